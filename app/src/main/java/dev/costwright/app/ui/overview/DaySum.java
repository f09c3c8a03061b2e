package dev.costwright.app.ui.overview;

import dev.costwright.model.money.Money;

/// What was spent from the first of a month to the end of one of its days.
///
/// @param dayOfMonth from 1
record DaySum(int dayOfMonth, Money sum) {}
