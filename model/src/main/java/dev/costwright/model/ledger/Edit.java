package dev.costwright.model.ledger;

import java.time.Instant;

/// One version of something that the user wrote: a rule set, a price, a scenario. Versions are
/// never changed.
///
/// @param id counted up from 1
/// @param subject what kind of thing, such as `rules` or `prices`
/// @param name which one of its kind
/// @param content JSON
/// @param at when it was written
public record Edit(long id, String subject, String name, String content, Instant at) {}
