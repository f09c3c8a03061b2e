package dev.costwright.model.agents;

import java.time.YearMonth;

/// The mean prompt at one turn of a month's sessions.
///
/// @param turn from 1; refused calls and retries are no turns
/// @param sessions that got so far
/// @param prompt mean tokens, cached ones included
public record TurnMean(YearMonth month, int turn, long sessions, double prompt) {}
