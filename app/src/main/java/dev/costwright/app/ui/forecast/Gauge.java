package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Messages;
import dev.costwright.model.usage.Measure;
import java.util.Optional;

/// What is forecast: spend, or something that is counted.
sealed interface Gauge {
  /// In the reporting currency, with prices to come, budgets and overlays.
  record Spend() implements Gauge {}

  /// As it is counted, without prices.
  ///
  /// @param measure requests or a class of tokens; empty for tokens of all classes
  record Counts(Optional<Measure> measure) implements Gauge {}

  /// As the command line names it.
  default String id() {
    return switch (this) {
      case Spend() -> "spend";
      case Counts(var measure) -> measure.map(Measure::id).orElse("tokens");
    };
  }

  /// In the user's words, the unit of its axis and its tables.
  default String words() {
    return Messages.text("forecast.measure." + id());
  }
}
