package dev.costwright.forecasting.method;

import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Column;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.series.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Ordinary least squares on drivers, continued with what the drivers are known or assumed to be.
///
/// A driver without a value on some step that it is needed for is left out of the fit, and named.
/// Two observations are needed for each effect, and 14 at least.
///
/// @param name under which results are shown
/// @param drivers in the order in which they win when two say the same
/// @param window how many of the last steps are learnt from
public record OlsOnDrivers(String name, List<Driver> drivers, int window) implements Method {
  private static final int LEAST = 14;

  /// A fit with the drivers that took part.
  ///
  /// @param used in the order of the regression's drivers
  /// @param missing drivers that lack a value on a step
  public record Fit(Regression regression, List<Driver> used, List<Driver> missing) {
    /// The same with the effects and their intervals worked out.
    public Explained explained() {
      return new Explained(this, regression.coefficients(), regression.r2());
    }
  }

  /// A fit as it is shown: figures alone, nothing is left to compute.
  ///
  /// @param effects intercept first
  /// @param r2 share of the variation that the fit explains
  public record Explained(Fit fit, List<Coefficient> effects, OptionalDouble r2) {
    public Explained {
      effects = List.copyOf(effects);
    }
  }

  public OlsOnDrivers {
    drivers = List.copyOf(drivers);
  }

  /// Learns from all of the history.
  public static OlsOnDrivers onAll(List<Driver> drivers) {
    return new OlsOnDrivers("OLS on drivers", drivers, Integer.MAX_VALUE);
  }

  @Override
  public boolean fits(Series history) {
    Rows rows = rows(history);
    int effects = drivers.size() - missing(rows.steps(), history.end()).size() + 1;
    return rows.steps().size() >= Math.max(LEAST, 2 * effects);
  }

  @Override
  public Series forecast(Series history, int horizon) {
    List<LocalDate> future = new ArrayList<>();
    LocalDate step = history.end();
    for (int i = 0; i < horizon; i++) {
      future.add(step);
      step = history.grain().next(step);
    }
    Fit fit = fit(history, future);
    List<OptionalDouble> values =
        future.stream()
            .map(at -> OptionalDouble.of(fit.regression().mean(row(fit.used(), at, history.end()))))
            .toList();
    return new Series(history.end(), history.grain(), values);
  }

  /// The fit that a forecast stands on.
  ///
  /// @throws IllegalArgumentException when the history does not {@link #fits fit}
  public Fit fit(Series history) {
    return fit(history, List.of(history.end()));
  }

  private Fit fit(Series history, List<LocalDate> future) {
    Rows rows = rows(history);
    List<Driver> missing = new ArrayList<>(missing(rows.steps(), history.end()));
    missing.addAll(missing(future, history.end()));
    List<Driver> used = drivers.stream().filter(driver -> !missing.contains(driver)).toList();
    List<Column> columns =
        used.stream().map(driver -> column(driver, rows.steps(), history.end())).toList();
    return new Fit(
        Regression.fit(LinearModel.of(Column.of("response", rows.values()), columns)),
        used,
        missing.stream().distinct().toList());
  }

  private static double[] row(List<Driver> used, LocalDate step, LocalDate issued) {
    return used.stream().mapToDouble(driver -> driver.value(step, issued).orElseThrow()).toArray();
  }

  private List<Driver> missing(List<LocalDate> steps, LocalDate issued) {
    return drivers.stream()
        .filter(driver -> !steps.stream().allMatch(step -> driver.value(step, issued).isPresent()))
        .toList();
  }

  private static Column column(Driver driver, List<LocalDate> steps, LocalDate issued) {
    return Column.of(
        driver.name(),
        steps.stream().mapToDouble(step -> driver.value(step, issued).orElseThrow()).toArray());
  }

  /// Steps that are not absent, with their values.
  private record Rows(List<LocalDate> steps, List<Double> present) {
    double[] values() {
      return present.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private Rows rows(Series history) {
    List<LocalDate> steps = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    LocalDate step = history.start();
    for (OptionalDouble value : history.values()) {
      if (value.isPresent()) {
        steps.add(step);
        values.add(value.getAsDouble());
      }
      step = history.grain().next(step);
    }
    int from = Math.max(0, steps.size() - window);
    return new Rows(steps.subList(from, steps.size()), values.subList(from, values.size()));
  }
}
