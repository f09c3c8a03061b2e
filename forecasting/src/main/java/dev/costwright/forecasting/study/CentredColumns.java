package dev.costwright.forecasting.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// Drivers with their means taken off and brought to length 1, taken apart once: X = U S Vᵀ. What
/// a response leaves over, and what a penalty makes of the effects, then costs one pass. With
/// weights means are weighted, and every row is times the root of its weight.
final class CentredColumns {
  private static final double SILENT = 1e-10;

  private final double[] weights;
  private final double[] means;
  private final double[] lengths;
  private final double[][] u;
  private final double[] singular;
  private final RealMatrix v;

  /// @param columns that vary; at least one
  /// @param weights of the rows, above 0
  CentredColumns(List<double[]> columns, double[] weights) {
    int rows = columns.getFirst().length;
    this.weights = weights.clone();
    means = columns.stream().mapToDouble(this::mean).toArray();
    lengths = new double[columns.size()];
    RealMatrix x = MatrixUtils.createRealMatrix(rows, columns.size());
    for (int j = 0; j < columns.size(); j++) {
      double[] centred = centred(columns.get(j));
      lengths[j] = Math.sqrt(dot(centred, centred));
      for (int i = 0; i < rows; i++) {
        x.setEntry(i, j, centred[i] / lengths[j]);
      }
    }
    SingularValueDecomposition parts = new SingularValueDecomposition(x);
    singular = parts.getSingularValues();
    u = parts.getU().transpose().getData();
    v = parts.getV();
  }

  private double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> weights[i] * values[i]).sum()
        / Arrays.stream(weights).sum();
  }

  private double[] centred(double[] values) {
    double mean = mean(values);
    return IntStream.range(0, values.length)
        .mapToDouble(i -> Math.sqrt(weights[i]) * (values[i] - mean))
        .toArray();
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /// Σ w r² of least squares with a constant.
  double residualSquares(double[] response) {
    double[] centred = centred(response);
    double explained =
        IntStream.range(0, singular.length)
            .filter(j -> singular[j] > SILENT * singular[0])
            .mapToDouble(j -> dot(u[j], centred))
            .map(c -> c * c)
            .sum();
    return Math.max(0, dot(centred, centred) - explained);
  }

  /// Effects on the original columns, each pulled towards 0 by s² / (s² + penalty) along U.
  double[] effects(double[] response, double penalty) {
    double[] centred = centred(response);
    double[] effects = new double[lengths.length];
    for (int j = 0; j < singular.length; j++) {
      double along = singular[j] / (singular[j] * singular[j] + penalty) * dot(u[j], centred);
      for (int k = 0; k < effects.length; k++) {
        effects[k] += v.getEntry(k, j) * along / lengths[k];
      }
    }
    return effects;
  }

  /// The constant that goes with effects.
  double constant(double[] response, double[] effects) {
    return mean(response) - dot(means, effects);
  }

  /// Effects that a penalty leaves, the constant not counted: Σ s² / (s² + penalty).
  double effective(double penalty) {
    return Arrays.stream(singular).map(s -> s * s / (s * s + penalty)).sum();
  }

  /// n Σr² / (n − 1 − effective)², the generalised cross-validation (Golub, Heath and Wahba,
  /// *Technometrics* 21, 1979).
  double crossValidation(double[] response, double penalty) {
    double[] centred = centred(response);
    double squares = dot(centred, centred);
    for (int j = 0; j < singular.length; j++) {
      double kept = singular[j] * singular[j] / (singular[j] * singular[j] + penalty);
      double along = dot(u[j], centred);
      squares -= (2 * kept - kept * kept) * along * along;
    }
    double free = response.length - 1 - effective(penalty);
    return free <= 0
        ? Double.POSITIVE_INFINITY
        : response.length * Math.max(0, squares) / (free * free);
  }
}
