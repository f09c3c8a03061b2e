package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;

/// How much of the money the logs see, on the days that they cover.
///
/// @param days from the first to the last logged call
/// @param agents observed cost of all workflows that take several calls
/// @param observed cost of all logged calls
/// @param best what the evidence says that was spent on these days
/// @param unpricedCalls logged calls whose cost is unknown
public record SpendReach(
    Period days, Money agents, Money observed, Money best, long unpricedCalls) {}
