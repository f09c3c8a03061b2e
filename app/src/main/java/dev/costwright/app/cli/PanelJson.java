package dev.costwright.app.cli;

import dev.costwright.forecasting.panel.PanelEvaluation;
import dev.costwright.forecasting.panel.PanelScores;
import dev.costwright.forecasting.panel.PanelScores.Score;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The evaluation of a panel as JSON.
final class PanelJson {
  private PanelJson() {}

  static ObjectNode of(PanelEvaluation evaluation) {
    PanelScores scores = evaluation.scores();
    ObjectNode document =
        Json.object().put("series", evaluation.forecasts().size()).put("scored", scores.scored());
    ArrayNode counted = document.putArray("countedGroups");
    scores.counted().forEach(counted::add);
    methods(document.putArray("headline"), scores.headline());
    ArrayNode groups = document.putArray("groups");
    scores
        .groups()
        .forEach(
            (group, methods) ->
                methods(groups.addObject().put("group", group).putArray("methods"), methods));
    ArrayNode without = document.putArray("withoutBands");
    evaluation.forecasts().stream()
        .map(PanelEvaluation.Timed::forecast)
        .forEach(
            one ->
                one.reason()
                    .ifPresent(
                        reason ->
                            without
                                .addObject()
                                .put("id", one.series().id())
                                .put("reason", reason)));
    document
        .putObject("seconds")
        .put("mean", evaluation.meanSeconds())
        .put("most", evaluation.mostSeconds());
    return document;
  }

  private static void methods(ArrayNode list, Map<String, Score> scores) {
    scores.forEach(
        (method, score) -> {
          ObjectNode node = list.addObject().put("method", method).put("count", score.series());
          put(node, "owa", score.owa());
          put(node, "mase", score.mase());
          put(node, "smape", score.smape());
          put(node, "tape", score.totalError());
          put(node, "coverage80", score.coverage80());
          put(node, "coverage95", score.coverage95());
          put(node, "msis95", score.msis95());
        });
  }

  private static void put(ObjectNode node, String field, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(field, value.getAsDouble());
    } else {
      node.putNull(field);
    }
  }
}
