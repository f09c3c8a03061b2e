package dev.costwright.forecasting.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/// A least squares fit, weighted where the model has weights, with its diagnostics. Immutable,
/// thread-safe.
///
/// Columns are centred and scaled, those that others already say are named and left out, and the
/// solution is refined in twice the working precision. Standard errors, t and intervals are the
/// textbook's (Draper and Smith, *Applied Regression Analysis*, 1998, chapters 5 and 8) and assume
/// independent errors of one variance. Checked against the certified figures of NIST's Statistical
/// Reference Datasets.
public final class Regression {
  /// Of the inverse t distribution, absolute.
  private static final double QUANTILE_ACCURACY = 1e-14;

  private final Design design;
  private final double[] parameters;
  private final double[] residuals;

  private Regression(Design design, LeastSquares solution) {
    this.design = design;
    this.parameters = solution.parameters();
    this.residuals = solution.residuals();
  }

  /// Fits a model.
  ///
  /// @throws IllegalArgumentException when there are fewer observations than effects, or no driver
  /// says anything and there is no intercept
  public static Regression fit(LinearModel model) {
    Design design = new Design(model);
    if (design.parameters() == 0 || model.observations() < design.parameters()) {
      throw new IllegalArgumentException(
          "Expected at least %d observations and a driver that varies, found %d observations"
              .formatted(Math.max(1, design.parameters()), model.observations()));
    }
    return new Regression(design, LeastSquares.fit(design));
  }

  /// Intercept first when there is one, then the drivers that were kept, in their order.
  public List<Coefficient> coefficients() {
    double t95 = degreesOfFreedom() == 0 ? 0 : quantile(0.95);
    return IntStream.range(0, parameters.length).mapToObj(j -> coefficient(j, t95)).toList();
  }

  private Coefficient coefficient(int j, double t95) {
    double variance = LeastSquares.inverseColumn(design, j)[j];
    OptionalDouble error = times(residualStdError(), Math.sqrt(variance));
    OptionalDouble t =
        error.isPresent() && error.getAsDouble() > 0
            ? OptionalDouble.of(parameters[j] / error.getAsDouble())
            : OptionalDouble.empty();
    OptionalDouble half = times(error, t95);
    return new Coefficient(
        name(j),
        parameters[j],
        error,
        t,
        t.isPresent() ? OptionalDouble.of(p(t.getAsDouble())) : OptionalDouble.empty(),
        plus(parameters[j], times(half, -1)),
        plus(parameters[j], half),
        vif(j, variance));
  }

  private OptionalDouble vif(int j, double variance) {
    if (j < design.first()) {
      return OptionalDouble.empty();
    }
    double length = design.length(j - design.first());
    return OptionalDouble.of(Math.max(1, variance * length * length));
  }

  private String name(int j) {
    return j < design.first()
        ? LinearModel.INTERCEPT
        : design.kept().get(j - design.first()).name();
  }

  /// Drivers left out because others say the same.
  public List<Alias> aliased() {
    return design.aliased();
  }

  public int observations() {
    return residuals.length;
  }

  /// Observations less estimated effects.
  public int degreesOfFreedom() {
    return residuals.length - parameters.length;
  }

