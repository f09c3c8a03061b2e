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

  private static final Map<String, Measure> TOKEN_TYPES =
      Map.of(
          "input_no_cache", Measure.FRESH_INPUT,
          "input_cache_read", Measure.CACHE_READ,
          "input_cache_write", Measure.CACHE_WRITE_5M,
          "input_cache_write_5m", Measure.CACHE_WRITE_5M,
          "input_cache_write_1h", Measure.CACHE_WRITE_1H,
          "output", Measure.OUTPUT,
          "web_search", Measure.SEARCHES);

  private final Map<String, String> modelIds = new HashMap<>();
  private final Group group;
  private final Column model;
  private final Column usageType;
  private final Column tokenType;
  private final Column costType;
  private final Column cost;
  private final Column listPrice;
  private final Column keyId;
  private final Column keyStatus;

  CostRow(Header header) {
    group = new Group(header);
    model = header.needed("model");
    usageType = header.column("usage_type");
    tokenType = header.needed("token_type");
    costType = header.column("cost_type");
    cost = header.needed("cost_usd");
    listPrice = header.column("list_price_usd");
    keyId = header.column("api_key_id");
    keyStatus = header.column("api_key_status");
  }

  Optional<Fact> fact(Row row) {
    Fact.Builder fact = Fact.builder().line(row.line());
    group.read(row, fact);
    String type = row.text(usageType);
    fact.dimension(Dimension.MODEL, modelIds.computeIfAbsent(row.text(model), ModelNames::idOf))
        .dimension(Dimension.SERVICE_TIER, TIERS.contains(type) ? type : "")
        .dimension(Dimension.CHARGE_KIND, chargeKind(row))
        .measure(Measure.CHARGE, neededCost(row))
        .measure(Measure.LIST_CHARGE, row.picos(listPrice))
        .tag(keyId.name(), row.text(keyId))
        .tag(keyStatus.name(), row.text(keyStatus));
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
    String type = row.text(tokenType).isEmpty() ? row.text(costType) : row.text(tokenType);
    Measure measure = TOKEN_TYPES.get(type);
    return measure == null ? type : measure.id();
  }
}
