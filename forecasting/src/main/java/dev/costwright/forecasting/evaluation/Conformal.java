package dev.costwright.forecasting.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Half-widths of intervals out of past errors, without an assumed distribution: split conformal
/// prediction (Lei, G'Sell, Rinaldo, Tibshirani and Wasserman, *JASA* 113, 2018).
public final class Conformal {
  private Conformal() {}

  /// The ⌈(n + 1) · level⌉-th smallest of n absolute errors; empty when that is more than n, so
  /// that too few errors yield no interval in place of a narrow one.
  ///
  /// @param level such as 0.80
  public static OptionalDouble halfWidth(double[] errors, double level) {
    int rank = rank(errors.length, level);
    return rank > errors.length
        ? OptionalDouble.empty()
        : OptionalDouble.of(Arrays.stream(errors).map(Math::abs).sorted().toArray()[rank - 1]);
  }

  /// How many errors an interval of this level needs: 4 for 80 %, 19 for 95 %.
  public static int leastErrors(double level) {
    int errors = 1;
    while (rank(errors, level) > errors) {
      errors++;
    }
    return errors;
  }

  /// The product of a count and a decimal level may exceed a whole number by rounding alone.
  private static int rank(int errors, double level) {
    return (int) Math.ceil((errors + 1) * level - 1e-9);
  }
}
