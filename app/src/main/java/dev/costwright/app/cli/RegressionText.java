package dev.costwright.app.cli;

import dev.costwright.app.report.TextGrid;
import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Diagnostics;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A fit as lines for a terminal.
final class RegressionText {
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
