package dev.costwright.app.workbench;

import dev.costwright.model.ledger.Edit;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Commitment;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Discounts as the ledger keeps them: one edit for each, under its name. Rates are fractions of
/// picos, so nothing is rounded.
final class DiscountsJson {
  static final String SUBJECT = "discounts";

  private static final JsonMapper MAPPER = new JsonMapper();

  private DiscountsJson() {}

  static String write(Discount discount) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("seller", discount.seller());
    node.put("account", discount.account());
    node.put("model", discount.model());
    discount.effectiveFrom().ifPresent(day -> node.put("effectiveFrom", day.toString()));
    discount.effectiveUntil().ifPresent(day -> node.put("effectiveUntil", day.toString()));
    node.put("knownFrom", discount.knownFrom().toString());
    switch (discount.terms()) {
      case Discount.PercentOff off -> node.put("percent", off.percent().toPlainString());
      case Discount.Rates rates -> write(rates, node.putObject("rates"));
    }
    discount
        .commitment()
        .ifPresent(
            promised ->
                node.putObject("commitment")
                    .put("amount", promised.amount().toDecimal().toPlainString())
                    .put("currency", promised.amount().currency().getCurrencyCode())
                    .put("every", promised.every().name()));
    node.put("source", discount.source());
    return MAPPER.writeValueAsString(node);
  }

  private static void write(Discount.Rates rates, ObjectNode node) {
    node.put("serviceTier", rates.serviceTier());
    ContextJson.write(rates.context(), node);
    node.put("currency", rates.currency().getCurrencyCode());
    ObjectNode prices = node.putObject("prices");
    rates
        .prices()
        .forEach(
            (measure, price) ->
                prices
                    .putObject(measure.id())
                    .put("numerator", price.numerator())
                    .put("denominator", price.denominator()));
  }

  /// The discounts that stand after all edits, in order of name.
  static List<Discount> discounts(List<Edit> edits) {
    Map<String, Edit> latest = new TreeMap<>();
    edits.stream()
        .filter(edit -> edit.subject().equals(SUBJECT))
        .forEach(edit -> latest.put(edit.name(), edit));
    return latest.values().stream()
        .filter(edit -> !edit.isRemoval())
        .map(edit -> parse(edit.name(), MAPPER.readTree(edit.content())))
        .toList();
  }

  private static Discount parse(String name, JsonNode node) {
    return new Discount(
        name,
        node.path("seller").asString(),
        node.path("account").asString(),
        node.path("model").asString(),
        day(node, "effectiveFrom"),
        day(node, "effectiveUntil"),
        LocalDate.parse(node.path("knownFrom").asString()),
        node.has("percent")
            ? new Discount.PercentOff(new BigDecimal(node.path("percent").asString()))
            : rates(name, node.path("rates")),
        Optional.of(node.path("commitment")).filter(JsonNode::isObject).map(n -> promise(name, n)),
        node.path("source").asString());
  }

  private static Discount.Rates rates(String name, JsonNode node) {
    Map<Measure, UnitPrice> prices = new EnumMap<>(Measure.class);
    node.path("prices")
        .properties()
        .forEach(
            rate ->
                prices.put(
                    Measure.parse(rate.getKey()).orElseThrow(() -> newer(name, rate.getKey())),
                    new UnitPrice(
                        rate.getValue().path("numerator").asLong(),
                        rate.getValue().path("denominator").asLong())));
    return new Discount.Rates(
        node.path("serviceTier").asString(),
        ContextJson.read(node),
        prices,
        Currency.getInstance(node.path("currency").asString()));
  }

  private static Commitment promise(String name, JsonNode node) {
    String every = node.path("every").asString();
    return new Commitment(
        Money.parse(
            node.path("amount").asString(), Currency.getInstance(node.path("currency").asString())),
        Arrays.stream(Commitment.Every.values())
            .filter(known -> known.name().equals(every))
            .findFirst()
            .orElseThrow(() -> newer(name, every)));
  }

  private static LedgerException newer(String name, String found) {
    return new LedgerException(
        "Expected a unit or a period in the discount \"%s\", found \"%s\". A newer Costwright wrote it: use that one."
            .formatted(name, found));
  }

  private static Optional<LocalDate> day(JsonNode node, String field) {
    return Optional.of(node.path(field).asString(""))
        .filter(text -> !text.isEmpty())
        .map(LocalDate::parse);
  }
}
