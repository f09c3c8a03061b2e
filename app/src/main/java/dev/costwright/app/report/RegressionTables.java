package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.regression.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A fit as tables: coefficients, then what describes the whole fit, then the check in whole
/// numbers where it was asked for. Numbers in full; intervals are 95 %.
public final class RegressionTables {
  private static final int SHOWN = 6;

  private RegressionTables() {}

  public static List<ReportTable> of(
      Regression fit, List<Coefficient> coefficients, Optional<ExactRegression> check) {
    List<ReportTable> tables = new ArrayList<>(List.of(coefficients(coefficients), whole(fit)));
    check.ifPresent(exact -> tables.add(exact(exact)));
    return List.copyOf(tables);
  }

  private static ReportTable coefficients(List<Coefficient> coefficients) {
    List<Column> columns =
        Stream.concat(
                Stream.of(new Column("name", "name", Kind.TEXT)),
                Stream.of("estimate", "stdError", "t", "p", "lo95", "hi95", "vif")
                    .map(name -> new Column(name, name, Kind.NUMBER)))
            .toList();
    return new ReportTable(
        "Coefficients",
        columns,
        coefficients.stream().map(RegressionTables::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(Coefficient one) {
    return List.of(
        new Text(one.name()),
        Decimal.of(one.estimate(), SHOWN),
        Decimal.of(one.stdError(), SHOWN),
        Decimal.of(one.t(), SHOWN),
        Decimal.of(one.p(), SHOWN),
        Decimal.of(one.lo95(), SHOWN),
        Decimal.of(one.hi95(), SHOWN),
        Decimal.of(one.vif(), SHOWN));
  }

  private static ReportTable whole(Regression fit) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(figure("r2", Decimal.of(fit.r2(), SHOWN)));
    rows.add(figure("residualStdError", Decimal.of(fit.residualStdError(), SHOWN)));
    rows.add(figure("condition", Decimal.of(OptionalDouble.of(fit.condition()), SHOWN)));
    rows.add(figure("observations", new Count(fit.observations())));
    rows.add(figure("degreesOfFreedom", new Count(fit.degreesOfFreedom())));
    fit.aliased()
        .forEach(
            alias ->
                rows.add(
                    figure(
                        "left out: " + alias.name(),
                        new Text(
                            alias.saidBy().isEmpty()
                                ? "zero everywhere"
                                : "said by " + String.join(" and ", alias.saidBy())))));
    return new ReportTable(
        "Fit",
        List.of(
            new Column("figure", "figure", Kind.TEXT), new Column("value", "value", Kind.NUMBER)),
        rows,
        Optional.empty());
  }

  private static List<Cell> figure(String name, Cell value) {
    return List.of(new Text(name), value);
  }

  /// As text: a cell of a workbook holds 15 digits only.
  static ReportTable exact(ExactRegression check) {
    return new ReportTable(
        "Exact",
        List.of(
            new Column("name", "name", Kind.TEXT),
            new Column("estimate", "estimate", Kind.TEXT),
            new Column("stdError", "stdError", Kind.TEXT)),
        IntStream.range(0, check.names().size())
            .mapToObj(
                at ->
                    List.<Cell>of(
                        new Text(check.names().get(at)),
                        new Text(check.estimates().get(at).toString()),
                        check
                            .stdErrors()
                            .<Cell>map(errors -> new Text(errors.get(at).toString()))
                            .orElse(Cell.ABSENT)))
            .toList(),
        Optional.empty());
  }
}
