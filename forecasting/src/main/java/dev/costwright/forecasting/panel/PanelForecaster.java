package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.continuation.Contenders;
import dev.costwright.forecasting.continuation.Continuation;
import dev.costwright.forecasting.continuation.Pool;
import dev.costwright.forecasting.continuation.Selection;
import dev.costwright.forecasting.panel.PanelForecast.Band;
import dev.costwright.forecasting.panel.PanelForecast.Step;
import dev.costwright.forecasting.panel.PanelForecast.Tried;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// Forecasts one series out of itself alone: its test values are never looked at.
///
/// Every method issues forecasts from up to 20 steps of the past, which decide which of them
/// make the forecast ({@link Selection}); where none is left it is the yardstick's. What they
/// together erred by in the past gives the bands. Stateless.
final class PanelForecaster {
  private static final double EIGHTY = 0.80;
  private static final double NINETY_FIVE = 0.95;

  private final PanelSeries series;
  private final double[] values;
  private final Map<String, RollingTest> tests = new LinkedHashMap<>();
  private final Map<String, double[]> ahead = new LinkedHashMap<>();

  private PanelForecaster(PanelSeries series) {
    this.series = series;
    this.values = series.values();
  }

  static PanelForecast forecast(PanelSeries series) {
    return new PanelForecaster(series).run();
  }

  private PanelForecast run() {
    List<Integer> origins = RollingTest.origins(values.length, series.season(), series.horizon());
    Contenders.of(values, series.season()).forEach((name, method) -> run(name, method, origins));
    List<String> used = used();
    double[] middle = Pool.trimmed(used.stream().map(this::ahead).toList());
    RollingTest past = RollingTest.pooled(used.stream().map(this::test).toList());
    Optional<Bands> bands = Bands.of(values, series.season(), past.misses());
    List<Step> steps = new ArrayList<>();
    for (int h = 0; h < middle.length; h++) {
      steps.add(
          new Step(
              middle[h],
              band(bands, h, middle[h], EIGHTY),
              band(bands, h, middle[h], NINETY_FIVE)));
    }
    return new PanelForecast(
        series, steps, tried(used), reason(Bands.forecasts(past.misses()), bands));
  }

  private void run(String name, Continuation method, List<Integer> origins) {
    int season = series.season();
    tests.put(name, RollingTest.of(method, values, season, series.horizon(), origins));
    ahead.put(name, Pool.floored(method.forecast(values, season, series.horizon()), values));
  }

  private List<String> used() {
    Map<String, Double> errors = new LinkedHashMap<>();
    tests.keySet().stream()
        .filter(Contenders.POOLED::contains)
        .filter(name -> test(name).isTold())
        .forEach(name -> errors.put(name, error(test(name))));
    List<String> used =
        Selection.of(
            errors, names -> error(RollingTest.pooled(names.stream().map(this::test).toList())));
    return used.isEmpty() ? List.of(Contenders.NAIVE) : used;
  }

  private double error(RollingTest one) {
    return one.against(test(Contenders.NAIVE));
  }

  private RollingTest test(String name) {
    return Objects.requireNonNull(tests.get(name));
  }

  private double[] ahead(String name) {
    return Objects.requireNonNull(ahead.get(name));
  }

  private Optional<Band> band(Optional<Bands> bands, int step, double middle, double level) {
    return bands
        .map(found -> found.halfWidth(step, level))
        .filter(half -> half.isPresent())
        .map(half -> half.getAsDouble())
        .map(half -> new Band(floored(middle - half), middle + half));
  }

  private double floored(double low) {
    return Pool.floored(new double[] {low}, values)[0];
  }

  private List<Tried> tried(List<String> used) {
    return tests.keySet().stream()
        .map(
            name ->
                new Tried(
                    name,
                    finite(error(test(name))),
                    used.contains(name),
                    Arrays.stream(ahead(name)).boxed().toList()))
        .toList();
  }

  /// Absent where the yardstick made no error and the method did.
  private static OptionalDouble finite(double error) {
    return Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
  }

  /// @param forecasts of the past that say something
  static Optional<String> reason(long forecasts, Optional<Bands> bands) {
    return bands.isPresent()
        ? Optional.empty()
        : Optional.of(
            "No bands: they need %d past forecasts, and the history allows %d."
                .formatted(Bands.LEAST_FORECASTS, forecasts));
  }
}
