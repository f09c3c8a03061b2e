package dev.costwright.forecasting.continuation;

import dev.costwright.forecasting.sarima.SarimaFit;
import dev.costwright.forecasting.sarima.SarimaFit.Disturbances;
import dev.costwright.forecasting.sarima.SarimaForm;
import java.util.Arrays;
import java.util.Optional;

/// A seasonal ARIMA model with automatic outliers and level shifts (Box and Jenkins, *Time
/// Series Analysis*, 1976; {@link SarimaFit}). Its form is found by {@link OrderSearch};
/// outliers are searched anew in what is known at each forecast, because whether a step is a
/// spike or the beginning of a level is learnt later. The forecast of logarithms is the median.
///
/// Needs three seasons and 16 values, and no season above 60; learns from the last 730 values.
/// Where the likelihood has no greatest point it says what the naive does ({@link
/// SeasonallyAdjustedNaive}).
///
/// @param form once it is settled
public record SeasonalArima(Optional<SarimaForm> form) implements Continuation {
  private static final int LEAST = 16;
  private static final int LEAST_SEASONS = 3;
  private static final int LONGEST_SEASON = 60;
  private static final int MOST = 730;

  private static final String NAME = "SARIMA";

  public static SeasonalArima unsettled() {
    return new SeasonalArima(Optional.empty());
  }

  /// The one that {@link #toString} tells.
  public static SeasonalArima parse(String text) {
    String form = text.substring(NAME.length()).strip();
    return new SeasonalArima(
        form.isEmpty() ? Optional.empty() : Optional.of(SarimaForm.parse(form)));
  }

  @Override
  public boolean fits(double[] values, int season) {
    return season <= LONGEST_SEASON && values.length >= Math.max(LEAST, LEAST_SEASONS * season);
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    double[] last = last(values);
    SarimaForm chosen = form.orElseGet(() -> OrderSearch.of(last, season));
    return SarimaFit.of(chosen, last, Disturbances.SEARCHED)
        .flatMap(fit -> fit.ahead(horizon))
        .orElseGet(() -> new SeasonallyAdjustedNaive().forecast(values, season, horizon));
  }

  @Override
  public Continuation settled(double[] values, int season) {
    return fits(values, season)
        ? new SeasonalArima(Optional.of(OrderSearch.of(last(values), season)))
        : this;
  }

  /// The form of values, searched anew.
  public static SarimaForm found(double[] values, int season) {
    return OrderSearch.of(last(values), season);
  }

  /// Such as `SARIMA (0,1,1)(0,1,1)7`, or `SARIMA` while the form is not settled.
  @Override
  public String toString() {
    return form.map(settled -> NAME + " " + settled).orElse(NAME);
  }

  private static double[] last(double[] values) {
    return Arrays.copyOfRange(values, Math.max(0, values.length - MOST), values.length);
  }
}
