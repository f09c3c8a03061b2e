package dev.costwright.forecasting.continuation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Seasonal and trend decomposition by local regression (Cleveland, Cleveland, McRae and
/// Terpenning, *J. Official Statistics* 6, 1990, pages 3–73): two inner passes, or robust, which
/// is 15 times one pass with less weight for what lies far off.
///
/// Seasonal smoothing over 13 seasons with local means, trend over the next odd number above
/// 1.5 m / (1 − 1.5 / 13), low pass over the next odd number from m, both with local lines. The
/// bisquare weight of a remainder r is (1 − (r / 6 median |r|)²)² (section 2.3).
///
/// Of several seasons the shorter is taken out first and found again in what the others leave,
/// twice, each smoothed over four seasons more than the one before: MSTL (Bandara, Hyndman and
/// Bergmeir, *Int. J. Operational Research*, 2025; arXiv 2107.13462, 2021).
final class Stl {
  private static final int SEASONAL_SPAN = 13;
  private static final int PASSES = 2;
  private static final int ROBUST_PASSES = 15;
  private static final int ROUNDS = 2;

  /// In medians of the remainders: what lies farther counts for nothing.
  private static final double FAR = 6;

  /// What lies far off.
  enum Fit {
    PLAIN,
    ROBUST
  }

  private final double[] values;
  private final int season;
  private final int span;
  private double[] weights;
  private double[] trend;
  private double[] seasonal;

  private Stl(double[] values, int season, int span) {
    this.values = values;
    this.season = season;
    this.span = span;
    this.weights = new double[values.length];
    this.trend = new double[values.length];
    this.seasonal = new double[values.length];
    Arrays.fill(weights, 1);
  }

  /// The seasonal part of each value.
  static double[] seasonal(double[] values, int season) {
    return seasonal(values, season, Fit.PLAIN);
  }

  /// The seasonal part of each value.
  static double[] seasonal(double[] values, int season, Fit fit) {
    return new Stl(values, season, SEASONAL_SPAN).run(fit);
  }

  /// The part of each season in each value.
  ///
  /// @param seasons rising, at least two of each in the values
  static List<double[]> seasonals(double[] values, List<Integer> seasons) {
    List<double[]> parts = new ArrayList<>();
    seasons.forEach(_ -> parts.add(new double[values.length]));
    double[] rest = values.clone();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < seasons.size(); i++) {
        add(rest, parts.get(i), 1);
        parts.set(i, new Stl(rest.clone(), seasons.get(i), 11 + 4 * i).run(Fit.PLAIN));
        add(rest, parts.get(i), -1);
      }
    }
    return parts;
  }

  private static void add(double[] values, double[] part, int sign) {
    for (int t = 0; t < values.length; t++) {
      values[t] += sign * part[t];
    }
  }

  private double[] run(Fit fit) {
    int trendSpan = odd((int) Math.ceil(1.5 * season / (1 - 1.5 / span)));
    if (fit == Fit.PLAIN) {
      pass(trendSpan, PASSES);
      return seasonal;
    }
    for (int i = 0; i < ROBUST_PASSES; i++) {
      pass(trendSpan, 1);
      weigh();
    }
    pass(trendSpan, 1);
    return seasonal;
  }

  private void pass(int trendSpan, int times) {
    for (int time = 0; time < times; time++) {
      double[] cycles = cycles(less(values, trend));
      double[] low = lowPass(cycles);
      for (int t = 0; t < values.length; t++) {
        seasonal[t] = cycles[t + season] - low[t];
      }
      trend = Loess.lines(less(values, seasonal), weights, trendSpan);
    }
  }

  private void weigh() {
    double[] size = Arrays.stream(less(less(values, trend), seasonal)).map(Math::abs).toArray();
    double[] sorted = Arrays.stream(size).sorted().toArray();
    int middle = size.length / 2;
    double far = FAR / 2 * (sorted[middle] + sorted[size.length - 1 - middle]);
    weights = Arrays.stream(size).map(one -> bisquare(one, far)).toArray();
  }

  private static double bisquare(double size, double far) {
    if (size <= 0.001 * far) {
      return 1;
    }
    double part = size / far;
    return part > 0.999 ? 0 : (1 - part * part) * (1 - part * part);
  }

  private static double[] less(double[] values, double[] part) {
    double[] rest = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      rest[t] = values[t] - part[t];
    }
    return rest;
  }

  /// Each place of the season smoothed on its own, one season longer at both ends.
  private double[] cycles(double[] detrended) {
    double[] cycles = new double[detrended.length + 2 * season];
    for (int place = 0; place < season; place++) {
      int count = (detrended.length - place + season - 1) / season;
      double[] ofPlace = new double[count];
      double[] weight = new double[count];
      for (int i = 0; i < count; i++) {
        ofPlace[i] = detrended[place + i * season];
        weight[i] = weights[place + i * season];
      }
      for (int i = -1; i <= count; i++) {
        cycles[place + (i + 1) * season] = Loess.mean(ofPlace, weight, span, i);
      }
    }
    return cycles;
  }

  private double[] lowPass(double[] cycles) {
    double[] smooth = average(average(average(cycles, season), season), 3);
    double[] even = new double[smooth.length];
    Arrays.fill(even, 1);
    return Loess.lines(smooth, even, odd(season));
  }

  private static double[] average(double[] values, int span) {
    double[] means = new double[values.length - span + 1];
    double sum = 0;
    for (int t = 0; t < values.length; t++) {
      sum += values[t] - (t >= span ? values[t - span] : 0);
      if (t >= span - 1) {
        means[t - span + 1] = sum / span;
      }
    }
    return means;
  }

  private static int odd(int atLeast) {
    return atLeast % 2 == 0 ? atLeast + 1 : atLeast;
  }
}
