package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What to forecast.
///
/// @param by one series per value, with their total; empty for the total alone
/// @param grain of the steps shown; days are forecast and added up along joint paths
/// @param horizon steps, the running one included; at most 400 days
/// @param layer which evidence counts
/// @param asOf the first day ahead, as if nothing from it on were known; empty for the day
/// after the last one known
/// @param holidays whose they are; days of use that fall on one are told apart
/// @param effort which methods are tried
/// @param top so many of the dearest keys have a series each; what the others cost is one more
public record ForecastQuery(
    Optional<Dimension> by,
    TimeGrain grain,
    int horizon,
    LayerChoice layer,
    Optional<LocalDate> asOf,
    Holidays holidays,
    Effort effort,
    int top) {
  /// Which methods are tried.
  public enum Effort {
    ALL,
    /// Without SARIMA, which takes nearly all of the time.
    QUICK
  }

  /// Keys with a series of their own, where nobody says how many.
  public static final int USUAL_TOP = 20;

  private static final int MOST_DAYS = 400;
  private static final int MOST_KEYS = 60;

  /// @throws UsageException when the grain or the horizon cannot be forecast
  public ForecastQuery {
    int most = MOST_DAYS / days(grain);
    if (horizon < 1 || horizon > most) {
      throw new UsageException(
          "Expected a horizon of 1 to %d steps of a %s, found %d."
              .formatted(most, grain.name().toLowerCase(Locale.ROOT), horizon));
    }
    if (top < 1 || top > MOST_KEYS) {
      throw new UsageException(
          "Expected 1 to %d series of their own, found %d.".formatted(MOST_KEYS, top));
    }
  }

  /// With holidays as days like others.
  public ForecastQuery(
      Optional<Dimension> by,
      TimeGrain grain,
      int horizon,
      LayerChoice layer,
      Optional<LocalDate> asOf) {
    this(by, grain, horizon, layer, asOf, Holidays.NONE, Effort.ALL, USUAL_TOP);
  }

  /// From today's knowledge.
  public ForecastQuery(Optional<Dimension> by, TimeGrain grain, int horizon, LayerChoice layer) {
    this(by, grain, horizon, layer, Optional.empty());
  }

  /// The same question by a dimension.
  public ForecastQuery by(Dimension dimension) {
    return new ForecastQuery(
        Optional.of(dimension), grain, horizon, layer, asOf, holidays, effort, top);
  }

  /// The same question of the total alone.
  public ForecastQuery total() {
    return new ForecastQuery(Optional.empty(), grain, horizon, layer, asOf, holidays, effort, top);
  }

  /// The same question with the holidays of a country.
  public ForecastQuery with(Holidays other) {
    return new ForecastQuery(by, grain, horizon, layer, asOf, other, effort, top);
  }

  /// The same question asked on an earlier day.
  public ForecastQuery asOf(LocalDate day) {
    return new ForecastQuery(by, grain, horizon, layer, Optional.of(day), holidays, effort, top);
  }

  /// The same question for an answer that is needed soon.
  public ForecastQuery quick() {
    return new ForecastQuery(by, grain, horizon, layer, asOf, holidays, Effort.QUICK, top);
  }

  /// The same question with so many series at most, beside what the others cost.
  public ForecastQuery withTop(int keys) {
    return new ForecastQuery(by, grain, horizon, layer, asOf, holidays, effort, keys);
  }

  /// The total in steps of a grain, as far ahead as is usual: 28 days, 8 weeks, 3 months,
  /// 2 quarters.
  public static ForecastQuery of(TimeGrain grain) {
    return new ForecastQuery(Optional.empty(), grain, usualHorizon(grain), LayerChoice.BEST);
  }

  /// 28 days, 8 weeks, 3 months, 2 quarters.
  public static int usualHorizon(TimeGrain grain) {
    return switch (grain) {
      case DAY -> 28;
      case WEEK -> 8;
      case MONTH -> 3;
      case QUARTER, TOTAL -> 2;
    };
  }

  private static int days(TimeGrain grain) {
    return switch (grain) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 30;
      case QUARTER -> 91;
      case TOTAL ->
          throw new UsageException(
              "Expected day, week, month or quarter as the grain of a forecast, found %s."
                  .formatted(grain.name().toLowerCase(Locale.ROOT)));
    };
  }
}
