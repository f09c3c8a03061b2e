package dev.costwright.app.workbench;

import dev.costwright.model.ledger.Edit;
import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidEntry;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.signoff.Carry;
import dev.costwright.model.signoff.Carry.Settlement;
import dev.costwright.model.signoff.Figures;
import dev.costwright.model.signoff.Limits;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.signoff.Remarks;
import dev.costwright.model.signoff.SignOff;
import dev.costwright.model.signoff.Threshold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Limits, remarks and stated balances as the ledger keeps them; money is exact.
final class SignOffJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private SignOffJson() {}

  static String write(Limits limits) {
    ObjectNode node = MAPPER.createObjectNode();
    node.set("tolerance", threshold(limits.tolerance()));
    node.set("materiality", threshold(limits.materiality()));
    return MAPPER.writeValueAsString(node);
  }

  static Limits limits(Edit edit) {
    JsonNode node = MAPPER.readTree(edit.content());
    return new Limits(threshold(node.path("tolerance")), threshold(node.path("materiality")));
  }

  private static ObjectNode threshold(Threshold threshold) {
    ObjectNode node = MAPPER.createObjectNode();
    put(node, "amount", threshold.amount());
    threshold.percent().ifPresent(percent -> node.put("percent", percent.toPlainString()));
    return node;
  }

  private static Threshold threshold(JsonNode node) {
    return new Threshold(money(node, "amount"), text(node, "percent").map(BigDecimal::new));
  }

  static String write(Remarks remarks) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("seller", remarks.key().seller())
            .put("account", remarks.key().account())
            .put("month", remarks.key().month().toString())
            .put("line", remarks.key().line());
    remarks.note().ifPresent(note -> node.put("note", note));
    remarks.signOff().ifPresent(signed -> node.set("signed", signOff(signed)));
    remarks.carry().ifPresent(carry -> node.set("carried", carry(carry)));
    return MAPPER.writeValueAsString(node);
  }

  static Remarks remarks(Edit edit) {
    JsonNode node = MAPPER.readTree(edit.content());
    return new Remarks(
        new LineKey(
            node.path("seller").asString(),
            node.path("account").asString(),
            YearMonth.parse(node.path("month").asString()),
            node.path("line").asString()),
        text(node, "note"),
        part(node, "signed").map(SignOffJson::signOff),
        part(node, "carried").map(SignOffJson::carry));
  }

  private static ObjectNode signOff(SignOff signed) {
    ObjectNode node =
        MAPPER.createObjectNode().put("by", signed.by()).put("at", signed.at().toString());
    put(node, "billed", signed.figures().billed());
    put(node, "computed", signed.figures().computed());
    put(node, "variance", signed.figures().variance());
    return node;
  }

  private static SignOff signOff(JsonNode node) {
    return new SignOff(
        node.path("by").asString(),
        Instant.parse(node.path("at").asString()),
        new Figures(money(node, "billed"), money(node, "computed"), money(node, "variance")));
  }

  private static ObjectNode carry(Carry carry) {
    ObjectNode node = MAPPER.createObjectNode().put("at", carry.at().toString());
    put(node, "amount", Optional.of(carry.amount()));
    carry
        .settlement()
        .ifPresent(
            end ->
                node.putObject("settled")
                    .put("month", end.month().toString())
                    .put("words", end.words())
                    .put("at", end.at().toString()));
    return node;
  }

  private static Carry carry(JsonNode node) {
    return new Carry(
        Instant.parse(node.path("at").asString()),
        money(node, "amount").orElseThrow(() -> unreadable("an amount", node)),
        part(node, "settled")
            .map(
                end ->
                    new Settlement(
                        YearMonth.parse(end.path("month").asString()),
                        end.path("words").asString(),
                        Instant.parse(end.path("at").asString()))));
  }

  static String write(PrepaidEntry entry) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("kind", id(entry.kind()))
            .put("seller", entry.seller())
            .put("account", entry.account())
            .put("month", entry.month().toString());
    put(node, "amount", Optional.of(entry.amount()));
    return MAPPER.writeValueAsString(node);
  }

  static PrepaidEntry prepaid(Edit edit) {
    JsonNode node = MAPPER.readTree(edit.content());
    return new PrepaidEntry(
        node.path("seller").asString(),
        node.path("account").asString(),
        YearMonth.parse(node.path("month").asString()),
        kind(node),
        money(node, "amount").orElseThrow(() -> unreadable("an amount", node)));
  }

  static String id(PrepaidEntry.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static PrepaidEntry.Kind kind(JsonNode node) {
    return Arrays.stream(PrepaidEntry.Kind.values())
        .filter(kind -> id(kind).equals(node.path("kind").asString()))
        .findFirst()
        .orElseThrow(() -> unreadable("an opening or an expiry", node));
  }

  private static LedgerException unreadable(String expected, JsonNode found) {
    return new LedgerException(
        "Expected %s among the ledger's own remarks, found %s. A newer Costwright wrote it: use that one."
            .formatted(expected, found));
  }

  private static void put(ObjectNode node, String field, Optional<Money> money) {
    money.ifPresent(
        amount ->
            node.putObject(field)
                .put("amount", amount.toPlainString())
                .put("currency", amount.currency().getCurrencyCode()));
  }

  private static Optional<Money> money(JsonNode node, String field) {
    return part(node, field)
        .map(
            money ->
                Money.parse(
                    money.path("amount").asString(),
                    Currency.getInstance(money.path("currency").asString())));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return part(node, field).map(JsonNode::asString);
  }

  private static Optional<JsonNode> part(JsonNode node, String field) {
    return Optional.of(node.path(field)).filter(found -> !found.isMissingNode());
  }
}
