package dev.costwright.app.cli;

import dev.costwright.app.report.TextGrid;
import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Diagnostics;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.study.ResidualTests;
import dev.costwright.forecasting.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A fit as lines for a terminal.
final class RegressionText {
  private static final int MOST_INFLUENCES = 5;

  private RegressionText() {}

  static List<String> lines(String response, Regression fit, List<Coefficient> coefficients) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(response, "estimate", "std. error", "t", "p", "2.5 %", "97.5 %", "vif"));
    coefficients.forEach(coefficient -> rows.add(row(coefficient)));
    List<String> lines = new ArrayList<>(TextGrid.lines(rows, 1));
    lines.add("");
    lines.add("R² " + number(fit.r2(), 6));
    lines.add(
        "residual standard error %s on %d degrees of freedom, %d observations"
            .formatted(
                number(fit.residualStdError(), 6), fit.degreesOfFreedom(), fit.observations()));
    lines.add("condition number " + number(OptionalDouble.of(fit.condition()), 3));
    return lines;
  }

  /// A study of the ledger: effects by the errors that the residuals allow, then the whole fit and
  /// what it says.
  static List<String> lines(Study study) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, by %s, %d steps from %s to %s"
            .formatted(
                study.query().text(),
                study.query().grain().name().toLowerCase(Locale.ROOT),
                study.observations().size(),
                study.observations().getFirst().step(),
                study.observations().getLast().step()));
    lines.add("");
    lines.addAll(effects(study));
    lines.add("");
    lines.add(whole(study));
    study.tests().ifPresent(tests -> lines.add(tests(study, tests)));
    lines.add("");
    lines.addAll(influences(study));
    lines.addAll(study.reading());
    return lines;
  }

  private static List<String> effects(Study study) {
    boolean hasRidge = study.ridge().isPresent();
    String errors = study.goBy() == Study.Errors.USUAL ? "std. error" : study.goBy() + " error";
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        cells(
            hasRidge,
            study.query().measure().text(),
            "estimate",
            errors,
            "t",
            "p",
            "2.5 %",
            "97.5 %",
            "vif",
            "ridge"));
    study
        .effects()
        .forEach(
            one ->
                rows.add(
                    cells(
                        hasRidge,
                        one.name(),
                        number(OptionalDouble.of(one.usual().estimate()), 6),
                        number(one.judged().error(), 6),
                        number(one.judged().t(), 4),
                        number(one.judged().p(), 3),
                        number(one.judged().lo95(), 6),
                        number(one.judged().hi95(), 6),
                        number(one.usual().vif(), 4),
                        number(one.shrunk(), 6))));
    return TextGrid.lines(rows, 1);
  }

  private static List<String> cells(boolean hasLast, String... cells) {
    return List.of(cells).subList(0, hasLast ? cells.length : cells.length - 1);
  }

  private static String whole(Study study) {
    String f =
        study
            .fTest()
            .map(
                test ->
                    ", F %s, p %s"
                        .formatted(
                            number(OptionalDouble.of(test.statistic()), 4),
                            number(OptionalDouble.of(test.p()), 3)))
            .orElse("");
    return "R² %s, adjusted %s%s, AICc of the measure %s, condition number %s"
        .formatted(
            number(study.regression().r2(), 4),
            number(study.diagnostics().adjustedR2(), 4),
            f,
            number(study.aicc(), 6),
            number(OptionalDouble.of(study.regression().condition()), 3));
  }

  private static String tests(Study study, ResidualTests tests) {
    return "Durbin-Watson %s, Ljung-Box p %s, Breusch-Pagan p %s, Jarque-Bera p %s"
        .formatted(
            number(study.diagnostics().durbinWatson(), 4),
            number(OptionalDouble.of(tests.ljungBox().p()), 3),
            study
                .diagnostics()
                .breuschPagan()
                .map(test -> number(OptionalDouble.of(test.p()), 3))
                .orElse("-"),
            number(OptionalDouble.of(tests.jarqueBera().p()), 3));
  }

  private static List<String> influences(Study study) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("weighs most", "Cook", "leverage"));
    study.diagnostics().influences().stream()
        .limit(MOST_INFLUENCES)
        .forEach(
            one ->
                rows.add(
                    List.of(
                        study.step(one).toString(),
                        number(OptionalDouble.of(one.distance()), 3),
                        number(OptionalDouble.of(one.leverage()), 3))));
    List<String> lines = new ArrayList<>();
    if (rows.size() > 1) {
      lines.addAll(TextGrid.lines(rows, 1));
      lines.add("");
    }
    return lines;
  }

  /// Robust errors, tests and what they say.
  static List<String> lines(Diagnostics diagnostics, List<Coefficient> coefficients) {
    List<String> lines = new ArrayList<>(List.of(""));
    if (!diagnostics.robust().isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("robust std. error", "HC3", "HAC"));
      diagnostics
          .robust()
          .forEach(
              one ->
                  rows.add(
                      List.of(
                          one.name(),
                          number(OptionalDouble.of(one.hc3()), 6),
                          number(OptionalDouble.of(one.hac()), 6))));
      lines.addAll(TextGrid.lines(rows, 1));
      lines.add("");
    }
    lines.add(
        "adjusted R² %s, AICc %s, Durbin-Watson %s"
            .formatted(
                number(diagnostics.adjustedR2(), 6),
                number(diagnostics.aicc(), 6),
                number(diagnostics.durbinWatson(), 4)));
    diagnostics
        .breuschPagan()
        .ifPresent(
            test ->
                lines.add(
                    "Breusch-Pagan %s, p %s"
                        .formatted(
                            number(OptionalDouble.of(test.statistic()), 4),
                            number(OptionalDouble.of(test.p()), 3))));
    lines.addAll(diagnostics.reading(coefficients));
    return lines;
  }

  static List<String> lines(ExactRegression check, List<Coefficient> coefficients) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("exact, in whole numbers:");
    for (int j = 0; j < check.names().size(); j++) {
      lines.add("  %s %s".formatted(check.names().get(j), check.estimates().get(j)));
    }
    lines.add(
        String.format(Locale.ROOT, "at least %.1f digits agree", check.agreement(coefficients)));
    return lines;
  }

  static String left(Alias alias) {
    return alias.saidBy().isEmpty()
        ? "Left out: %s is zero everywhere.".formatted(alias.name())
        : "Left out: %s says nothing that %s %s not say."
            .formatted(
                alias.name(),
                alias.saidBy().stream()
                    .map(name -> name.equals(LinearModel.INTERCEPT) ? "the constant" : name)
                    .collect(Collectors.joining(" and ")),
                alias.saidBy().size() == 1 ? "does" : "do");
  }

  private static List<String> row(Coefficient coefficient) {
    return List.of(
        coefficient.name(),
        number(OptionalDouble.of(coefficient.estimate()), 6),
        number(coefficient.stdError(), 6),
        number(coefficient.t(), 4),
        number(coefficient.p(), 3),
        number(coefficient.lo95(), 6),
        number(coefficient.hi95(), 6),
        number(coefficient.vif(), 4));
  }

  private static String number(OptionalDouble value, int digits) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%." + digits + "g", value.getAsDouble())
        : "-";
  }
}
