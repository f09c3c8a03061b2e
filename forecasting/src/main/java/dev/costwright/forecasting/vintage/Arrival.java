package dev.costwright.forecasting.vintage;

import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.forecast.UseAndPrice;
import dev.costwright.forecasting.vintage.Vintage.Point;
import dev.costwright.model.money.Money;
import java.util.Optional;
import java.util.OptionalDouble;

/// "Forecast was, actual is, because": one step of a kept forecast that has come to its end.
///
/// @param vintage the forecast
/// @param told what it said
/// @param lead steps ahead, 1 being the step that was running or came next
/// @param actual what the step cost, in cents, as the ledger has it now
/// @param because of use or of price; absent without tokens
public record Arrival(
    Vintage vintage,
    String key,
    Point told,
    int lead,
    Money actual,
    Optional<UseAndPrice> because) {
  /// The mark that a forecast is held to: ±10 %.
  public static final double MARK = 0.10;

  /// Whether it is all spend, and not that of one key.
  public boolean isTotal() {
    return vintage.series().getLast().key().equals(key);
  }

  /// Actual less forecast.
  public Money error() {
    return actual.minus(told.mean());
  }

  /// The error in parts of the forecast; absent when that was 0.
  public OptionalDouble share() {
    double mean = Statistic.of(told.mean().picos());
    return mean == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Statistic.of(error().picos()) / mean);
  }

  /// Within ±10 % of what was told; of nothing told only nothing is.
  public boolean isWithinMark() {
    OptionalDouble share = share();
    return share.isPresent() ? Math.abs(share.getAsDouble()) <= MARK : error().signum() == 0;
  }

  /// Whether a band held; absent without one.
  private static Optional<Boolean> holds(Optional<Band> band, Money actual) {
    return band.map(
        found -> actual.compareTo(found.low()) >= 0 && actual.compareTo(found.high()) <= 0);
  }

  public Optional<Boolean> held80() {
    return holds(told.eighty(), actual);
  }

  public Optional<Boolean> held95() {
    return holds(told.ninetyFive(), actual);
  }
}