  /// Share of the response's variation that the fit explains: 1 − Σwr² / Σw(y − ȳ)²; without an
  /// intercept about 0 in place of the mean. Absent when the response does not vary.
  public OptionalDouble r2() {
    Column response = design.model().response();
    double[] roots = design.roots();
    double length = response.norm(design.model().hasIntercept() ? response.mean(roots) : 0, roots);
    return length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - residualSquares() / (length * length));
  }

  /// √(Σwr² / degrees of freedom), in units of the response of an observation of weight 1; absent
  /// without degrees of freedom.
  public OptionalDouble residualStdError() {
    return degreesOfFreedom() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(residualSquares() / degreesOfFreedom()));
  }

  private double residualSquares() {
    ExtendedSum sum = new ExtendedSum();
    for (double residual : residuals) {
      sum.addProduct(residual, residual);
    }
    return sum.value();
  }

  /// Largest over smallest singular value of the centred columns of length 1; at least 1. From 30
  /// on the drivers can hardly be told apart (Belsley, Kuh and Welsch, *Regression Diagnostics*,
  /// 1980).
  public double condition() {
    OrthogonalBasis basis = design.basis();
    RealMatrix r = MatrixUtils.createRealMatrix(basis.size(), basis.size());
    for (int j = 0; j < basis.size(); j++) {
      for (int k = 0; k <= j; k++) {
        r.setEntry(k, j, basis.r(k, j));
      }
    }
    return new SingularValueDecomposition(r).getConditionNumber();
  }

  /// Observed less fitted, in the order of observations.
  public double[] residuals() {
    double[] roots = design.roots();
    return IntStream.range(0, residuals.length).mapToDouble(i -> residuals[i] / roots[i]).toArray();
  }

  /// Observed less fitted, times the root of the weight: of one variance where weights are right.
  public double[] weightedResiduals() {
    return residuals.clone();
  }

  /// The expected response for new values of the drivers.
  ///
  /// @param drivers one per driver of the model, aliased ones included
  public double mean(double... drivers) {
    double[] row = row(drivers);
    ExtendedSum sum = new ExtendedSum();
    for (int j = 0; j < row.length; j++) {
      sum.addProduct(row[j], parameters[j]);
    }
    return sum.value();
  }

  /// The interval in which one new observation of weight 1 lies with the given probability:
  /// mean ± t · s · √(1 + leverage). Absent without degrees of freedom.
  ///
  /// @param level such as 0.95
  /// @param drivers one per driver of the model, aliased ones included
  public Optional<Prediction> predict(double level, double... drivers) {
    OptionalDouble error = residualStdError();
    if (error.isEmpty()) {
      return Optional.empty();
    }
    double[] leverage = design.basis().solveTransposed(design.scaled(row(drivers)));
    double spread = Math.sqrt(1 + Arrays.stream(leverage).map(l -> l * l).sum());
    double half = quantile(level) * error.getAsDouble() * spread;
    double mean = mean(drivers);
    return Optional.of(new Prediction(mean, mean - half, mean + half));
  }

  /// Whether the fit may be believed, and standard errors where the usual ones may not.
  public Diagnostics diagnostics() {
    return new Residuals(design, coefficients(), residuals).diagnostics(r2());
  }

  /// The same fit in rational arithmetic, on the columns that were kept.
  public ExactRegression exact() {
    LinearModel model = design.model();
    return ExactRegression.fit(
        new LinearModel(model.response(), design.kept(), model.intercept(), model.weights()));
  }

  private double[] row(double... drivers) {
    List<Column> all = design.model().drivers();
    if (drivers.length != all.size()) {
      throw new IllegalArgumentException(
          "Expected %d values, found %d".formatted(all.size(), drivers.length));
    }
    List<Double> row = new ArrayList<>();
    if (design.model().hasIntercept()) {
      row.add(1.0);
    }
    for (int j = 0; j < drivers.length; j++) {
      if (design.kept().contains(all.get(j))) {
        row.add(drivers[j]);
      }
    }
    return row.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double quantile(double level) {
    return new TDistribution(null, degreesOfFreedom(), QUANTILE_ACCURACY)
        .inverseCumulativeProbability((1 + level) / 2);
  }

  private double p(double t) {
    return 2 * new TDistribution(null, degreesOfFreedom()).cumulativeProbability(-Math.abs(t));
  }

  private static OptionalDouble times(OptionalDouble value, double factor) {
    return value.isPresent()
        ? OptionalDouble.of(value.getAsDouble() * factor)
        : OptionalDouble.empty();
  }

  private static OptionalDouble plus(double start, OptionalDouble value) {
    return value.isPresent()
        ? OptionalDouble.of(start + value.getAsDouble())
        : OptionalDouble.empty();
  }
}
