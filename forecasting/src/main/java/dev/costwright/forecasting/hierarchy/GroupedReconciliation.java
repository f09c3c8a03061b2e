package dev.costwright.forecasting.hierarchy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// Makes forecasts of a total, of its parts by two splits and of the cells where they meet add
/// up, all at once, each moved the less the surer it is.
///
/// Trace minimisation (Wickramasuriya, Athanasopoulos and Hyndman, *JASA* 114, 2019, pages
/// 804–819) in the form of its constraints: with C y = 0 where all adds up and the covariance W
/// of past errors, the reconciled forecasts are y − W C′ (C W C′)⁻¹ C y. W is shrunk ({@link
/// ErrorCovariance}); where history is too short for it, W is diagonal and proportional to the
/// size of each forecast (weighted least squares).
///
/// Cells that would fall below 0 become 0 and the others are reconciled without them (Di Fonzo
/// and Girolimetto, *Forecasting* 5, 2023, section 4). The parts and the total are then the
/// sums of the cells. Keeps what it works out between calls; not thread-safe.
public final class GroupedReconciliation {
  private final Grouping grouping;
  private final Optional<double[][]> covariance;
  private final Map<BitSet, RealMatrix> gains = new HashMap<>();

  private GroupedReconciliation(Grouping grouping, Optional<double[][]> covariance) {
    this.grouping = grouping;
    this.covariance = covariance;
  }

  /// @param errors of past forecasts, each in the order of the grouping, all on one scale
  public static GroupedReconciliation of(Grouping grouping, List<double[]> errors) {
    return new GroupedReconciliation(
        grouping,
        errors.size() < Reconciliation.LEAST_ERRORS
            ? Optional.empty()
            : Optional.of(ErrorCovariance.of(errors)));
  }

  /// @param base in the order of the grouping, none below 0
  /// @return the same in order; no cell below 0, each part and the total the sum of its cells
  public double[] reconciled(double[] base) {
    BitSet free = new BitSet();
    free.set(0, grouping.size());
    double[] found = moved(base, free);
    while (clear(found, free)) {
      found = moved(base, free);
    }
    return grouping.summed(found);
  }

  /// Whether a free cell was below 0; such are free no more.
  private boolean clear(double[] found, BitSet free) {
    int before = free.cardinality();
    IntStream.range(grouping.sums(), found.length)
        .filter(cell -> found[cell] < 0)
        .forEach(free::clear);
    return free.cardinality() < before;
  }

  private double[] moved(double[] base, BitSet free) {
    double[] kept = base.clone();
    IntStream.range(0, kept.length).filter(i -> !free.get(i)).forEach(i -> kept[i] = 0);
    double[] move = gain(base, free).operate(constraints().operate(kept));
    for (int i = 0; i < kept.length; i++) {
      kept[i] -= free.get(i) ? move[i] : 0;
    }
    return kept;
  }

  /// W C′ (C W C′)⁻¹; it is the same for all days where past errors decide.
  private RealMatrix gain(double[] base, BitSet free) {
    return covariance
        .map(learnt -> gains.computeIfAbsent((BitSet) free.clone(), set -> gain(learnt, set)))
        .orElseGet(() -> gain(bySize(base), free));
  }

  private RealMatrix gain(double[][] weights, BitSet free) {
    int size = weights.length;
    RealMatrix kept = new Array2DRowRealMatrix(size, size);
    free.stream().forEach(i -> free.stream().forEach(j -> kept.setEntry(i, j, weights[i][j])));
    RealMatrix c = constraints();
    RealMatrix spread = kept.multiply(c.transpose());
    RealMatrix inverse =
        new SingularValueDecomposition(c.multiply(spread)).getSolver().getInverse();
    return spread.multiply(inverse);
  }

  /// One row for each sum: itself less its cells.
  private RealMatrix constraints() {
    RealMatrix c = new Array2DRowRealMatrix(grouping.sums(), grouping.size());
    for (int sum = 0; sum < grouping.sums(); sum++) {
      c.setEntry(sum, sum, 1);
      for (int cell = 0; cell < grouping.cells().size(); cell++) {
        if (grouping.holds(sum, cell)) {
          c.setEntry(sum, grouping.sums() + cell, -1);
        }
      }
    }
    return c;
  }

  /// Variances in proportion to the forecasts; nothing at all is not certain either.
  private static double[][] bySize(double[] base) {
    double least = 1e-9 * Math.max(1, base[0]);
    double[][] sizes = new double[base.length][base.length];
    for (int i = 0; i < base.length; i++) {
      sizes[i][i] = Math.max(Math.abs(base[i]), least);
    }
    return sizes;
  }
}
