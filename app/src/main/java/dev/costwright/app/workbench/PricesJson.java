package dev.costwright.app.workbench;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The user's own prices as the ledger keeps them: prices are fractions of picos, so nothing is
/// rounded.
final class PricesJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private PricesJson() {}

  static String write(List<PriceRow> rows) {
    ArrayNode list = MAPPER.createArrayNode();
    rows.forEach(row -> write(row, list.addObject()));
    return MAPPER.writeValueAsString(list);
  }

  static List<PriceRow> parse(String json) {
    return MAPPER.readTree(json).valueStream().map(PricesJson::row).toList();
  }

  private static void write(PriceRow row, ObjectNode node) {
    node.put("seller", row.seller());
    node.put("model", row.model());
    node.put("measure", row.measure().id());
    node.put("serviceTier", row.serviceTier());
    node.put("region", row.region());
    ContextJson.write(row.context(), node);
    row.effectiveFrom().ifPresent(day -> node.put("effectiveFrom", day.toString()));
    row.effectiveUntil().ifPresent(day -> node.put("effectiveUntil", day.toString()));
    node.put("numerator", row.price().numerator());
    node.put("denominator", row.price().denominator());
    node.put("currency", row.currency().getCurrencyCode());
    node.put("knownFrom", row.knownFrom().toString());
    node.put("source", row.source());
    node.put("checked", row.checked().toString());
    node.put("note", row.note());
  }

  private static PriceRow row(JsonNode node) {
    return new PriceRow(
        node.path("seller").asString(),
        node.path("model").asString(),
        measure(node.path("measure").asString()),
        node.path("serviceTier").asString(),
        node.path("region").asString(),
        ContextJson.read(node),
        day(node, "effectiveFrom"),
        day(node, "effectiveUntil"),
        new UnitPrice(node.path("numerator").asLong(), node.path("denominator").asLong()),
        Currency.getInstance(node.path("currency").asString()),
        LocalDate.parse(node.path("knownFrom").asString()),
        node.path("source").asString(),
        LocalDate.parse(node.path("checked").asString()),
        node.path("note").asString());
  }

  private static Measure measure(String id) {
    return Measure.parse(id)
        .orElseThrow(
            () ->
                new LedgerException(
                    "Expected a token class or unit among the ledger's own prices, found \"%s\". A newer Costwright wrote them: use that one."
                        .formatted(id)));
  }

  private static Optional<LocalDate> day(JsonNode node, String field) {
    return Optional.of(node.path(field).asString(""))
        .filter(text -> !text.isEmpty())
        .map(LocalDate::parse);
  }
}
