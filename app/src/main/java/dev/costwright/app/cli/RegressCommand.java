package dev.costwright.app.cli;

import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Diagnostics;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.regression.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "regress",
    description = "Fits a line or curve to columns of a file, with all diagnostics. No ledger.")
final class RegressCommand extends Subcommand {
  @Mixin private RegressOptions options = new RegressOptions();

  @Override
  ExitCode run(Session session) {
    RegressOptions.Answer answer = options.ask();
    Regression fit = answer.fit();
    Diagnostics diagnostics = fit.diagnostics();
    ObjectNode document = document(fit, answer.coefficients());
    put(document.putObject("diagnostics"), diagnostics, answer.coefficients());
    List<String> lines =
        new ArrayList<>(RegressionText.lines(answer.response(), fit, answer.coefficients()));
    lines.addAll(RegressionText.lines(diagnostics, answer.coefficients()));
    answer
        .check()
        .ifPresent(
            check -> {
              document.set("exact", document(check, answer.coefficients()));
              lines.addAll(RegressionText.lines(check, answer.coefficients()));
            });
    session.result(document, lines);
    fit.aliased().forEach(alias -> session.message(RegressionText.left(alias)));
    return fit.aliased().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  private static void put(
      ObjectNode node, Diagnostics diagnostics, List<Coefficient> coefficients) {
    put(node, "durbinWatson", diagnostics.durbinWatson());
    diagnostics
        .breuschPagan()
        .ifPresentOrElse(
            test ->
                node.putObject("breuschPagan")
                    .put("statistic", test.statistic())
                    .put("p", test.p()),
            () -> node.putNull("breuschPagan"));
    put(node, "aicc", diagnostics.aicc());
    put(node, "adjustedR2", diagnostics.adjustedR2());
    ArrayNode robust = node.putArray("robust");
    diagnostics
        .robust()
        .forEach(
            one ->
                robust
                    .addObject()
                    .put("name", one.name())
                    .put("hc3", one.hc3())
                    .put("hac", one.hac()));
    ArrayNode influences = node.putArray("influences");
    diagnostics
        .influences()
        .forEach(
            one ->
                influences
                    .addObject()
                    .put("observation", one.observation())
                    .put("cook", one.distance())
                    .put("leverage", one.leverage()));
    ArrayNode reading = node.putArray("reading");
    diagnostics.reading(coefficients).forEach(reading::add);
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
