package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.scenario.Baseline;
import dev.costwright.forecasting.scenario.Fraction;
import dev.costwright.forecasting.scenario.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The scenario that a user begins with: the last whole month, one lever of each kind, all off.
final class Starter {
  private Starter() {}

  /// @param lastDay with facts
  static Scenario of(LocalDate lastDay) {
    YearMonth month = YearMonth.from(lastDay.plusDays(1)).minusMonths(1);
    return new Scenario(
        Messages.text("scenarios.new"),
        whole(month),
        List.of(
            new Lever.ExactCache(scope("scenarios.first.cache"), share("0.2")),
            new Lever.Routing(
                scope("scenarios.first.routing"),
                share("0.3"),
                new Lever.Target.Ratio(share("0.5")),
                Optional.empty()),
            new Lever.Compression(
                scope("scenarios.first.compression"),
                share("0.8"),
                Fraction.ONE,
                Fraction.ONE,
                Optional.empty()),
            new Lever.PromptCaching(
                scope("scenarios.first.prompt"),
                share("0.5"),
                Lever.Lifetime.FIVE_MINUTES,
                Lever.Sharing.SESSION,
                Optional.empty())));
  }

  /// All that the ledger knows best of a month.
  static Baseline.Window whole(YearMonth month) {
    return new Baseline.Window(
        Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()), LayerChoice.BEST, Map.of());
  }

  /// The same lever on some features only; on all when none is named.
  static Lever narrowed(Lever lever, Set<String> features) {
    Map<Dimension, Set<String>> where = new HashMap<>(lever.scope().where());
    if (features.isEmpty()) {
      where.remove(Dimension.FEATURE);
    } else {
      where.put(Dimension.FEATURE, Set.copyOf(features));
    }
    Lever.Scope scope = lever.scope();
    return lever.within(new Lever.Scope(scope.name(), scope.state(), where, scope.source()));
  }

  private static Lever.Scope scope(String key) {
    return new Lever.Scope(Messages.text(key), Lever.State.OFF, Map.of(), "");
  }

  private static Fraction share(String text) {
    return Fraction.parse(text).orElseThrow();
  }
}
