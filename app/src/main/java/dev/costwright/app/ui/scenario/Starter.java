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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The scenario that a user begins with: the last whole month, one lever of each kind, all off.
final class Starter {
  private Starter() {}

  /// @param lastDay with facts
  static Scenario of(LocalDate lastDay) {
    YearMonth month = YearMonth.from(lastDay.plusDays(1)).minusMonths(1);
    return new Scenario(
        Messages.text("scenarios.new"),
        whole(month),
        Stream.of(Lever.Kind.values()).map(Starter::lever).toList());
  }

  /// A lever of a kind as one would begin with, off.
  static Lever lever(Lever.Kind kind) {
    return switch (kind) {
      case EXACT_CACHE -> new Lever.ExactCache(scope("scenarios.first.cache"), share("0.2"));
      case ROUTING ->
          new Lever.Routing(
              scope("scenarios.first.routing"),
              share("0.3"),
              new Lever.Target.Ratio(share("0.5")),
              Optional.empty());
      case COMPRESSION ->
          new Lever.Compression(
              scope("scenarios.first.compression"),
              share("0.8"),
              Fraction.ONE,
              Fraction.ONE,
              Optional.empty());
      case PROMPT_CACHING ->
          new Lever.PromptCaching(
              scope("scenarios.first.prompt"),
              share("0.5"),
              Lever.Lifetime.FIVE_MINUTES,
              Lever.Sharing.SESSION,
              Optional.empty());
    };
  }

  /// All that the ledger knows best of a month.
  static Baseline.Window whole(YearMonth month) {
    return new Baseline.Window(
        Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()), LayerChoice.BEST, Map.of());
  }

  /// The same lever on other calls.
  ///
  /// @param chosen values by dimension; no value means all of that dimension
  static Lever narrowed(Lever lever, Map<Dimension, Set<String>> chosen) {
    Map<Dimension, Set<String>> where = new HashMap<>(lever.scope().where());
    chosen.forEach(
        (dimension, values) -> {
          if (values.isEmpty()) {
            where.remove(dimension);
          } else {
            where.put(dimension, Set.copyOf(values));
          }
        });
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
