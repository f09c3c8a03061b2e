package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.continuation.Continuation;
import dev.costwright.forecasting.continuation.Pool;
import dev.costwright.forecasting.continuation.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Forecasts of one method from several past steps of one series (rolling origin: Tashman,
/// *Int. J. Forecasting* 16, 2000). Late origins leave fewer steps to check, which count all
/// the same.
final class RollingTest {
  private static final int MOST_ORIGINS = 20;
  private static final int LEAST_TRAINING = 12;
  private static final int SEASONS_OF_TRAINING = 3;
  private static final double[] NOTHING = {};

  private final double[] values;
  private final List<Integer> origins;
  private final List<Optional<double[]>> forecasts;

  /// @param forecasts one per origin; empty where the history was not enough
  RollingTest(double[] values, List<Integer> origins, List<Optional<double[]>> forecasts) {
    this.values = values;
    this.origins = origins;
    this.forecasts = List.copyOf(forecasts);
  }

  /// At most 20, from half of the history on, three seasons known at least, evenly up to the
  /// last one that leaves a third of the horizon.
  static List<Integer> origins(int steps, int season, int horizon) {
    int last = steps - Math.max(1, horizon / 3);
    int known = Math.max(Math.max(SEASONS_OF_TRAINING * season, steps / 2), LEAST_TRAINING);
    int first = Math.min(known, last);
    if (first < 1) {
      return List.of();
    }
    int count = Math.min(MOST_ORIGINS, last - first + 1);
    double spacing = count == 1 ? 0 : (last - first) / (double) (count - 1);
    return IntStream.range(0, count)
        .map(i -> last - (int) Math.round((count - 1 - i) * spacing))
        .boxed()
        .toList();
  }

  static RollingTest of(
      Continuation method, double[] values, int season, int horizon, List<Integer> origins) {
    List<Optional<double[]>> forecasts = new ArrayList<>();
    for (int origin : origins) {
      double[] known = Arrays.copyOf(values, origin);
      int steps = Math.min(horizon, values.length - origin);
      forecasts.add(
          method.fits(known, season)
              ? Optional.of(Pool.floored(method.forecast(known, season, steps), values))
              : Optional.empty());
    }
    return new RollingTest(values, origins, forecasts);
  }

  /// What the pool of these would have said at each origin.
  static RollingTest pooled(List<RollingTest> members) {
    RollingTest any = members.getFirst();
    List<Optional<double[]>> forecasts = new ArrayList<>();
    for (int i = 0; i < any.origins.size(); i++) {
      int at = i;
      List<double[]> told =
          members.stream().flatMap(member -> member.forecasts.get(at).stream()).toList();
      forecasts.add(told.isEmpty() ? Optional.empty() : Optional.of(Pool.trimmed(told)));
    }
    return new RollingTest(any.values, any.origins, forecasts);
  }

  /// Actual less forecast per origin and step.
  List<Miss> misses() {
    return misses(_ -> true);
  }

  private List<Miss> misses(IntPredicate counts) {
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < origins.size(); i++) {
      double[] told = counts.test(i) ? forecasts.get(i).orElse(NOTHING) : NOTHING;
      for (int h = 0; h < told.length; h++) {
        misses.add(new Miss(origins.get(i), h, values[origins.get(i) + h], told[h]));
      }
    }
    return misses;
  }

  /// Whether it could forecast from half of the origins at least; a rest of them would tell more
  /// of those days than of the method.
  boolean isTold() {
    return 2 * forecasts.stream().filter(Optional::isPresent).count() >= origins.size();
  }

  /// ½ (mean absolute error / the yardstick's + sMAPE / its sMAPE), both on the origins that both
  /// could forecast from.
  double against(RollingTest yardstick) {
    double[] own = errors(yardstick);
    double[] other = yardstick.errors(this);
    return (Selection.relative(own[0], other[0]) + Selection.relative(own[1], other[1])) / 2;
  }

  private double[] errors(RollingTest other) {
    List<Miss> misses = misses(i -> other.forecasts.get(i).isPresent());
    return new double[] {
      misses.stream().mapToDouble(miss -> Math.abs(miss.error())).average().orElse(0),
      misses.stream().mapToDouble(Miss::relative).average().orElse(0)
    };
  }

  /// One step of one past forecast.
  ///
  /// @param origin steps known then
  /// @param step ahead, from 0
  record Miss(int origin, int step, double actual, double forecast) {
    double error() {
      return actual - forecast;
    }

    double relative() {
      double size = Math.abs(actual) + Math.abs(forecast);
      return size == 0 ? 0 : 200 * Math.abs(error()) / size;
    }
  }
}
