package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.hierarchy.Grouping;
import dev.costwright.forecasting.hierarchy.Grouping.Cell;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Forecasts spend by two dimensions at once, such as team and feature, so that both splits and
/// their total add up. Stateless.
///
/// The total, every part of both splits and every cell where they meet are forecast each by
/// itself and reconciled day by day ({@link
/// dev.costwright.forecasting.hierarchy.GroupedReconciliation}).
public final class JointForecaster {
  /// Cells are as many as both sides multiplied, and each of them is forecast.
  private static final int MOST_OF_EACH = 12;

  /// In no name of a dimension.
  private static final String SEPARATOR = "\u001f";

  private final Ahead ahead;
  private final Usage firsts;
  private final Usage seconds;
  private final Usage cells;
  private final ForecastQuery query;
  private final Dimension second;

  private JointForecaster(Cube cube, Ahead ahead, ForecastQuery query, Dimension second) {
    this.ahead = ahead;
    this.query = query.withTop(Math.min(query.top(), MOST_OF_EACH));
    this.second = second;
    this.firsts = Usage.read(cube, ahead, this.query);
    this.seconds = Usage.read(cube, ahead, this.query.by(second));
    this.cells = Usage.read(cube, ahead, query.layer(), this::cell);
  }

  /// @param query with the first dimension
  /// @param second dimension
  /// @param metrics of the ledger, for active users
  /// @param memory of earlier forecasts
  /// @return empty when the cube has no facts
  /// @throws UsageException without two different dimensions
  public static Optional<JointForecast> forecast(
      Cube cube,
      PriceBook prices,
      List<Metric> metrics,
      ForecastQuery query,
      Dimension second,
      ForecastMemory memory,
      Checkpoint checkpoint) {
    if (query.by().isEmpty() || query.by().get() == second) {
      throw new UsageException(
          "Expected two dimensions to forecast by at once, found %s and %s."
              .formatted(query.by().map(Dimension::id).orElse("none"), second.id()));
    }
    List<Metric> known = Forecaster.known(metrics, query);
    return Ahead.ofMoney(cube, prices, query)
        .map(
            ahead ->
                new JointForecaster(cube, ahead, query, second)
                    .run(known, prices.version(), memory, checkpoint));
  }

  private String cell(CubeRow row) {
    return name(firsts.named(Usage.key(row, query.by())), seconds.named(second(row)));
  }

  private String second(CubeRow row) {
    return Usage.key(row, Optional.of(second));
  }

  private static String name(String first, String second) {
    return first + SEPARATOR + second;
  }

  private record Asked(String key, KeyUsage days, ForecastQuery query) {}

  private JointForecast run(
      List<Metric> metrics, String priceVersion, ForecastMemory memory, Checkpoint checkpoint) {
    List<Integer> origins = Ahead.origins(firsts, ahead.horizon());
    List<Attempt> attempts =
        SideBySide.of(
            asked(),
            one ->
                Attempt.of(
                    one.key(),
                    one.days(),
                    firsts,
                    one.query(),
                    ahead.horizon(),
                    metrics,
                    origins,
                    memory),
            SideBySide.usualThreads(),
            checkpoint);
    Reconciled all =
        Hierarchy.of(attempts.getFirst(), attempts.subList(1, attempts.size()), grouping())
            .reconciled();
    int split = firsts.keys().size();
    int end = split + seconds.keys().size();
    List<String> assumptions = new Assumptions(firsts, query, ahead.horizon(), metrics).sentences();
    return new JointForecast(
        forecast(query, all.some(0, split), assumptions, priceVersion),
        forecast(query.by(second), all.some(split, end), assumptions, priceVersion));
  }

  private List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    asked.add(new Asked(Usage.TOTAL, firsts.all(), query.total()));
    firsts.keys().forEach((key, days) -> asked.add(new Asked(key, days, query)));
    seconds.keys().forEach((key, days) -> asked.add(new Asked(key, days, query.by(second))));
    cells.keys().forEach((key, days) -> asked.add(new Asked(key, days, query.total())));
    return asked;
  }

  private Grouping grouping() {
    List<String> rows = List.copyOf(firsts.keys().keySet());
    List<String> columns = List.copyOf(seconds.keys().keySet());
    Map<String, Cell> places = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        places.put(name(rows.get(row), columns.get(column)), new Cell(row, column));
      }
    }
    return new Grouping(
        rows.size(),
        columns.size(),
        cells.keys().keySet().stream()
            .map(key -> Objects.requireNonNull(places.get(key)))
            .toList());
  }

  private Forecast forecast(
      ForecastQuery by, Reconciled split, List<String> assumptions, String priceVersion) {
    Totals totals = new Totals(firsts, by, ahead.horizon(), split);
    List<SeriesForecast> keys = totals.keys();
    return new Forecast(
        by,
        firsts.days().first(),
        firsts.days().until(),
        Cents.of(keys),
        Cents.of(List.of(totals.total(keys))).getFirst(),
        assumptions,
        priceVersion);
  }
}
