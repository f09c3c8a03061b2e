package dev.costwright.app.cli;

import dev.costwright.app.report.DiscountText;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.PriceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Discounts as JSON.
final class DiscountJson {
  private DiscountJson() {}

  static ObjectNode of(List<Discount> discounts) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("discounts");
    discounts.forEach(discount -> put(discount, list.addObject()));
    return document;
  }

  private static void put(Discount discount, ObjectNode node) {
    node.put("name", discount.name())
        .put("seller", discount.seller())
        .put("account", discount.account().isEmpty() ? null : discount.account())
        .put("model", discount.model().equals(PriceRow.EVERY_MODEL) ? null : discount.model())
        .put("from", discount.effectiveFrom().map(LocalDate::toString).orElse(null))
        .put("until", discount.effectiveUntil().map(LocalDate::toString).orElse(null))
        .put("knownFrom", discount.knownFrom().toString());
    switch (discount.terms()) {
      case Discount.PercentOff off -> node.put("percent", off.percent().toPlainString());
      case Discount.Rates rates -> put(rates, node.putArray("rates"));
    }
    discount
        .commitment()
        .ifPresent(
            promised ->
                node.set(
                    "commitment",
                    Json.money(promised.amount())
                        .put("every", promised.every().name().toLowerCase(Locale.ROOT))));
    node.put("source", discount.source());
  }

  private static void put(Discount.Rates rates, ArrayNode list) {
    rates
        .prices()
        .forEach(
            (measure, price) ->
                list.addObject()
                    .put("class", measure.id())
                    .put("tier", rates.serviceTier())
                    .put("contextAbove", rates.context().exceeds())
                    .put("context", rates.context().text())
                    .put("price", DiscountText.amount(measure, price).toPlainString())
                    .put("per", DiscountText.per(measure))
                    .put("currency", rates.currency().getCurrencyCode()));
  }
}
