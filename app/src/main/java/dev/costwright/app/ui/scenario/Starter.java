package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Settings;
import dev.costwright.forecasting.replay.Baseline;
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

/// The scenario that a user begins with: the last whole month, the four best known levers, all
/// off.
final class Starter {
  private static final List<LeverKind> KNOWN =
      List.of(
          LeverKind.EXACT_CACHE,
          LeverKind.ROUTING,
          LeverKind.COMPRESSION,
          LeverKind.PROMPT_CACHING);
  private static final int ADOPTION_DAYS = 90;

  private Starter() {}

  /// @param lastDay with facts
  static Scenario of(LocalDate lastDay) {
    YearMonth month = YearMonth.from(lastDay.plusDays(1)).minusMonths(1);
    return new Scenario(
        Messages.text("scenarios.new"),
        whole(month),
        KNOWN.stream().map(kind -> lever(kind, month.atDay(1))).toList());
  }

  /// A lever of a kind as one would begin with, off.
  ///
  /// @param first day that is replayed
  static Lever lever(LeverKind kind, LocalDate first) {
    Lever.Scope scope = new Lever.Scope(Knob.title(kind), Lever.State.OFF, Map.of(), "");
    return kind.make(scope, Settings.of(kind.parameters(), beginning(kind, first)));
  }

  /// As {@link #lever(LeverKind, LocalDate)}, for the first day of a baseline.
  static Lever lever(LeverKind kind, Baseline baseline) {
    LocalDate first =
        switch (baseline) {
          case Baseline.Window window -> window.from().orElse(LocalDate.EPOCH.plusYears(1));
          case Baseline.Workload workload -> workload.at().orElse(LocalDate.EPOCH.plusYears(1));
          case Baseline.Conversation talk -> talk.at().orElse(LocalDate.EPOCH.plusYears(1));
        };
    return lever(kind, first);
  }

  private static Map<String, String> beginning(LeverKind kind, LocalDate first) {
    return switch (kind) {
      case GROWTH -> Map.of("perMonth", "0.05");
      case LAUNCH ->
          Map.of(
              "level",
              "0.2",
              "from",
              first.toString(),
              "until",
              first.plusDays(ADOPTION_DAYS).toString());
      case PRICE_CHANGE -> Map.of("perYear", "-0.3");
      case EXACT_CACHE -> Map.of("share", "0.2");
      case SEMANTIC_CACHE ->
          Map.of("threshold", "0.95", "curve", "0.95 0.2 0.97; 0.9 0.3 0.94; 0.8 0.4 0.9");
      case ROUTING -> Map.of("share", "0.3", "to.priceRatio", "0.5");
      case COMPRESSION -> Map.of("keepInput", "0.8");
      case PROMPT_PARTS -> Map.of("systemShare", "0.3", "keepSystem", "0.7");
      case PROMPT_LIMIT -> Map.of("items", "10", "limit", "5", "tokensPerItem", "200");
      case PROMPT_CACHING -> Map.of("prefix", "0.5");
      case OUTPUT_CAP -> Map.of("tokens", "500");
      case CONTEXT_LIMIT -> Map.of("tokens", "8000");
      case BATCH -> Map.of("share", "0.3", "priceRatio", "0.5");
      case TERMS -> Map.of("tier", "flex", "priceRatio", "0.5");
      case FINE_TUNED -> Map.of("share", "0.5", "to.priceRatio", "0.25", "training", "500");
      case SELF_HOSTING -> Map.of("share", "1", "tokensPerHour", "4000000", "pricePerHour", "2");
      case DISCOUNT -> Map.of("share", "0.1");
      case COMMITMENT -> Map.of("discount", "0.15", "monthly", "1000");
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
    return lever.within(lever.scope().over(where));
  }
}
