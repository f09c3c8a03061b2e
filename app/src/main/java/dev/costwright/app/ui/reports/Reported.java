package dev.costwright.app.ui.reports;

import dev.costwright.model.chargeback.Statements;
import java.time.YearMonth;
import java.util.List;

/// What the screen shows.
///
/// @param months to choose from, the newest first
/// @param statements of the chosen one
record Reported(List<YearMonth> months, Statements statements) {}
