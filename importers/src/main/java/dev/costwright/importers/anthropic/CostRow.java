package dev.costwright.importers.anthropic;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.pricing.ModelNames;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One row of a cost export.
final class CostRow {
  private static final Set<String> TIERS = Set.of("standard", "batch", "priority", "flex");

  private final Map<String, String> modelIds = new HashMap<>();
  private final Group group;
  private final Column model;
  private final Column usageType;
  private final Column tokenType;
  private final Column costType;
  private final Column cost;
  private final Column listPrice;

  CostRow(Header header) {
    group = new Group(header);
    model = header.needed("model");
    usageType = header.column("usage_type");
    tokenType = header.needed("token_type");
    costType = header.column("cost_type");
    cost = header.needed("cost_usd");
    listPrice = header.column("list_price_usd");
  }

  Optional<Fact> fact(Row row) {
    Fact.Builder fact = Fact.builder().line(row.line());
    group.read(row, fact);
    String type = row.text(usageType);
    fact.dimension(Dimension.MODEL, modelIds.computeIfAbsent(row.text(model), ModelNames::idOf))
        .dimension(Dimension.SERVICE_TIER, TIERS.contains(type) ? type : "")
        .dimension(Dimension.CHARGE_KIND, chargeKind(row))
        .measure(Measure.CHARGE, neededCost(row))
        .measure(Measure.LIST_CHARGE, row.picos(listPrice));
    return row.isGood() ? Optional.of(fact.build()) : Optional.empty();
  }

  private long neededCost(Row row) {
    if (row.isBlank(cost)) {
      row.reject(cost, "an amount in US dollars", "The cell is blank.", "Export the file again.");
    }
    return row.picos(cost);
  }

  /// Searches and the like have no token type; the cost type then says what was bought.
  private String chargeKind(Row row) {
    return TokenType.chargeKind(
        row.text(tokenType).isEmpty() ? row.text(costType) : row.text(tokenType));
  }
}
