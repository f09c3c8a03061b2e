package dev.costwright.forecasting.study;

import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Column;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.study.Study.Observation;
import dev.costwright.forecasting.study.StudyData.Variable;
import dev.costwright.model.problem.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Lays the steps out as a table without gaps, fits it, and judges the fit.
final class StudyFit {
  /// Beyond the effects, so that errors can be judged at all.
  private static final int SPARE = 3;

  private final StudyQuery query;
  private final StudyData data;
  private final List<Variable> columns = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<Integer> rows;
  private final double[] observed;
  private final Optional<Column> weights;

  StudyFit(StudyQuery query, StudyData data) {
    this.query = query;
    this.data = data;
    sort();
    List<OptionalDouble> response = data.values(query.measure());
    Optional<List<OptionalDouble>> counts = query.weight().map(data::values);
    this.rows =
        IntStream.range(0, data.steps().size())
            .filter(i -> response.get(i).isPresent())
            .filter(i -> columns.stream().allMatch(column -> column.values().get(i).isPresent()))
            .filter(i -> counts.stream().allMatch(all -> all.get(i).orElse(0) > 0))
            .boxed()
            .toList();
    this.observed = rows.stream().mapToDouble(i -> response.get(i).orElseThrow()).toArray();
    this.weights =
        counts.map(
            all ->
                Column.of(
                    "weights", rows.stream().mapToDouble(i -> all.get(i).orElseThrow()).toArray()));
  }

  /// Those that have values, each name once, and those that have none.
  private void sort() {
    Map<String, Variable> named = new LinkedHashMap<>();
    query.terms().stream()
        .flatMap(term -> data.columns(term).stream())
        .forEach(one -> named.putIfAbsent(one.name(), one));
    for (Variable one : named.values()) {
      if (one.values().stream().anyMatch(OptionalDouble::isPresent)) {
        columns.add(one);
      } else {
        missing.add(one.name());
      }
    }
  }

  Study study() {
    check();
    List<double[]> varying = columns.stream().map(this::values).filter(StudyFit::varies).toList();
    if (varying.isEmpty()) {
      throw new UsageException(
          "Expected a driver that varies over the %d steps, found none of %s that does."
              .formatted(rows.size(), query.text()));
    }
    Transformation transformation = Transformation.of(query.scale(), observed, centred(varying));
    double[] response = Arrays.stream(observed).map(transformation::of).toArray();
    LinearModel plain =
        LinearModel.of(
            Column.of(query.measure().text(), response),
            columns.stream().map(one -> Column.of(one.name(), values(one))).toList());
    Regression regression = Regression.fit(weights.map(plain::weighted).orElse(plain));
    List<Coefficient> coefficients = regression.coefficients();
    return new Study(
        query,
        regression,
        coefficients,
        regression.diagnostics(),
        transformation,
        data.unit(query.measure()),
        observations(regression, response),
        tests(regression),
        ridge(regression, coefficients, response),
        missing,
        data.steps().size() - rows.size());
  }

  private CentredColumns centred(List<double[]> values) {
    double[] each = new double[rows.size()];
    Arrays.setAll(each, i -> weights.map(column -> column.value(i)).orElse(1.0));
    return new CentredColumns(values, each);
  }

  private void check() {
    int needed = columns.size() + 1 + SPARE;
    if (columns.isEmpty() || rows.size() < needed) {
      throw new UsageException(
          "Expected at least %d %ss on which %s all have a value, found %d of %d. Take fewer drivers%s or import more."
              .formatted(
                  needed,
                  query.grain().name().toLowerCase(Locale.ROOT),
                  query.text(),
                  rows.size(),
                  data.steps().size(),
                  missing.isEmpty()
                      ? ""
                      : " (no value at all: " + String.join(", ", missing) + ")"));
    }
    if (query.scale() != Scale.LEVEL) {
      IntStream.range(0, observed.length)
          .filter(i -> observed[i] <= 0)
          .findFirst()
          .ifPresent(this::notAboveZero);
    }
  }

  private void notAboveZero(int row) {
    throw new UsageException(
        "Expected %s above 0 for this scale, found %s on %s. Take it as it is, or other steps."
            .formatted(
                query.measure().text(),
                String.valueOf(observed[row]),
                data.steps().get(rows.get(row))));
  }

  private double[] values(Variable variable) {
    return rows.stream().mapToDouble(i -> variable.values().get(i).orElseThrow()).toArray();
  }

  private static boolean varies(double[] values) {
    return Arrays.stream(values).anyMatch(value -> value != values[0]);
  }

  private List<Observation> observations(Regression regression, double[] response) {
    double[] residuals = regression.residuals();
    double[] weighted = regression.weightedResiduals();
    double error = regression.residualStdError().orElse(0);
    return IntStream.range(0, residuals.length)
        .mapToObj(
            i ->
                new Observation(
                    data.steps().get(rows.get(i)),
                    observed[i],
                    response[i] - residuals[i],
                    residuals[i],
                    error > 0 ? weighted[i] / error : 0))
        .toList();
  }

  private static Optional<ResidualTests> tests(Regression regression) {
    double error = regression.residualStdError().orElse(0);
    return error > 0
        ? Optional.of(ResidualTests.of(regression.weightedResiduals(), error))
        : Optional.empty();
  }

  private Optional<Ridge> ridge(
      Regression regression, List<Coefficient> coefficients, double[] response) {
    List<String> kept =
        coefficients.stream().filter(one -> !Study.isConstant(one)).map(Coefficient::name).toList();
    if (kept.size() < 2 || !Study.isTangled(regression, coefficients)) {
      return Optional.empty();
    }
    List<double[]> values =
        columns.stream().filter(one -> kept.contains(one.name())).map(this::values).toList();
    return Optional.of(Ridge.of(kept, centred(values), response));
  }
}
