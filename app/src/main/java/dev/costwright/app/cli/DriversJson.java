package dev.costwright.app.cli;

import dev.costwright.app.report.DriverTables;
import dev.costwright.model.drivers.Concentration;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.drivers.Explanation;
import dev.costwright.model.drivers.ValueSplit;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What drives spend, as JSON. Without a period before, changes are `null`.
final class DriversJson {
  private DriversJson() {}

  static ObjectNode document(Drivers drivers) {
    ObjectNode document = Json.object();
    document.set("period", period(drivers.query().period()));
    document.set("periodBefore", period(drivers.query().before()));
    document.put("layer", drivers.query().layer().name().toLowerCase(Locale.ROOT));
    document.set("total", Json.money(drivers.total()));
    document.set("before", drivers.before().map(Json::money).orElse(null));
    document.set("change", drivers.change().map(Json::money).orElse(null));
    ArrayNode rows = document.putArray("drivers");
    drivers.drivers().forEach(driver -> rows.add(row(drivers, driver)));
    ArrayNode explanations = document.putArray("explanations");
    drivers.explanations().forEach(one -> explanations.add(explanation(one)));
    ArrayNode concentration = document.putArray("concentration");
    drivers.concentrations().forEach(one -> concentration.add(concentration(one)));
    document.set("value", value(drivers.value()));
    ArrayNode lacks = document.putArray("lacks");
    DriverTables.lacks(drivers).forEach(lacks::add);
    document.set("gaps", Json.gaps(drivers.gaps()));
    document.set("coverage", Json.coverage(drivers.coverage()));
    return document;
  }

  private static ObjectNode period(Period period) {
    return Json.object()
        .put("from", period.from().toString())
        .put("to", period.until().minusDays(1).toString());
  }

  private static ObjectNode row(Drivers drivers, Driver driver) {
    ObjectNode node = Json.object();
    List<Dimension> by = drivers.query().by();
    for (int place = 0; place < by.size(); place++) {
      node.put(by.get(place).id(), driver.key().get(place));
    }
    node.set("cost", Json.money(driver.cost()));
    node.set("before", drivers.before().map(_ -> Json.money(driver.before())).orElse(null));
    node.set("change", drivers.before().map(_ -> Json.money(driver.change())).orElse(null));
    return node.put("rows", driver.facts()).put("unpricedRows", driver.unpriced());
  }

  private static ObjectNode explanation(Explanation explanation) {
    ObjectNode node =
        Json.object()
            .put("dimension", explanation.dimension().id())
            .put("surprise", explanation.surprise());
    node.set("explained", Json.money(explanation.explained()));
    ArrayNode values = node.putArray("values");
    explanation
        .values()
        .forEach(
            part -> {
              ObjectNode value = values.addObject().put("value", part.value());
              value.set("before", Json.money(part.before()));
              value.set("cost", Json.money(part.cost()));
              value.set("change", Json.money(part.change()));
            });
    return node;
  }

  private static ObjectNode concentration(Concentration one) {
    ObjectNode node =
        Json.object().put("dimension", one.dimension().id()).put("values", one.values());
    node.set("named", Json.money(one.named()));
    node.set("unnamed", Json.money(one.unnamed()));
    node.put("first", one.first());
    node.set("firstCost", Json.money(one.firstCost()));
    node.set("top1Percent", Json.money(one.topPercent()));
    node.set("top10Percent", Json.money(one.topTenth()));
    return node.put("gini", one.gini()).put("hhi", one.herfindahl());
  }

  private static ObjectNode value(ValueSplit split) {
    ObjectNode node = Json.object().put("by", split.key().map(Dimension::id).orElse(null));
    ObjectNode parts = node.putObject("parts");
    new TreeMap<>(split.parts())
        .forEach(
            (worth, cost) -> parts.set(worth.name().toLowerCase(Locale.ROOT), Json.money(cost)));
    ArrayNode without = node.putArray("without");
    split
        .without()
        .forEach(
            one ->
                without.addObject().put("value", one.value()).set("cost", Json.money(one.cost())));
    return node.put("knowsFailures", split.knowsFailures());
  }
}
