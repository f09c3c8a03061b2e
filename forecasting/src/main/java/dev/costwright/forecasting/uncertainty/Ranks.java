package dev.costwright.forecasting.uncertainty;

import java.util.Arrays;

/// Finds quantiles of many values without sorting them all: the values are counted in equal
/// intervals from the least to the greatest, and only the interval that holds the wanted rank is
/// put in order. Ranks are nearest ranks, the same as of the sorted values.
final class Ranks {
  private static final int INTERVALS = 4_096;

  private final double[] values;
  private final double least;
  private final double scale;

  /// How many values are in the intervals before each one.
  private final int[] before;

  private final double mean;

  private Ranks(double[] values, double least, double scale, double mean) {
    this.values = values;
    this.least = least;
    this.scale = scale;
    this.mean = mean;
    this.before = new int[INTERVALS + 1];
    for (double value : values) {
      before[interval(value) + 1]++;
    }
    for (int interval = 0; interval < INTERVALS; interval++) {
      before[interval + 1] += before[interval];
    }
  }

  /// @param values at least one
  static Ranks of(double[] values) {
    double least = values[0];
    double most = values[0];
    double sum = 0;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
      sum += value;
    }
    double width = most - least;
    return new Ranks(values, least, width > 0 ? INTERVALS / width : 0, sum / values.length);
  }

  /// Never falls as values rise.
  private int interval(double value) {
    return Math.min(INTERVALS - 1, (int) ((value - least) * scale));
  }

  double mean() {
    return mean;
  }

  /// The value of nearest rank.
  ///
  /// @param percent from 1 to 100
  double at(int percent) {
    int rank = (int) Math.ceil(values.length * (percent / 100.0));
    int place = Math.clamp(rank - 1, 0, values.length - 1);
    int interval = 0;
    while (before[interval + 1] <= place) {
      interval++;
    }
    return inOrder(interval)[place - before[interval]];
  }

  private double[] inOrder(int wanted) {
    double[] found = new double[before[wanted + 1] - before[wanted]];
    int next = 0;
    for (double value : values) {
      if (interval(value) == wanted) {
        found[next++] = value;
      }
    }
    Arrays.sort(found);
    return found;
  }
}
