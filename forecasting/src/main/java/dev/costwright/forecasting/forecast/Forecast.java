package dev.costwright.forecasting.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A forecast with what it rests on.
///
/// @param from first day with facts
/// @param issued the first day that is forecast
/// @param series per key by falling spend; one, named `total`, without a dimension
/// @param total the keys' sum, its bands from joint error paths; the only series without a
/// dimension
/// @param assumptions in words, one sentence each
/// @param priceVersion of the price book
public record Forecast(
    ForecastQuery query,
    LocalDate from,
    LocalDate issued,
    List<SeriesForecast> series,
    SeriesForecast total,
    List<String> assumptions,
    String priceVersion) {
  /// The key of what lies beyond the dearest keys.
  public static final String OTHERS = Usage.OTHERS;

  public Forecast {
    series = List.copyOf(series);
    assumptions = List.copyOf(assumptions);
  }

  /// The series, and the total behind them when there are several keys.
  public List<SeriesForecast> all() {
    return query.by().isEmpty()
        ? series
        : Stream.concat(series.stream(), Stream.of(total)).toList();
  }

  /// The series of a key.
  public Optional<SeriesForecast> find(String key) {
    return all().stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
