package dev.costwright.forecasting.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The kept columns of a model, centred and scaled to length 1, with their orthonormal basis.
///
/// With an intercept, column 0 is the constant 1/√n, and each driver has its mean taken off, so
/// that size and distance from zero cost no digits. With weights every row is times the root of
/// its weight, n is their sum and means are weighted.
final class Design {
  /// A driver that varies by less than this part of its length is constant.
  private static final double CONSTANT = 1e-13;

  /// A weight in an alias below this part is rounding.
  private static final double SILENT = 1e-6;

  private final LinearModel model;
  private final double[] roots;
  private final double rootN;
  private final OrthogonalBasis basis = new OrthogonalBasis();
  private final List<Column> kept = new ArrayList<>();
  private final List<Double> centres = new ArrayList<>();
  private final List<Double> lengths = new ArrayList<>();
  private final List<Alias> aliased = new ArrayList<>();

  Design(LinearModel model) {
    this.model = model;
    this.roots = IntStream.range(0, model.observations()).mapToDouble(model::root).toArray();
    this.rootN = Column.of("constant", filled(1)).norm(0, roots);
    if (model.hasIntercept()) {
      basis.add(constant());
    }
    model.drivers().forEach(this::add);
  }

  private void add(Column column) {
    double centre = model.hasIntercept() ? column.mean(roots) : 0;
    double length = column.norm(centre, roots);
    if (length <= CONSTANT * column.norm(0, roots)) {
      boolean isZero = column.norm(0, roots) == 0;
      aliased.add(new Alias(column.name(), isZero ? List.of() : List.of(LinearModel.INTERCEPT)));
      return;
    }
    double[] unit = new double[column.size()];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = roots[i] * ((column.value(i) - centre) + column.rest(i)) / length;
    }
    if (basis.add(unit)) {
      kept.add(column);
      centres.add(centre);
      lengths.add(length);
    } else {
      aliased.add(alias(column, centre, unit));
    }
  }

  private Alias alias(Column column, double centre, double[] unit) {
    double[] weights = basis.solve(basis.project(unit));
    List<String> saidBy = new ArrayList<>();
    double constant = centre / column.norm(centre, roots);
    for (int j = 0; j < kept.size(); j++) {
      double weight = weights[first() + j];
      constant -= weight * centres.get(j) / lengths.get(j);
      if (Math.abs(weight) > SILENT) {
        saidBy.add(kept.get(j).name());
      }
    }
    if (model.hasIntercept() && Math.abs(constant) * rootN > SILENT) {
      saidBy.addFirst(LinearModel.INTERCEPT);
    }
    return new Alias(column.name(), saidBy);
  }

  /// The same columns, none counting more than others.
  Design unweighted() {
    return new Design(new LinearModel(model.response(), kept(), model.intercept()));
  }

  LinearModel model() {
    return model;
  }

  OrthogonalBasis basis() {
    return basis;
  }

  List<Alias> aliased() {
    return List.copyOf(aliased);
  }

  /// Drivers that are estimated.
  List<Column> kept() {
    return List.copyOf(kept);
  }

  /// Position of the first driver among the parameters: 1 behind an intercept.
  int first() {
    return model.hasIntercept() ? 1 : 0;
  }

  int parameters() {
    return first() + kept.size();
  }

  /// Length of a driver about its mean; about 0 without an intercept.
  double length(int driver) {
    return lengths.get(driver);
  }

  /// From parameters of the scaled columns to those of the original ones.
  double[] unscaled(double[] scaled) {
    double[] original = new double[scaled.length];
    double constant = model.hasIntercept() ? scaled[0] / rootN : 0;
    for (int j = 0; j < kept.size(); j++) {
      original[first() + j] = scaled[first() + j] / lengths.get(j);
      constant -= centres.get(j) * original[first() + j];
    }
    if (model.hasIntercept()) {
      original[0] = constant;
    }
    return original;
  }

  /// One observation, or one row of sums over observations, in terms of the scaled columns.
  ///
  /// @param original the constant first when there is an intercept, then the kept drivers
  double[] scaled(double[] original) {
    double[] scaled = new double[original.length];
    double constant = model.hasIntercept() ? original[0] : 0;
    if (model.hasIntercept()) {
      scaled[0] = constant / rootN;
    }
    for (int j = 0; j < kept.size(); j++) {
      scaled[first() + j] = (original[first() + j] - centres.get(j) * constant) / lengths.get(j);
    }
    return scaled;
  }

  /// Roots of the weights of the observations; 1 where all count the same.
  double[] roots() {
    return roots.clone();
  }

  private double[] constant() {
    double[] constant = filled(1 / rootN);
    for (int i = 0; i < constant.length; i++) {
      constant[i] *= roots[i];
    }
    return constant;
  }

  private double[] filled(double value) {
    return IntStream.range(0, roots.length).mapToDouble(_ -> value).toArray();
  }
}
