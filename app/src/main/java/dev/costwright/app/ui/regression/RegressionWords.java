package dev.costwright.app.ui.regression;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.study.Quantity;
import dev.costwright.forecasting.study.Term;
import dev.costwright.model.usage.Measure;
import java.util.Set;

/// Names of what can be chosen, in the user's words; what has none is written as it is typed.
final class RegressionWords {
  private static final Set<Measure> NAMED =
      Set.of(Measure.REQUESTS, Measure.FRESH_INPUT, Measure.CACHE_READ, Measure.OUTPUT);

  private RegressionWords() {}

  static String measure(Quantity measure) {
    return switch (measure) {
      case Quantity.Spend(var feature) when feature.isEmpty() ->
          Messages.text("regression.measure.spend");
      case Quantity.Tokens(var feature) when feature.isEmpty() ->
          Messages.text("regression.measure.tokens");
      case Quantity.Users(var feature) when feature.isEmpty() ->
          Messages.text("regression.measure.mau");
      case Quantity.Counted(var counted, var feature)
          when feature.isEmpty() && NAMED.contains(counted) ->
          Messages.text("regression.measure." + counted.id());
      case Quantity.Calendar calendar -> Messages.text("regression.calendar." + calendar.text());
      case Quantity other -> other.text();
    };
  }

  /// A driver: its words where it stands alone, else what was typed.
  static String driver(Term term) {
    return term.factors().size() == 1 && term.equals(Term.of(term.factors().getFirst().quantity()))
        ? measure(term.factors().getFirst().quantity())
        : term.text();
  }
}
