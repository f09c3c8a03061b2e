package dev.costwright.forecasting.regression;

import java.util.ArrayList;
import java.util.List;

/// An orthonormal basis of unit columns, Z = QR, that leaves out columns which earlier ones
/// already say.
///
/// Modified Gram-Schmidt, each column twice ("twice is enough": Giraud, Langou and Rozložník,
/// *Comput. Math. Appl.* 50, 2005). Columns enter in their order, so of two that say the same the
/// first one stays and the second is named.
final class OrthogonalBasis {
  /// A column of whose length less than this part is new says nothing of its own.
  static final double TOLERANCE = 1e-10;

  private final List<double[]> q = new ArrayList<>();
  private final List<double[]> r = new ArrayList<>();

  int size() {
    return q.size();
  }

  /// Adds a column of length 1, unless the basis already spans it.
  ///
  /// @return whether it was added
  boolean add(double[] unitColumn) {
    double[] rest = unitColumn.clone();
    double[] weights = new double[size() + 1];
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < size(); k++) {
        double weight = dot(q.get(k), rest);
        addScaled(rest, -weight, q.get(k));
        weights[k] += weight;
      }
    }
    double length = Math.sqrt(dot(rest, rest));
    if (length < TOLERANCE) {
      return false;
    }
    weights[size()] = length;
    scale(rest, 1 / length);
    q.add(rest);
    r.add(weights);
    return true;
  }

  /// R, upper triangular: row `k`, column `j`.
  double r(int k, int j) {
    return k > j ? 0 : r.get(j)[k];
  }

  /// Qᵀ v.
  double[] project(double[] v) {
    return q.stream().mapToDouble(column -> dot(column, v)).toArray();
  }

  /// Q w.
  double[] combine(double[] w) {
    double[] sum = new double[q.isEmpty() ? 0 : q.getFirst().length];
    for (int k = 0; k < size(); k++) {
      addScaled(sum, w[k], q.get(k));
    }
    return sum;
  }

  /// R⁻¹ v.
  double[] solve(double[] v) {
    double[] x = v.clone();
    for (int j = size() - 1; j >= 0; j--) {
      x[j] /= r(j, j);
      for (int k = 0; k < j; k++) {
        x[k] -= r(k, j) * x[j];
      }
    }
    return x;
  }

  /// R⁻ᵀ v.
  double[] solveTransposed(double[] v) {
    double[] x = v.clone();
    for (int j = 0; j < size(); j++) {
      for (int k = 0; k < j; k++) {
        x[j] -= r(k, j) * x[k];
      }
      x[j] /= r(j, j);
    }
    return x;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum = Math.fma(one[i], other[i], sum);
    }
    return sum;
  }

  private static void addScaled(double[] to, double factor, double[] column) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.fma(factor, column[i], to[i]);
    }
  }

  private static void scale(double[] column, double factor) {
    for (int i = 0; i < column.length; i++) {
      column[i] *= factor;
    }
  }
}
