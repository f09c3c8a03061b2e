package dev.costwright.forecasting.vintage;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A forecast as it was issued. Immutable: what came later changes nothing of it.
///
/// @param kept when the user kept it
/// @param issued the first day that was not known
/// @param by what it was split by
/// @param priceVersion of the price book then
/// @param series the keys, if any, and the total last
public record Vintage(
    Instant kept,
    LocalDate issued,
    Optional<Dimension> by,
    TimeGrain grain,
    LayerChoice layer,
    String priceVersion,
    List<Told> series) {
  /// What was told of one key.
  public record Told(String key, String method, List<Point> points) {
    public Told {
      points = List.copyOf(points);
    }
  }

  /// What was told of one step.
  ///
  /// @param period first day of the step
  /// @param mean in cents
  /// @param tokens of all classes
  public record Point(
      LocalDate period,
      Money mean,
      Optional<Band> eighty,
      Optional<Band> ninetyFive,
      long tokens) {}

  public Vintage {
    series = List.copyOf(series);
  }

  public static Vintage of(Forecast forecast, Instant kept) {
    return new Vintage(
        kept,
        forecast.issued(),
        forecast.query().by(),
        forecast.query().grain(),
        forecast.query().layer(),
        forecast.priceVersion(),
        forecast.all().stream().map(Vintage::told).toList());
  }

  private static Told told(SeriesForecast series) {
    return new Told(
        series.key(), series.method(), series.points().stream().map(Vintage::point).toList());
  }

  private static Point point(ForecastPoint point) {
    return new Point(
        point.period(),
        point.mean(),
        point.eighty(),
        point.ninetyFive(),
        point.tokens().values().stream().mapToLong(Long::longValue).sum());
  }

  /// Of all amounts.
  public Currency currency() {
    return series.getLast().points().getFirst().mean().currency();
  }

  /// One day's forecast of one question: `2026-08-15 month by team`. Keeping it twice replaces it.
  public String name() {
    String question = "%s %s".formatted(issued, grain.name().toLowerCase(Locale.ROOT));
    String split = by.map(dimension -> " by " + dimension.id()).orElse("");
    String evidence =
        layer == LayerChoice.BEST ? "" : " of " + layer.name().toLowerCase(Locale.ROOT);
    return question + split + evidence;
  }

  /// {@link #parse} reads it back.
  public String toJson() {
    return VintageJson.write(this);
  }

  /// @throws dev.costwright.model.problem.LedgerException when a newer Costwright wrote it
  public static Vintage parse(String json) {
    return VintageJson.parse(json);
  }
}
