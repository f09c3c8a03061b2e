package dev.costwright.importers.anthropic;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Optional;

/// One result of the cost report: an amount in cents.
final class CostResult {
  static final List<String> FIELDS =
      List.of(
          "amount",
          "list_amount",
          "currency",
          "description",
          "cost_type",
          "token_type",
          "model",
          "service_tier");

  private final Group group;
  private final Column amount;
  private final Column listAmount;
  private final Column currency;
  private final Column description;
  private final Column costType;
  private final Column tokenType;
  private final Column model;
  private final Column tier;

  CostResult(Header header) {
    group = new Group(header);
    amount = header.needed("amount");
    listAmount = header.needed("list_amount");
    currency = header.needed("currency");
    description = header.needed("description");
    costType = header.needed("cost_type");
    tokenType = header.needed("token_type");
    model = header.needed("model");
    tier = header.needed("service_tier");
  }

  Optional<Fact> fact(Row row) {
    Fact.Builder fact = Fact.builder().line(row.line());
    group.read(row, fact);
    checkCurrency(row);
    fact.dimension(Dimension.MODEL, row.text(model))
        .dimension(Dimension.SERVICE_TIER, row.text(tier))
        .dimension(Dimension.CHARGE_KIND, chargeKind(row))
        .measure(Measure.CHARGE, row.picosOfCents(amount))
        .measure(Measure.LIST_CHARGE, row.picosOfCents(listAmount));
    return row.isGood() ? Optional.of(fact.build()) : Optional.empty();
  }

  /// The report is in US dollars; another currency may have no cents.
  private void checkCurrency(Row row) {
    String code = row.text(currency);
    if (!code.isEmpty() && !code.equalsIgnoreCase("USD")) {
      row.reject(
          currency,
          "USD, in which the report is",
          "The amount is in another currency.",
          "Fetch the report again, or import the invoice.");
    }
  }

  private String chargeKind(Row row) {
    return List.of(tokenType, costType, description).stream()
        .map(row::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(TokenType::chargeKind)
        .orElse("");
  }
}
