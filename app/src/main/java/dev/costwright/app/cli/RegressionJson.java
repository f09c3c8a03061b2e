package dev.costwright.app.cli;

import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Diagnostics;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.study.Effect;
import dev.costwright.forecasting.study.ResidualTests;
import dev.costwright.forecasting.study.Study;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A regression as a document.
final class RegressionJson {
  private RegressionJson() {}

  /// A study of the ledger: the fields of a fit, and what the ledger brings beside.
  static ObjectNode of(Study study) {
    ObjectNode document = document(study.regression(), study.coefficients());
    document
        .put("formula", study.query().text())
        .put("grain", study.query().grain().name().toLowerCase(Locale.ROOT))
        .put("layer", study.query().layer().name().toLowerCase(Locale.ROOT))
        .put("leftOutSteps", study.leftOut())
        .put("lambda", study.transformation().lambda())
        .put("goBy", study.goBy().name().toLowerCase(Locale.ROOT));
    put(document, "aiccOfMeasure", study.aicc());
    ArrayNode missing = document.putArray("missing");
    study.missing().forEach(missing::add);
    put(document.putObject("diagnostics"), study.diagnostics(), study.coefficients());
    ArrayNode judged = document.putArray("judged");
    study.effects().forEach(effect -> put(judged.addObject(), effect));
    study.tests().ifPresent(tests -> put(document.putObject("residualTests"), tests));
    ArrayNode steps = document.putArray("steps");
    study
        .observations()
        .forEach(
            one ->
                steps
                    .addObject()
                    .put("step", one.step().toString())
                    .put("observed", one.observed())
                    .put("fitted", one.fitted())
                    .put("residual", one.residual()));
    ArrayNode reading = document.putArray("reading");
    study.reading().forEach(reading::add);
    return document;
  }

  private static void put(ObjectNode node, Effect effect) {
    node.put("name", effect.name());
    put(node, "stdError", effect.judged().error());
    put(node, "t", effect.judged().t());
    put(node, "p", effect.judged().p());
    put(node, "lo95", effect.judged().lo95());
    put(node, "hi95", effect.judged().hi95());
    put(node, "ridge", effect.shrunk());
  }

  private static void put(ObjectNode node, ResidualTests tests) {
    node.putObject("ljungBox")
        .put("statistic", tests.ljungBox().statistic())
        .put("p", tests.ljungBox().p());
    node.putObject("jarqueBera")
        .put("statistic", tests.jarqueBera().statistic())
        .put("p", tests.jarqueBera().p());
    ArrayNode lags = node.putArray("autocorrelations");
    tests.autocorrelations().forEach(lags::add);
  }

  static void put(ObjectNode node, Diagnostics diagnostics, List<Coefficient> coefficients) {
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

  static ObjectNode document(Regression fit, List<Coefficient> coefficients) {
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

  static ObjectNode document(ExactRegression check, List<Coefficient> coefficients) {
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

  static void put(ObjectNode node, String field, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(field, value.getAsDouble());
    } else {
      node.putNull(field);
    }
  }
}
