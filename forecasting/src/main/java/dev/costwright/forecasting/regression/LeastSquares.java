package dev.costwright.forecasting.regression;

import java.util.List;

/// Solves r + Ax = b, Aᵀr = c for residuals r and parameters x: with c = 0 least squares, with b =
/// 0 and c = −eⱼ a column of (AᵀA)⁻¹. With weights the rows of A and b are times their roots.
///
/// Iterative refinement of both unknowns with residuals in twice the working precision (Björck,
/// *Iterative refinement of linear least squares solutions I*, BIT 7, 1967): the answer is right
/// to the last digits where a plain solver loses as many as the condition number has.
final class LeastSquares {
  /// Each step wins some 6 digits on the worst designs that the rank check lets through.
  private static final int STEPS = 4;

  private final Design design;
  private final List<Column> columns;
  private final int first;
  private final double[] roots;
  private final double[] residuals;
  private final double[] high;
  private final double[] low;

  private LeastSquares(Design design) {
    this.design = design;
    columns = design.kept();
    first = design.first();
    roots = design.roots();
    residuals = new double[design.model().observations()];
    high = new double[design.parameters()];
    low = new double[design.parameters()];
  }

  /// The fit of the response.
  static LeastSquares fit(Design design) {
    return new LeastSquares(design)
        .solve(design.model().response(), new double[design.parameters()]);
  }

  /// Column `j` of (AᵀA)⁻¹.
  static double[] inverseColumn(Design design, int j) {
    double[] c = new double[design.parameters()];
    c[j] = -1;
    Column zero = Column.of("zero", new double[design.model().observations()]);
    return new LeastSquares(design).solve(zero, c).parameters();
  }

  private LeastSquares solve(Column b, double[] c) {
    for (int step = 0; step <= STEPS; step++) {
      correct(lack(b), lackOfSums(c));
    }
    return this;
  }

  /// Intercept first when there is one.
  double[] parameters() {
    double[] parameters = new double[high.length];
    for (int j = 0; j < high.length; j++) {
      parameters[j] = high[j] + low[j];
    }
    return parameters;
  }

  /// Times the roots of their weights. Refined as well: of a perfect fit they are 0, not rounding
  /// noise.
  double[] residuals() {
    return residuals.clone();
  }

  /// b − r − Ax.
  private double[] lack(Column b) {
    double[] lack = new double[residuals.length];
    for (int i = 0; i < lack.length; i++) {
      ExtendedSum sum = new ExtendedSum();
      sum.add(b.value(i));
      sum.add(b.rest(i));
      if (first == 1) {
        sum.add(-high[0]);
        sum.add(-low[0]);
      }
      for (int j = 0; j < columns.size(); j++) {
        subtract(sum, columns.get(j), i, first + j);
      }
      sum.times(roots[i]);
      sum.add(-residuals[i]);
      lack[i] = sum.value();
    }
    return lack;
  }

  private void subtract(ExtendedSum sum, Column column, int i, int j) {
    sum.addProduct(-column.value(i), high[j]);
    sum.addProduct(-column.value(i), low[j]);
    sum.addProduct(-column.rest(i), high[j]);
  }

  /// c − Aᵀr.
  private double[] lackOfSums(double[] c) {
    double[] lack = new double[c.length];
    if (first == 1) {
      ExtendedSum sum = new ExtendedSum();
      sum.add(c[0]);
      for (int i = 0; i < residuals.length; i++) {
        sum.addProduct(-roots[i], residuals[i]);
      }
      lack[0] = sum.value();
    }
    for (int j = 0; j < columns.size(); j++) {
      lack[first + j] = lackOfSum(columns.get(j), c[first + j]);
    }
    return lack;
  }

  private double lackOfSum(Column column, double c) {
    ExtendedSum sum = new ExtendedSum();
    sum.add(c);
    for (int i = 0; i < residuals.length; i++) {
      double high = roots[i] * residuals[i];
      double low = Math.fma(roots[i], residuals[i], -high);
      sum.addProduct(-column.value(i), high);
      sum.addProduct(-column.value(i), low);
      sum.addProduct(-column.rest(i), high);
    }
    return sum.value();
  }

  /// Solves for the corrections with the basis: Qᵀδr = R⁻ᵀg, the rest of δr is what of f lies
  /// outside the columns, and Rδz = Qᵀ(f − δr).
  private void correct(double[] f, double[] g) {
    OrthogonalBasis basis = design.basis();
    double[] inside = basis.solveTransposed(design.scaled(g));
    double[] projected = basis.project(f);
    double[] difference = minus(projected, inside);
    double[] ofColumns = basis.combine(difference);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] += f[i] - ofColumns[i];
    }
    double[] change = design.unscaled(basis.solve(difference));
    for (int j = 0; j < high.length; j++) {
      double sum = high[j] + change[j];
      double part = sum - high[j];
      low[j] += (high[j] - (sum - part)) + (change[j] - part);
      high[j] = sum;
    }
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = one.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= other[i];
    }
    return difference;
  }
}
