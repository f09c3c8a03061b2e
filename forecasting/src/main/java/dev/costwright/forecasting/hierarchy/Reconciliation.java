package dev.costwright.forecasting.hierarchy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes forecasts of a total and of its parts add up, each moved the less the surer it is.
/// Immutable.
///
/// Trace minimisation (Wickramasuriya, Athanasopoulos and Hyndman, *JASA* 114, 2019, pages
/// 804–819). With the forecasts y, the total first, the constraint c = (1, −1, …, −1) and the
/// covariance W of their past errors the reconciled forecasts are y − W c (c′ W c)⁻¹ c′ y, which is
/// the same as S (S′ W⁻¹ S)⁻¹ S′ W⁻¹ y where there is one total. W is shrunk ({@link
/// ErrorCovariance}). Where history is too short for it, W is diagonal and proportional to the size
/// of each forecast (weighted least squares).
///
/// A part that would fall below 0 becomes 0, and the others are reconciled without it.
public final class Reconciliation {
  /// With fewer past errors their covariance says little.
  public static final int LEAST_ERRORS = 10;

  private final Optional<double[][]> covariance;

  private Reconciliation(Optional<double[][]> covariance) {
    this.covariance = covariance;
  }

  /// @param errors of past forecasts, each with the total's error first and then that of every
  /// part, all on one scale
  public static Reconciliation of(List<double[]> errors) {
    return new Reconciliation(
        errors.size() < LEAST_ERRORS ? Optional.empty() : Optional.of(ErrorCovariance.of(errors)));
  }

  /// Whether past errors decide; else the size of the forecasts does.
  public boolean isLearnt() {
    return covariance.isPresent();
  }

  /// @param base the total first, then its parts, none below 0
  /// @return the same in order; the parts not below 0, the total their sum
  public double[] reconciled(double[] base) {
    double[][] weights = covariance.orElseGet(() -> bySize(base));
    double[] found = base.clone();
    BitSet free = new BitSet();
    free.set(0, base.length);
    boolean isDone = false;
    while (!isDone) {
      found = moved(base, weights, free);
      isDone = true;
      for (int i = 1; i < found.length; i++) {
        if (found[i] < 0) {
          free.clear(i);
          isDone = false;
        }
      }
    }
    found[0] = Arrays.stream(found, 1, found.length).sum();
    return found;
  }

  private static double[][] bySize(double[] base) {
    double[][] sizes = new double[base.length][base.length];
    for (int i = 0; i < base.length; i++) {
      sizes[i][i] = Math.abs(base[i]);
    }
    return sizes;
  }

  /// @param free the total and the parts that may be other than 0
  private static double[] moved(double[] base, double[][] weights, BitSet free) {
    double gap = free.stream().mapToDouble(i -> sign(i) * base[i]).sum();
    double[] shares =
        IntStream.range(0, base.length)
            .mapToDouble(i -> free.stream().mapToDouble(j -> weights[i][j] * sign(j)).sum())
            .toArray();
    double all = free.stream().mapToDouble(i -> sign(i) * shares[i]).sum();
    double[] moved = new double[base.length];
    free.stream().forEach(i -> moved[i] = base[i] - (all > 0 ? shares[i] * gap / all : 0));
    return moved;
  }

  private static int sign(int series) {
    return series == 0 ? 1 : -1;
  }
}
