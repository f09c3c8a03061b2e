package dev.costwright.forecasting.overlay;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.overlay.Overlay.Part;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Shares of the last four weeks before a forecast, and scenarios replayed key by key. What lies
/// beyond the keys of a forecast is the total less all of them. For one thread.
public final class LedgerGround implements OverlayGround {
  private static final int SHARE_DAYS = 28;

  private final Cube cube;
  private final PriceBook prices;
  private final Forecast forecast;
  private final Function<String, Optional<Scenario>> scenarios;
  private final Watch watch;
  private final Map<List<Object>, Double> known = new HashMap<>();

  /// @param scenarios by name
  public LedgerGround(
      Cube cube,
      PriceBook prices,
      Forecast forecast,
      Function<String, Optional<Scenario>> scenarios,
      Watch watch) {
    this.cube = cube;
    this.prices = prices;
    this.forecast = forecast;
    this.scenarios = scenarios;
    this.watch = watch;
  }

  @Override
  public double share(String key, Part part) {
    Period weeks = Period.utc(forecast.issued().minusDays(SHARE_DAYS), forecast.issued());
    LayerChoice layer = forecast.query().layer();
    double all = spend(key, Map.of(), Optional.of(weeks), layer);
    Map<Dimension, Set<String>> own = Map.of(part.dimension(), Set.of(part.value()));
    return all <= 0 ? 0 : Math.clamp(spend(key, own, Optional.of(weeks), layer) / all, 0.0, 1.0);
  }

  @Override
  public double ratio(String key, String scenario) {
    Scenario found =
        scenarios
            .apply(scenario)
            .orElseThrow(
                () ->
                    new UsageException(
                        "Expected the name of a kept scenario, found \"%s\". Save it on the Scenarios screen first."
                            .formatted(scenario)));
    if (!(found.baseline() instanceof Baseline.Window window)) {
      throw new UsageException(
          "Expected a scenario over the ledger, found \"%s\", which describes its own calls and says nothing of the ledger's future."
              .formatted(scenario));
    }
    double spend = spend(key, Map.of(), window.query().period(), window.layer());
    double saving =
        remembered(
            List.of("saving", key, scenario), () -> ofKey(key, one -> saving(one, found, window)));
    return spend <= 0 ? 1 : Math.max(0, 1 - saving / spend);
  }

  private double saving(
      Map<Dimension, Set<String>> key, Scenario scenario, Baseline.Window window) {
    Optional<Map<Dimension, Set<String>>> where = both(key, window.where());
    if (where.isEmpty()) {
      return 0;
    }
    Baseline.Window own =
        new Baseline.Window(window.from(), window.to(), window.layer(), where.get());
    Replay replay = scenario.over(own).prepare(() -> cube, prices, watch).replay();
    return amount(replay.baseline()) - amount(replay.run(scenario.active()).cost());
  }

  private double spend(
      String key, Map<Dimension, Set<String>> own, Optional<Period> period, LayerChoice layer) {
    return remembered(
        List.of("spend", key, own, period, layer),
        () ->
            ofKey(
                key,
                where ->
                    both(where, own)
                        .map(
                            kept -> new PivotQuery(List.of(), TimeGrain.TOTAL, period, layer, kept))
                        .map(query -> amount(cube.pivot(query.asCounted()).total().cost()))
                        .orElse(0.0)));
  }

  /// A figure of a key: of all for the total, and for others of all less the keys.
  private double ofKey(String key, ToDoubleFunction<Map<Dimension, Set<String>>> figure) {
    if (forecast.query().by().isEmpty() || key.equals(forecast.total().key())) {
      return figure.applyAsDouble(Map.of());
    }
    if (!key.equals(Forecast.OTHERS)) {
      return figure.applyAsDouble(where(key));
    }
    return figure.applyAsDouble(Map.of())
        - forecast.series().stream()
            .map(SeriesForecast::key)
            .filter(one -> !one.equals(Forecast.OTHERS))
            .mapToDouble(one -> figure.applyAsDouble(where(one)))
            .sum();
  }

  private Map<Dimension, Set<String>> where(String key) {
    return Map.of(forecast.query().by().orElseThrow(), Set.of(key));
  }

  /// What both keep; empty when nothing can be in both.
  private static Optional<Map<Dimension, Set<String>>> both(
      Map<Dimension, Set<String>> one, Map<Dimension, Set<String>> other) {
    Map<Dimension, Set<String>> both = new HashMap<>(one);
    for (Map.Entry<Dimension, Set<String>> entry : other.entrySet()) {
      Set<String> kept =
          entry.getValue().stream()
              .filter(value -> one.getOrDefault(entry.getKey(), Set.of(value)).contains(value))
              .collect(Collectors.toUnmodifiableSet());
      both.put(entry.getKey(), kept);
    }
    return both.values().stream().anyMatch(Set::isEmpty) ? Optional.empty() : Optional.of(both);
  }

  private double remembered(List<Object> question, DoubleSupplier answer) {
    Double before = known.get(question);
    if (before != null) {
      return before;
    }
    double found = answer.getAsDouble();
    known.put(question, found);
    return found;
  }

  private static double amount(Money money) {
    return Statistic.of(money.picos());
  }
}
