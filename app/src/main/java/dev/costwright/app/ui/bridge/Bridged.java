package dev.costwright.app.ui.bridge;

import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer to a question, computed from one state of the ledger.
///
/// @param months with rows, oldest first
/// @param values of each dimension that has some, in order of dimension and name
record Bridged(
    Question question, Bridge bridge, List<YearMonth> months, Map<Dimension, List<String>> values) {
  Bridged {
    months = List.copyOf(months);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  Span span() {
    return new Span(bridge.query().from(), bridge.query().to());
  }

  /// Whether there is nothing to explain.
  boolean isBare() {
    return bridge.before().cell().facts() == 0 && bridge.after().cell().facts() == 0;
  }

  /// Whether a monthly budget was asked for that has no amount: the period after is not made of
  /// whole months.
  boolean isBudgetIdle() {
    return question.budget().isPresent() && bridge.query().budget().isEmpty();
  }
}
