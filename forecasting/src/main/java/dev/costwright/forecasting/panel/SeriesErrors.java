package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.evaluation.Accuracy;
import dev.costwright.forecasting.panel.PanelForecast.Band;
import dev.costwright.forecasting.panel.PanelForecast.Step;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The errors of every method on one series.
///
/// @param methods the forecast in use first, then all that were tried
record SeriesErrors(Map<String, Errors> methods) {
  /// Panels have steps without dates.
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  /// Share of values beyond the 95 % band.
  private static final double BEYOND = 0.05;

  /// Errors of one method, as {@link PanelScores.Score} has their means.
  record Errors(
      OptionalDouble mase,
      OptionalDouble smape,
      OptionalDouble totalError,
      OptionalDouble coverage80,
      OptionalDouble coverage95,
      OptionalDouble msis95) {}

  static SeriesErrors of(PanelForecast forecast) {
    PanelSeries series = forecast.series();
    Map<String, Errors> methods = new LinkedHashMap<>();
    methods.put(PanelScores.USED, used(forecast));
    forecast
        .tried()
        .forEach(tried -> methods.put(tried.method(), errors(series, tried.forecast(), List.of())));
    return new SeriesErrors(methods);
  }

  Errors of(String method) {
    return Objects.requireNonNull(methods.get(method));
  }

  private static Errors used(PanelForecast forecast) {
    return errors(
        forecast.series(), forecast.steps().stream().map(Step::middle).toList(), forecast.steps());
  }

  private static Errors errors(PanelSeries series, List<Double> told, List<Step> steps) {
    Series actual = plain(series.test());
    Series forecast = plain(told);
    OptionalDouble scale = Accuracy.seasonalScale(plain(series.training()), series.season());
    return new Errors(
        scale.isEmpty() ? scale : Accuracy.mase(actual, forecast, scale.getAsDouble()),
        Accuracy.smape(actual, forecast),
        Accuracy.totalError(actual, forecast),
        coverage(series.test(), steps, Step::eighty),
        coverage(series.test(), steps, Step::ninetyFive),
        scale.isEmpty() ? scale : intervalScore(series.test(), steps, scale.getAsDouble()));
  }

  private static Series plain(List<Double> values) {
    return Series.of(
        ANY_DAY, TimeGrain.DAY, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static OptionalDouble coverage(
      List<Double> test, List<Step> steps, Function<Step, Optional<Band>> level) {
    return steps.stream().anyMatch(step -> level.apply(step).isEmpty())
        ? OptionalDouble.empty()
        : IntStream.range(0, steps.size())
            .mapToDouble(h -> level.apply(steps.get(h)).orElseThrow().holds(test.get(h)) ? 1 : 0)
            .average();
  }

  /// MSIS (Gneiting and Raftery, *JASA* 102, 2007): width plus 2/α times the distance of what
  /// lies beyond, over the scale of MASE.
  private static OptionalDouble intervalScore(List<Double> test, List<Step> steps, double scale) {
    return steps.stream().anyMatch(step -> step.ninetyFive().isEmpty())
        ? OptionalDouble.empty()
        : IntStream.range(0, steps.size())
            .mapToDouble(
                h -> {
                  Band band = steps.get(h).ninetyFive().orElseThrow();
                  return (band.high() - band.low() + 2 / BEYOND * band.distance(test.get(h)))
                      / scale;
                })
            .average();
  }
}
