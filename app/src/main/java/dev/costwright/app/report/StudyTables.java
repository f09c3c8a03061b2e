package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.regression.Diagnostics.Test;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.study.Effect;
import dev.costwright.forecasting.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A study of the ledger as tables: effects, figures of the fit, what it says, and every step with
/// its residual. Numbers in full.
public final class StudyTables {
  private static final int SHOWN = 6;

  private StudyTables() {}

  public static List<ReportTable> of(Study study) {
    return of(study, Optional.empty());
  }

  /// @param check the fit in whole numbers, when asked for
  public static List<ReportTable> of(Study study, Optional<ExactRegression> check) {
    List<ReportTable> tables =
        new ArrayList<>(List.of(effects(study), figures(study), reading(study), steps(study)));
    check.ifPresent(exact -> tables.add(RegressionTables.exact(exact)));
    return List.copyOf(tables);
  }

  /// A line per driver that was kept, with every standard error.
  public static ReportTable effects(Study study) {
    return new ReportTable(
        "Effects",
        Stream.concat(
                Stream.of(new Column("driver", "driver", Kind.TEXT)),
                Stream.of(
                        "estimate",
                        "stdError",
                        "hc3",
                        "hac",
                        "t",
                        "p",
                        "lo95",
                        "hi95",
                        "vif",
                        "ridge")
                    .map(StudyTables::number))
            .toList(),
        study.effects().stream().map(StudyTables::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(Effect one) {
    return List.of(
        new Text(one.name()),
        Decimal.of(one.usual().estimate(), SHOWN),
        Decimal.of(one.usual().stdError(), SHOWN),
        Decimal.of(one.hc3(), SHOWN),
        Decimal.of(one.hac(), SHOWN),
        Decimal.of(one.judged().t(), SHOWN),
        Decimal.of(one.judged().p(), SHOWN),
        Decimal.of(one.judged().lo95(), SHOWN),
        Decimal.of(one.judged().hi95(), SHOWN),
        Decimal.of(one.usual().vif(), SHOWN),
        Decimal.of(one.shrunk(), SHOWN));
  }

  /// The fit as a whole.
  public static ReportTable figures(Study study) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(figure("steps", new Count(study.observations().size())));
    rows.add(figure("steps left out", new Count(study.leftOut())));
    rows.add(figure("degrees of freedom", new Count(study.regression().degreesOfFreedom())));
    rows.add(figure("R²", study.regression().r2()));
    rows.add(figure("adjusted R²", study.diagnostics().adjustedR2()));
    rows.add(figure("residual standard error", study.regression().residualStdError()));
    test(rows, "F", study.fTest());
    rows.add(figure("AICc of the measure", study.aicc()));
    rows.add(figure("λ", OptionalDouble.of(study.transformation().lambda())));
    rows.add(figure("condition number", OptionalDouble.of(study.regression().condition())));
    rows.add(figure("Durbin-Watson", study.diagnostics().durbinWatson()));
    test(rows, "Ljung-Box", study.tests().map(tests -> tests.ljungBox()));
    test(rows, "Breusch-Pagan", study.diagnostics().breuschPagan());
    test(rows, "Jarque-Bera", study.tests().map(tests -> tests.jarqueBera()));
    study
        .ridge()
        .ifPresent(
            ridge -> {
              rows.add(figure("ridge penalty", OptionalDouble.of(ridge.penalty())));
              rows.add(figure("ridge effects left", OptionalDouble.of(ridge.effective())));
            });
    return new ReportTable(
        "Fit",
        List.of(new Column("figure", "figure", Kind.TEXT), number("value")),
        rows,
        Optional.empty());
  }

  private static void test(List<List<Cell>> rows, String name, Optional<Test> test) {
    test.ifPresent(
        found -> {
          rows.add(figure(name, OptionalDouble.of(found.statistic())));
          rows.add(figure(name + " p", OptionalDouble.of(found.p())));
        });
  }

  private static ReportTable reading(Study study) {
    return new ReportTable(
        "Reading",
        List.of(new Column("reading", "reading", Kind.TEXT)),
        study.reading().stream().map(line -> List.<Cell>of(new Text(line))).toList(),
        Optional.empty());
  }

  /// Every step that was fitted.
  public static ReportTable steps(Study study) {
    return new ReportTable(
        "Steps",
        Stream.concat(
                Stream.of(new Column("step", "step", Kind.STEP)),
                Stream.of("observed", "fitted", "residual", "standardised")
                    .map(StudyTables::number))
            .toList(),
        study.observations().stream()
            .map(
                one ->
                    List.<Cell>of(
                        new Step(one.step(), study.query().grain()),
                        Decimal.of(one.observed(), SHOWN),
                        Decimal.of(one.fitted(), SHOWN),
                        Decimal.of(one.residual(), SHOWN),
                        Decimal.of(one.standardised(), SHOWN)))
            .toList(),
        Optional.empty());
  }

  private static Column number(String name) {
    return new Column(name, name, Kind.NUMBER);
  }

  private static List<Cell> figure(String name, OptionalDouble value) {
    return figure(name, Decimal.of(value, SHOWN));
  }

  private static List<Cell> figure(String name, Cell value) {
    return List.of(new Text(name), value);
  }
}
