package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One row of a cost export.
final class CostRow {
  private static final List<String> TAGS =
      List.of("organization_id", "organization_name", "project_name", "user_email", "api_source");

  private final Map<String, DataSet> dataSets = new HashMap<>();
  private final Map<String, LineItem> lineItems = new HashMap<>();
  private final String account;
  private final Bucket bucket;
  private final Column amount;
  private final Column currency;
  private final Column lineItem;
  private final Column project;
  private final Column user;
  private final Column apiKey;
  private final List<Column> tags;
  private final Quantity quantity;

  CostRow(Header header, String account) {
    this.account = account;
    bucket = new Bucket(header);
    amount = header.needed("amount_value");
    currency = header.needed("amount_currency");
    lineItem = header.column("line_item");
    project = header.column("project_id");
    user = header.column("user_id");
    apiKey = header.column("api_key_id");
    tags = TAGS.stream().map(header::column).toList();
    quantity = new Quantity(header);
  }

  void read(Row row, EntrySink sink) {
    if (row.isBlank(amount) && row.isBlank(currency) && row.isBlank(lineItem)) {
      return;
    }
    String code = currencyOf(row);
    Fact.Builder fact = Fact.builder().line(row.line());
    bucket.read(row, fact);
    fact.dimension(Dimension.PROVIDER, "openai")
        .dimension(Dimension.PROJECT, row.text(project))
        .dimension(Dimension.USER, row.text(user))
        .dimension(Dimension.API_KEY, row.text(apiKey))
        .measure(Measure.CHARGE, neededAmount(row));
    lineItem(row, fact);
    tags.forEach(tag -> fact.tag(tag.name(), row.text(tag)));
    if (row.isGood()) {
      sink.fact(dataSets.computeIfAbsent(code, this::dataSet), fact.build());
    }
  }

  private long neededAmount(Row row) {
    if (row.isBlank(amount)) {
      row.reject(
          amount, "an amount", "The row names a charge but no amount.", "Export the file again.");
    }
    return row.picos(amount);
  }

  private void lineItem(Row row, Fact.Builder fact) {
    LineItem item = lineItems.computeIfAbsent(row.text(lineItem), LineItem::parse);
    fact.dimension(Dimension.MODEL, item.model())
        .dimension(Dimension.CHARGE_KIND, item.kind())
        .dimension(Dimension.SERVICE_TIER, item.serviceTier())
        .dimension(Dimension.CONTEXT_BAND, item.contextBand())
        .tag("surface", item.surface());
    quantity.read(row, item, fact);
  }

  /// ISO code; OpenAI writes `usd`.
  private String currencyOf(Row row) {
    String code = row.text(currency).toUpperCase(Locale.ROOT);
    if (dataSets.containsKey(code) || isCurrency(code)) {
      return code;
    }
    row.reject(
        currency,
        "a currency code such as usd",
        "The amount has no known currency.",
        "Correct the cell in the file and import it again.");
    return "";
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(code));
  }

  private DataSet dataSet(String code) {
    return new DataSet(
        "openai/costs",
        Layer.BILLED,
        Grain.BUCKET,
        "openai",
        account,
        Currency.getInstance(code),
        ZoneOffset.UTC);
  }
}
