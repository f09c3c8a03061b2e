package dev.costwright.app.cli;

import dev.costwright.app.report.BridgeTables;
import dev.costwright.forecasting.bridge.Basis;
import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.Drill;
import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A bridge as JSON: `start`, `effects[]`, `end`, `residual`, `drills[]` and what each side rests
/// on. Amounts are exact; `null` where rows are there and none of them has a price.
final class BridgeJson {
  private BridgeJson() {}

  static ObjectNode of(Bridge bridge) {
    ObjectNode document = Json.object();
    document.set("start", money(bridge.knownStart()));
    document.set("end", money(bridge.knownEnd()));
    document.set("change", money(bridge.knownChange()));
    ArrayNode effects = document.putArray("effects");
    bridge.effects().forEach(effect -> effects.add(effect(effect)));
    document.set("residual", Json.money(bridge.residual()));
    document.put("by", bridge.query().by().map(Dimension::id).orElse(null));
    ArrayNode drills = document.putArray("drills");
    bridge.drills().forEach(drill -> drills.add(drill(drill)));
    document.set("from", basis(bridge.before()));
    document.set("to", basis(bridge.after()));
    return document;
  }

  private static @Nullable ObjectNode money(Optional<Money> amount) {
    return amount.map(Json::money).orElse(null);
  }

  private static ObjectNode effect(Effect effect) {
    ObjectNode node = Json.object().put("name", effect.kind().id());
    node.set("amount", Json.money(effect.amount()));
    ArrayNode models = node.putArray("models");
    for (Effect.Model model : effect.models()) {
      models
          .addObject()
          .put("seller", model.seller())
          .put("model", model.model())
          .set("amount", Json.money(model.amount()));
    }
    return node;
  }

  private static ObjectNode drill(Drill drill) {
    ObjectNode node = Json.object().put("key", drill.key());
    node.set("from", money(drill.from()));
    node.set("to", money(drill.to()));
    ArrayNode effects = node.putArray("effects");
    for (EffectKind kind : EffectKind.values()) {
      drill
          .effect(kind)
          .ifPresent(
              amount ->
                  effects.addObject().put("name", kind.id()).set("amount", Json.money(amount)));
    }
    return node;
  }

  private static ObjectNode basis(Basis basis) {
    ObjectNode node = Json.object().put("period", BridgeTables.period(basis.period()));
    node.set("cost", money(basis.cost()));
    node.put("rows", basis.cell().facts());
    node.put("unpricedRows", basis.cell().unpricedFacts());
    node.set("coverage", Json.coverage(basis.coverage()));
    ArrayNode missing = node.putArray("missingDays");
    basis.missingDays().stream().map(LocalDate::toString).forEach(missing::add);
    return node;
  }
}
