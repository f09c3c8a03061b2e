package dev.costwright.forecasting.method;

import dev.costwright.forecasting.continuation.SeasonalArima;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.Column;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.sarima.SarimaFit;
import dev.costwright.forecasting.sarima.SarimaFit.Disturbances;
import dev.costwright.forecasting.sarima.SarimaForm;
import dev.costwright.forecasting.sarima.SarimaForm.Scale;
import dev.costwright.forecasting.series.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// A regression on drivers whose errors are a seasonal ARIMA process, with automatic spikes and
/// level shifts (Box and Tiao, *JASA* 70, 1975; {@link SarimaFit}). Its orders are those of the
/// series itself. Trend and season are the errors' own, so that drivers that only say these are
/// left out, as is one that lacks a value or says what others say.
///
/// @param name under which results are shown
/// @param drivers in the order in which they win when two say the same
/// @param season steps in a season
/// @param form once it is settled
/// @param memory of earlier forecasts
public record SarimaOnDrivers(
    String name, List<Driver> drivers, int season, Optional<SarimaForm> form, ForecastMemory memory)
    implements Method {
  /// The longest history that is learnt from.
  private static final int MOST = 730;

  public SarimaOnDrivers {
    drivers = List.copyOf(drivers);
  }

  /// What is fitted: the last values with the steps they belong to.
  private static final class Past {
    private final double[] values;
    private final List<LocalDate> steps;
    private final LocalDate issued;

    Past(Series history, int season) {
      double[] all = Gapless.of(history, season);
      List<LocalDate> every = after(history.start(), history, history.size());
      this.values = Arrays.copyOfRange(all, Math.max(0, all.length - MOST), all.length);
      this.steps = every.subList(every.size() - values.length, every.size());
      this.issued = history.end();
    }

    double[] values() {
      return values;
    }
  }

  @Override
  public boolean fits(Series history) {
    Past past = new Past(history, season);
    return past.values().length > 0
        && 2 * history.present() >= past.values().length
        && errors().fits(past.values(), season)
        && !used(past, form.orElse(SarimaForm.airline(season, Scale.LEVEL)), List.of()).isEmpty();
  }

  @Override
  public Method settled(Series history) {
    Past past = new Past(history, season);
    return new SarimaOnDrivers(name, drivers, season, Optional.of(form(past)), memory);
  }

  @Override
  public Series forecast(Series history, int horizon) {
    Past past = new Past(history, season);
    List<LocalDate> future = after(history.end(), history, horizon);
    SarimaForm chosen = form(past);
    List<Driver> used = used(past, chosen, future);
    List<double[]> known = columns(used, past.steps, past.issued);
    List<double[]> ahead = columns(used, future, past.issued);
    double[] told =
        memory.steps(
            "on drivers " + chosen,
            season,
            basis(past.values(), known, ahead),
            horizon,
            () ->
                SarimaFit.of(chosen, past.values(), known, Disturbances.SEARCHED)
                    .flatMap(fit -> fit.ahead(ahead, horizon))
                    .orElseGet(() -> errors().forecast(past.values(), season, horizon)));
    return Series.of(history.end(), history.grain(), told);
  }

  private SeasonalArima errors() {
    return new SeasonalArima(form);
  }

  /// Its orders are those of the series alone, which may be known already.
  private SarimaForm form(Past past) {
    return form.or(
            () ->
                SeasonalArima.parse(
                        memory.settled(SeasonalArima.unsettled(), past.values(), season))
                    .form())
        .orElseGet(() -> SeasonalArima.found(past.values(), season));
  }

  /// The first steps from a day on.
  private static List<LocalDate> after(LocalDate first, Series history, int count) {
    List<LocalDate> steps = new ArrayList<>();
    LocalDate step = first;
    for (int i = 0; i < count; i++) {
      steps.add(step);
      step = history.grain().next(step);
    }
    return steps;
  }

  /// Drivers with a value on every step that still say something after differencing.
  private List<Driver> used(Past past, SarimaForm chosen, List<LocalDate> future) {
    List<Driver> known =
        drivers.stream()
            .filter(driver -> isKnown(driver, past.steps, past.issued))
            .filter(driver -> isKnown(driver, future, past.issued))
            .toList();
    List<Column> columns =
        known.stream()
            .map(
                driver ->
                    Column.of(
                        driver.name(), chosen.differenced(column(driver, past.steps, past.issued))))
            .toList();
    if (columns.isEmpty()) {
      return List.of();
    }
    Column response = Column.of("response", chosen.differenced(past.values()));
    List<String> aliased =
        Regression.fit(LinearModel.of(response, columns)).aliased().stream()
            .map(Alias::name)
            .toList();
    return known.stream().filter(driver -> !aliased.contains(driver.name())).toList();
  }

  private static boolean isKnown(Driver driver, List<LocalDate> steps, LocalDate issued) {
    return steps.stream().allMatch(step -> driver.value(step, issued).isPresent());
  }

  private static double[] column(Driver driver, List<LocalDate> steps, LocalDate issued) {
    return steps.stream().mapToDouble(step -> driver.value(step, issued).orElseThrow()).toArray();
  }

  private static List<double[]> columns(
      List<Driver> used, List<LocalDate> steps, LocalDate issued) {
    return used.stream().map(driver -> column(driver, steps, issued)).toList();
  }

  /// Everything that the result depends on, one after the other.
  private static double[] basis(double[] values, List<double[]> known, List<double[]> ahead) {
    DoubleStream.Builder basis = DoubleStream.builder();
    Arrays.stream(values).forEach(basis);
    known.forEach(column -> Arrays.stream(column).forEach(basis));
    ahead.forEach(column -> Arrays.stream(column).forEach(basis));
    return basis.build().toArray();
  }
}
