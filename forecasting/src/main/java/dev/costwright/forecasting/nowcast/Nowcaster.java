package dev.costwright.forecasting.nowcast;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.forecast.Checkpoint;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.forecasting.forecast.Forecaster;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.nowcast.Nowcast.Weekday;
import dev.costwright.forecasting.nowcast.Pace.Verdict;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Metric;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Estimates what the running month will have cost: the days over at what they cost, the rest
/// forecast as every forecast is, so that weekdays, trend and prices to come are in it. The
/// same forecast issued on the first of the month says whether the days over went as expected.
public final class Nowcaster {
  private static final int PROFILE_DAYS = 56;
  private static final int LEAST_PROFILE_DAYS = 28;

  private final Cube cube;
  private final PriceBook prices;
  private final List<Metric> metrics;
  private final LayerChoice layer;
  private final Holidays holidays;
  private final ForecastMemory memory;
  private final Checkpoint checkpoint;

  private Nowcaster(
      Cube cube,
      PriceBook prices,
      List<Metric> metrics,
      LayerChoice layer,
      Holidays holidays,
      ForecastMemory memory,
      Checkpoint checkpoint) {
    this.cube = cube;
    this.prices = prices;
    this.metrics = metrics;
    this.layer = layer;
    this.holidays = holidays;
    this.memory = memory;
    this.checkpoint = checkpoint;
  }

  /// The running month is that of the first day that is not known.
  ///
  /// @param asOf the first day that is taken as unknown; empty for the day after the last one
  /// known
  /// @param holidays whose they are
  /// @param memory of earlier forecasts
  /// @return empty when the cube has no facts
  public static Optional<Nowcast> nowcast(
      Cube cube,
      PriceBook prices,
      List<Metric> metrics,
      LayerChoice layer,
      Optional<LocalDate> asOf,
      Holidays holidays,
      ForecastMemory memory,
      Checkpoint checkpoint) {
    return new Nowcaster(cube, prices, metrics, layer, holidays, memory, checkpoint).nowcast(asOf);
  }

  /// With holidays as days like others.
  public static Optional<Nowcast> nowcast(
      Cube cube,
      PriceBook prices,
      List<Metric> metrics,
      LayerChoice layer,
      Optional<LocalDate> asOf,
      ForecastMemory memory,
      Checkpoint checkpoint) {
    return nowcast(cube, prices, metrics, layer, asOf, Holidays.NONE, memory, checkpoint);
  }

  private Optional<Nowcast> nowcast(Optional<LocalDate> asOf) {
    ForecastQuery month = new ForecastQuery(Optional.empty(), TimeGrain.MONTH, 1, layer, asOf);
    return forecast(month).map(this::nowcast);
  }

  private Optional<Forecast> forecast(ForecastQuery query) {
    return Forecaster.forecast(cube, prices, metrics, query.with(holidays), memory, checkpoint);
  }

  private Nowcast nowcast(Forecast now) {
    SeriesForecast series = now.total();
    ForecastPoint end = series.points().getFirst();
    int over = (int) ChronoUnit.DAYS.between(end.period(), now.issued());
    boolean isBegun = end.spent().isPresent() && now.from().isBefore(end.period());
    Optional<Forecast> then =
        isBegun
            ? forecast(
                new ForecastQuery(Optional.empty(), TimeGrain.DAY, over, layer).asOf(end.period()))
            : Optional.empty();
    List<String> reasons = new ArrayList<>(series.reasons());
    if (isBegun && then.filter(told -> told.total().whole().eighty().isPresent()).isEmpty()) {
      reasons.add(
          "Whether the month goes as expected is not known: no forecast with a band could be"
              + " issued on its first day.");
    }
    return new Nowcast(
        now.issued(),
        end,
        series.method(),
        series.score(),
        end.spent().map(spent -> proRata(spent, over, end.period())),
        then.map(told -> profile(told.total().history())).orElseGet(List::of),
        then.flatMap(told -> end.spent().map(spent -> pace(told, spent))),
        reasons);
  }

  private static Money proRata(Money spent, int over, LocalDate month) {
    return Statistic.money(
        Statistic.of(spent.picos()) / over * YearMonth.from(month).lengthOfMonth(),
        spent.currency());
  }

  private Pace pace(Forecast then, Money actual) {
    ForecastPoint whole = then.total().whole();
    Verdict verdict = Pace.verdict(actual, whole.eighty(), whole.ninetyFive());
    Differences differences = new Differences(cube, then);
    boolean isOutside = verdict == Verdict.WATCH || verdict == Verdict.ALERT;
    return new Pace(
        actual,
        whole.mean(),
        whole.eighty(),
        whole.ninetyFive(),
        verdict,
        differences.split(actual, whole),
        isOutside ? differences.causes(this::forecast) : List.of());
  }

  /// What weekdays cost in the last eight weeks, against the mean of them.
  private static List<Weekday> profile(List<Spent> days) {
    List<Spent> last = days.subList(Math.max(0, days.size() - PROFILE_DAYS), days.size());
    OptionalDouble mean = mean(last);
    if (last.size() < LEAST_PROFILE_DAYS || mean.orElse(0) <= 0) {
      return List.of();
    }
    List<Weekday> profile = new ArrayList<>();
    for (DayOfWeek weekday : Arrays.asList(DayOfWeek.values())) {
      OptionalDouble own =
          mean(last.stream().filter(day -> day.period().getDayOfWeek() == weekday).toList());
      if (own.isPresent()) {
        profile.add(new Weekday(weekday, own.getAsDouble() / mean.getAsDouble()));
      }
    }
    return profile;
  }

  private static OptionalDouble mean(List<Spent> days) {
    return days.stream().mapToDouble(day -> Statistic.of(day.cost().picos())).average();
  }
}
