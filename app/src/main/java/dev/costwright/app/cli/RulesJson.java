package dev.costwright.app.cli;

import dev.costwright.app.workbench.Attribution.Trial;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RulePreview;
import dev.costwright.model.cube.RulePreview.Amount;
import dev.costwright.model.cube.RulePreview.Catch;
import dev.costwright.model.cube.RulePreview.Example;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Rules and their previews as JSON.
final class RulesJson {
  private RulesJson() {}

  /// The rules file itself, with its version.
  static ObjectNode document(RuleSet rules) {
    return Json.parse(rules.toJson()).put("version", rules.version());
  }

  static ObjectNode document(Trial trial, LayerChoice layer) {
    ObjectNode document = Json.object().put("layer", layer.name().toLowerCase(Locale.ROOT));
    ArrayNode dimensions = document.putArray("dimensions");
    trial
        .reach()
        .forEach(
            (dimension, reach) -> {
              ObjectNode node = dimensions.addObject().put("dimension", dimension.id());
              node.set("taggedWithout", Json.money(reach.without()));
              node.set("taggedNow", Json.money(reach.now()));
              node.set("taggedWith", Json.money(reach.tried()));
              node.set("untagged", Json.money(reach.total().minus(reach.tried())));
            });
    RulePreview tried = trial.tried();
    ArrayNode rules = document.putArray("rules");
    tried.catches().forEach(one -> rules.add(node(one)));
    ObjectNode uncaught = amount(tried.uncaught());
    uncaught.set("examples", examples(tried.uncaughtExamples()));
    document.set("uncaught", uncaught);
    document.set("notInDetail", Json.money(tried.notInDetail()));
    document.set("total", amount(tried.total()));
    return document;
  }

  private static ObjectNode node(Catch one) {
    ObjectNode node = Json.object().put("name", one.rule().name());
    node.put("reads", one.rule().subject());
    node.set("caught", amount(one.caught()));
    node.set("given", amount(one.given()));
    ObjectNode taken = amount(one.taken());
    ArrayNode by = taken.putArray("by");
    one.takers().forEach(by::add);
    node.set("takenByFormerRules", taken);
    node.set("saidByFile", amount(one.said()));
    node.put("idle", one.isIdle());
    node.set("examples", examples(one.examples()));
    return node;
  }

  private static ArrayNode examples(List<Example> examples) {
    ArrayNode list = Json.object().putArray("examples");
    examples.forEach(
        example -> {
          ObjectNode node = amount(example.amount()).put("value", example.value());
          ObjectNode gives = node.putObject("gives");
          new TreeMap<>(example.gives())
              .forEach((dimension, value) -> gives.put(dimension.id(), value));
          list.add(node);
        });
    return list;
  }

  private static ObjectNode amount(Amount amount) {
    ObjectNode node = Json.object().put("rows", amount.rows()).put("tuples", amount.tuples());
    node.set("money", Json.money(amount.cost()));
    return node.put("unpricedRows", amount.unpriced());
  }
}
