package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.regression.LinearModel.Intercept;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "regress",
    description = "Fits a line or curve to columns of a file, with all diagnostics. No ledger.")
final class RegressCommand extends Subcommand {
  private static final int MOST_DEGREES = 20;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "A table with a header: CSV, TSV, gzipped or not.")
  private Path data = Path.of("");

  @Option(names = "--y", required = true, paramLabel = "COL", description = "What is explained.")
  private String response = "";

  @Option(
      names = "--x",
      required = true,
      split = ",",
      paramLabel = "COL",
      description = "What explains it.")
  private List<String> drivers = List.of();

  @Option(
      names = "--degree",
      paramLabel = "N",
      description = "Adds the powers 2 to N of each --x column. Default: 1, none.")
  private int degree = 1;

  @Option(names = "--no-intercept", description = "No constant: the fit passes through zero.")
  private boolean noIntercept;

  @Option(
      names = "--exact",
      description = "Also solves in whole numbers, and says how many digits agree.")
  private boolean exact;

  @Override
  ExitCode run(Session session) {
    if (degree < 1 || degree > MOST_DEGREES) {
      throw new UsageException(
          "Expected --degree from 1 to %d, found %d.".formatted(MOST_DEGREES, degree));
    }
    Regression fit =
        Workbench.regress(
            data, response, drivers, degree, noIntercept ? Intercept.NONE : Intercept.FITTED);
    List<Coefficient> coefficients = fit.coefficients();
    ObjectNode document = document(fit, coefficients);
    List<String> lines = RegressionText.lines(response, fit, coefficients);
    if (exact) {
      ExactRegression check = fit.exact();
      document.set("exact", document(check, coefficients));
      lines.addAll(RegressionText.lines(check, coefficients));
    }
    session.result(document, lines);
    fit.aliased().forEach(alias -> session.message(RegressionText.left(alias)));
    return fit.aliased().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  private static ObjectNode document(Regression fit, List<Coefficient> coefficients) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("coefficients");
    coefficients.forEach(coefficient -> list.add(document(coefficient)));
    put(document, "r2", fit.r2());
    put(document, "residualStdError", fit.residualStdError());
    document
        .put("condition", fit.condition())
        .put("observations", fit.observations())
        .put("degreesOfFreedom", fit.degreesOfFreedom());
    ArrayNode aliased = document.putArray("aliased");
    for (Alias alias : fit.aliased()) {
      ArrayNode saidBy = aliased.addObject().put("name", alias.name()).putArray("saidBy");
      alias.saidBy().forEach(saidBy::add);
    }
    return document;
  }

  private static ObjectNode document(Coefficient coefficient) {
    ObjectNode node = Json.object();
    node.put("name", coefficient.name()).put("estimate", coefficient.estimate());
    put(node, "stdError", coefficient.stdError());
    put(node, "t", coefficient.t());
    put(node, "p", coefficient.p());
    put(node, "lo95", coefficient.lo95());
    put(node, "hi95", coefficient.hi95());
    put(node, "vif", coefficient.vif());
    return node;
  }

  private static ObjectNode document(ExactRegression check, List<Coefficient> coefficients) {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("coefficients");
    for (int j = 0; j < check.names().size(); j++) {
      ObjectNode one = list.addObject().put("name", check.names().get(j));
      one.put("estimate", check.estimates().get(j).toString());
      int index = j;
      check
          .stdErrors()
          .ifPresentOrElse(
              errors -> one.put("stdError", errors.get(index).toString()),
              () -> one.putNull("stdError"));
    }
    return node.put("agreeingDigits", check.agreement(coefficients));
  }

  private static void put(ObjectNode node, String field, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(field, value.getAsDouble());
    } else {
      node.putNull(field);
    }
  }
}
