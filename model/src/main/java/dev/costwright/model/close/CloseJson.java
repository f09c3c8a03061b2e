package dev.costwright.model.close;

import dev.costwright.model.close.BookedRows.BlockId;
import dev.costwright.model.close.BookedRows.Reach;
import dev.costwright.model.close.ClosedMonth.Reopening;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A closed month as the ledger keeps it. Amounts are exact decimal text.
final class CloseJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private CloseJson() {}

  static String write(ClosedMonth close) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("closedAt", close.closedAt().toString()).put("note", close.note());
    close
        .reopened()
        .ifPresent(
            reopened ->
                node.putObject("reopened")
                    .put("reason", reopened.reason())
                    .put("at", reopened.at().toString()));
    cut(close.cut(), node.putObject("cut"));
    node.put("reach", close.rows().reach().name());
    ArrayNode imports = node.putArray("imports");
    close.rows().imports().forEach(imports::add);
    ArrayNode hidden = node.putArray("hidden");
    close
        .rows()
        .hidden()
        .forEach(
            (block, rows) ->
                hidden
                    .addObject()
                    .put("import", block.importId())
                    .put("segment", block.segment())
                    .put("rows", PackedRows.pack(rows)));
    node.put("currency", close.booked().currency().getCurrencyCode());
    figures(close.booked(), node.putArray("booked"));
    return MAPPER.writeValueAsString(node);
  }

  private static void cut(Cut cut, ObjectNode node) {
    node.put("lastImport", cut.lastImport())
        .put("lastEdit", cut.lastEdit())
        .put("knownOn", cut.knownOn().toString())
        .put("listPrices", cut.listPrices())
        .put("auditHead", cut.auditHead());
  }

  private static void figures(Figures figures, ArrayNode list) {
    figures
        .amounts()
        .forEach(
            (key, amount) ->
                list.addObject()
                    .put("seller", key.seller())
                    .put("model", key.model())
                    .put("team", key.team())
                    .put("amount", amount.toDecimal().toPlainString()));
  }

  static ClosedMonth parse(YearMonth month, String json) {
    JsonNode node = MAPPER.readTree(json);
    return new ClosedMonth(
        cut(node.path("cut")),
        rows(month, node),
        figures(currency(node), node.path("booked")),
        Instant.parse(node.path("closedAt").asString()),
        node.path("note").asString(),
        Optional.of(node.path("reopened"))
            .filter(JsonNode::isObject)
            .map(
                reopened ->
                    new Reopening(
                        reopened.path("reason").asString(),
                        Instant.parse(reopened.path("at").asString()))));
  }

  private static Cut cut(JsonNode node) {
    return new Cut(
        node.path("lastImport").asLong(),
        node.path("lastEdit").asLong(),
        LocalDate.parse(node.path("knownOn").asString()),
        node.path("listPrices").asString(),
        node.path("auditHead").asString());
  }

  private static BookedRows rows(YearMonth month, JsonNode node) {
    TreeSet<Long> imports = new TreeSet<>();
    node.path("imports").forEach(number -> imports.add(number.asLong()));
    SortedMap<BlockId, BitSet> hidden = new TreeMap<>();
    node.path("hidden")
        .forEach(
            block ->
                hidden.put(
                    new BlockId(block.path("import").asLong(), block.path("segment").asInt()),
                    PackedRows.unpack(block.path("rows").asString())));
    return new BookedRows(month, Reach.valueOf(node.path("reach").asString()), imports, hidden);
  }

  /// Notes from before a currency could be chosen name none.
  private static Currency currency(JsonNode node) {
    return node.has("currency")
        ? Currency.getInstance(node.path("currency").asString())
        : Reporting.USUAL;
  }

  private static Figures figures(Currency currency, JsonNode list) {
    SortedMap<Figures.Key, Money> amounts = new TreeMap<>();
    list.forEach(
        one ->
            amounts.put(
                new Figures.Key(
                    one.path("seller").asString(),
                    one.path("model").asString(),
                    one.path("team").asString()),
                Money.parse(one.path("amount").asString(), currency)));
    return new Figures(currency, amounts);
  }
}
