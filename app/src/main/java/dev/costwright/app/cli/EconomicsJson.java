package dev.costwright.app.cli;

import dev.costwright.model.economics.Band;
import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.Finding;
import dev.costwright.model.economics.Margin;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Unit economics as JSON: amounts exact, a cost per unit HALF_UP to 12 decimals, shares in per
/// cent HALF_UP to 2; `null` for the unknown, with the reason among the row's notes.
final class EconomicsJson {
  private static final int SHARE_DECIMALS = 2;

  private EconomicsJson() {}

  static ObjectNode of(Optional<Economics> answer) {
    ObjectNode document = Json.object();
    ArrayNode rows = document.putArray("rows");
    ArrayNode months = document.putArray("months");
    answer.ifPresent(
        economics -> {
          document.put("by", economics.query().by().id()).put("unit", economics.query().unit());
          for (EconomicsMonth month : economics.months()) {
            month.rows().forEach(row -> rows.add(row(economics, row)));
            months.add(month(economics, month));
          }
        });
    return document;
  }

  private static ObjectNode month(Economics economics, EconomicsMonth month) {
    ObjectNode node = row(economics, month.total());
    node.remove("key");
    node.put("whole", month.isWhole());
    ObjectNode coverage = node.putObject("coverage");
    coverage.set("withUnits", Json.money(month.costWithUnits()));
    coverage.set("withRevenue", Json.money(month.costWithRevenue()));
    number(coverage, "withRevenuePercent", month.revenueCoverage(SHARE_DECIMALS));
    coverage.set("withoutKey", Json.money(month.costWithoutKey()));
    coverage.put("unpricedRows", month.total().unpricedFacts());
    return node;
  }

  private static ObjectNode row(Economics economics, EconomicsRow row) {
    ObjectNode node = Json.object().put("key", row.key()).put("month", row.month().toString());
    put(node, "cost", row.cost().value());
    number(node, "units", row.units().value());
    put(node, "costPerUnit", row.unitCost().value().map(cost -> cost.perUnit()));
    put(node, "revenue", row.revenue().value());
    Optional<Margin> margin = row.margin().value();
    put(node, "margin", margin.map(Margin::amount));
    number(node, "marginPercent", margin.flatMap(one -> one.percent(SHARE_DECIMALS)));
    number(node, "costShare", margin.flatMap(one -> one.costShare(SHARE_DECIMALS)));
    breakEven(node, margin.filter(Margin::isLoss));
    ArrayNode bands = node.putArray("band");
    economics.bands(row).forEach(band -> bands.add(band(band)));
    notes(node.putArray("notes"), row);
    return node;
  }

  private static void breakEven(ObjectNode node, Optional<Margin> loss) {
    if (loss.isEmpty()) {
      node.putNull("breakEven");
      return;
    }
    ObjectNode needed = node.putObject("breakEven");
    number(needed, "costCutPercent", loss.flatMap(one -> one.costCutToBreakEven(SHARE_DECIMALS)));
    number(
        needed, "priceRisePercent", loss.flatMap(one -> one.priceRiseToBreakEven(SHARE_DECIMALS)));
  }

  private static ObjectNode band(Band band) {
    ObjectNode node =
        Json.object()
            .put("source", band.source())
            .put("noted", band.noted().toString())
            .put("label", band.label());
    put(node, "from", Optional.of(band.from()));
    put(node, "to", band.to());
    return node;
  }

  private static void notes(ArrayNode notes, EconomicsRow row) {
    note(notes, "cost", row.cost());
    note(notes, "units", row.units());
    note(notes, "costPerUnit", row.unitCost());
    note(notes, "revenue", row.revenue());
    note(notes, "margin", row.margin());
    if (row.unpricedFacts() > 0 && row.cost().value().isPresent()) {
      notes.add(
          "cost: at least this, %s no price"
              .formatted(
                  row.unpricedFacts() == 1 ? "1 row has" : row.unpricedFacts() + " rows have"));
    }
  }

  private static void note(ArrayNode notes, String field, Finding<?> finding) {
    finding.reason().ifPresent(reason -> notes.add(field + ": " + reason.text()));
  }

  private static void put(ObjectNode node, String field, Optional<Money> money) {
    money.ifPresentOrElse(amount -> node.set(field, Json.money(amount)), () -> node.putNull(field));
  }

  private static void number(ObjectNode node, String field, Optional<BigDecimal> number) {
    number.ifPresentOrElse(value -> node.put(field, value), () -> node.putNull(field));
  }
}
