package dev.costwright.forecasting.evaluation;

import dev.costwright.forecasting.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/// Measures of error, as the M4 competition defines them (Makridakis, Spiliotis and Assimakopoulos,
/// *The M4 Competition: 100,000 time series and 61 forecasting methods*, Int. J. Forecasting 36,
/// 2020, pages 59–61). Steps whose actual value is absent do not count.
public final class Accuracy {
  private Accuracy() {}

  /// sMAPE in per cent: mean of 200 · |y − f| / (|y| + |f|), a term being 0 where both are 0. Empty
  /// without actual values.
  public static OptionalDouble smape(Series actual, Series forecast) {
    return mean(
        actual,
        forecast,
        (y, f) -> y == 0 && f == 0 ? 0 : 200 * Math.abs(y - f) / (Math.abs(y) + Math.abs(f)));
  }

  /// sMAPE of the steps where something was or was expected: on a series that mostly rests,
  /// steps of nothing against nothing would make any forecast look right. Empty without such a
  /// step.
  public static OptionalDouble smapeOfUse(Series actual, Series forecast) {
    return IntStream.range(0, forecast.size())
        .filter(t -> actual.values().get(t).isPresent())
        .mapToObj(t -> new double[] {actual.values().get(t).orElseThrow(), value(forecast, t)})
        .filter(pair -> pair[0] != 0 || pair[1] != 0)
        .mapToDouble(
            pair -> 200 * Math.abs(pair[0] - pair[1]) / (Math.abs(pair[0]) + Math.abs(pair[1])))
        .average();
  }

  private static double value(Series forecast, int t) {
    return forecast.values().get(t).orElseThrow();
  }

  /// MASE: mean absolute error over {@link #seasonalScale}. Empty without actual values.
  ///
  /// @param scale positive
  public static OptionalDouble mase(Series actual, Series forecast, double scale) {
    return mean(actual, forecast, (y, f) -> Math.abs(y - f) / scale);
  }

  /// Error of the horizon's total in per cent: 100 · |Σf − Σy| / |Σy|. Empty when Σy is 0.
  public static OptionalDouble totalError(Series actual, Series forecast) {
    OptionalDouble sum = mean(actual, forecast, (y, f) -> y);
    OptionalDouble lack = mean(actual, forecast, (y, f) -> f - y);
    return sum.isEmpty() || sum.getAsDouble() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * Math.abs(lack.getAsDouble() / sum.getAsDouble()));
  }

  /// Q: the training data's mean |y(t) − y(t − season)|. Empty when no two values lie a season
  /// apart, or when none of them differ: nothing can be scaled by 0.
  public static OptionalDouble seasonalScale(Series training, int season) {
    List<Double> differences = new ArrayList<>();
    List<OptionalDouble> values = training.values();
    for (int t = season; t < values.size(); t++) {
      if (values.get(t).isPresent() && values.get(t - season).isPresent()) {
        differences.add(
            Math.abs(values.get(t).getAsDouble() - values.get(t - season).getAsDouble()));
      }
    }
    OptionalDouble mean = differences.stream().mapToDouble(Double::doubleValue).average();
    return mean.isPresent() && mean.getAsDouble() > 0 ? mean : OptionalDouble.empty();
  }

  private static OptionalDouble mean(Series actual, Series forecast, DoubleBinaryOperator term) {
    List<Double> terms = new ArrayList<>();
    for (int t = 0; t < forecast.size(); t++) {
      OptionalDouble y = actual.values().get(t);
      if (y.isPresent()) {
        terms.add(term.applyAsDouble(y.getAsDouble(), forecast.values().get(t).orElseThrow()));
      }
    }
    return terms.stream().mapToDouble(Double::doubleValue).average();
  }
}
