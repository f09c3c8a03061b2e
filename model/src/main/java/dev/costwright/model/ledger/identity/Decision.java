package dev.costwright.model.ledger.identity;

import java.util.List;

/// Which rows count, and whether the claims contradict each other.
///
/// @param verdicts one array per claim, one {@link Verdict} per row
/// @param isDoubtful whether files that group by different columns disagree about the total
public record Decision(List<byte[]> verdicts, boolean isDoubtful) {}
