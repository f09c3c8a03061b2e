package dev.costwright.importers.focus;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.json.JsonTexts;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One row of Costwright's own FOCUS export, which says in `x_` columns what FOCUS has no column
/// for: dimensions, token class and count, what the amount rests on.
///
/// All rows are billed facts of one stream: the export has decided which layer counts, so nothing
/// is priced or decided again. A row without a price has no charge. Counts of `(not in detail)`
/// rows may be negative.
final class OwnRow {
  private static final String CORRECT = "Export the ledger again.";
  private static final String UNPRICED = "unpriced";

  private static final Map<Dimension, String> DIMENSIONS =
      Map.ofEntries(
          Map.entry(Dimension.SELLER, "x_Seller"),
          Map.entry(Dimension.ACCOUNT, "x_Account"),
          Map.entry(Dimension.PROVIDER, "x_Provider"),
          Map.entry(Dimension.PROJECT, "SubAccountId"),
          Map.entry(Dimension.REGION, "RegionId"),
          Map.entry(Dimension.MODEL, "x_Model"),
          Map.entry(Dimension.MODEL_CLASS, "x_ModelClass"),
          Map.entry(Dimension.SERVICE_TIER, "x_ServiceTier"),
          Map.entry(Dimension.CONTEXT_BAND, "x_ContextBand"),
          Map.entry(Dimension.SPEED, "x_Speed"),
          Map.entry(Dimension.CHARGE_KIND, "x_ChargeKind"),
          Map.entry(Dimension.API_KEY, "x_ApiKey"),
          Map.entry(Dimension.USER, "x_User"),
          Map.entry(Dimension.STEP_KIND, "x_StepKind"),
          Map.entry(Dimension.OUTCOME, "x_Outcome"));

  private static final Map<Measure, String> COUNTS =
      Map.of(
          Measure.REQUESTS, "x_Requests",
          Measure.REASONING, "x_ReasoningTokens",
          Measure.LATENCY_MILLIS, "x_LatencyMillis",
          Measure.ERRORS, "x_Errors",
          Measure.RETRIES, "x_Retries");

  private static final List<String> TAGS =
      List.of(
          "InvoiceId", "SkuPriceId", "x_Layer", "x_Coverage", "x_PriceVersion", "x_PriceSource");

  private final Map<Dimension, Column> dimensions = new EnumMap<>(Dimension.class);
  private final Map<Measure, Column> counts = new EnumMap<>(Measure.class);
  private final List<Column> tags;
  private final Column json;
  private final Column tokenClass;
  private final Column quantity;
  private final Column coverage;
  private final Column billed;
  private final Column listed;
  private final Column listSource;
  private final Column currency;
  private final Dates dates;
  private final String account;

  OwnRow(Header header, Dates dates, String account) {
    this.dates = dates;
    this.account = account;
    DIMENSIONS.forEach((dimension, name) -> dimensions.put(dimension, header.column(name)));
    COUNTS.forEach((measure, name) -> counts.put(measure, header.column(name)));
    tags = TAGS.stream().map(header::column).toList();
    json = header.column("Tags");
    tokenClass = header.needed("x_TokenClass");
    quantity = header.needed("x_Quantity");
    coverage = header.needed("x_Coverage");
    billed = header.needed("BilledCost");
    listed = header.column("ListCost");
    listSource = header.column("x_ListCostSource");
    currency = header.needed("BillingCurrency");
  }

  /// Whether a file is such an export.
  static boolean isOwn(Header header) {
    return header.has("x_TokenClass", "x_Quantity", "x_Coverage", "x_Seller", "x_Account");
  }

  void read(Row row, EntrySink sink) {
    Fact.Builder fact = Fact.builder().line(row.line());
    time(row, fact);
    tags.forEach(column -> fact.tag(column.name(), row.text(column)));
    tagged(row, fact);
    dimensions.forEach((dimension, column) -> fact.dimension(dimension, row.text(column)));
    counts.forEach((measure, column) -> count(row, column, measure, fact));
    quantity(row, fact);
    charge(row, fact);
    Optional<Currency> money = currency(row);
    if (row.isGood() && money.isPresent()) {
      sink.fact(dataSet(money.get()), fact.build());
    }
  }

  private void time(Row row, Fact.Builder fact) {
    long from = dates.start(row);
    long until = dates.end(row);
    if (from == Fact.ABSENT || until == Fact.ABSENT) {
      return;
    }
    if (until <= from) {
      row.reject(
          dates.endColumn(), "a time after ChargePeriodStart", "The period is empty.", CORRECT);
    } else {
      fact.time(from, until);
    }
  }

  private void tagged(Row row, Fact.Builder fact) {
    String text = row.text(json);
    if (text.isEmpty()) {
      return;
    }
    JsonTexts.of(text)
        .ifPresentOrElse(
            said -> said.forEach((name, value) -> tagged(name, value, fact)),
            () ->
                row.doubt(
                    json,
                    "a JSON object of names and values",
                    "The tags cannot be read; the row was kept without them.",
                    CORRECT));
  }

  private static void tagged(String name, String value, Fact.Builder fact) {
    Dimension.parse(name)
        .ifPresentOrElse(
            dimension -> fact.dimension(dimension, value), () -> fact.tag(name, value));
  }

  private void quantity(Row row, Fact.Builder fact) {
    if (row.isBlank(tokenClass)) {
      return;
    }
    Measure.parse(row.text(tokenClass))
        .filter(Measure.priced()::contains)
        .ifPresentOrElse(
            measure -> count(row, quantity, measure, fact),
            () ->
                row.reject(tokenClass, "a token class or unit", "The count has no name.", CORRECT));
  }

  private static void count(Row row, Column column, Measure measure, Fact.Builder fact) {
    if (row.isBlank(column)) {
      return;
    }
    row.decimal(column).ifPresent(number -> whole(row, column, measure, number, fact));
  }

  private static void whole(
      Row row, Column column, Measure measure, BigDecimal number, Fact.Builder fact) {
    if (number.abs().compareTo(TokenQuantity.MOST) >= 0
        || (number.signum() != 0 && number.stripTrailingZeros().scale() > 0)) {
      row.reject(column, "a whole number", "The count is no count.", CORRECT);
    } else {
      fact.difference(measure, number.longValueExact());
    }
  }

  private void charge(Row row, Fact.Builder fact) {
    if (row.isBlank(billed)) {
      row.reject(billed, "an amount", "The row has no billed cost.", CORRECT);
    } else if (!row.text(coverage).equals(UNPRICED)) {
      fact.measure(Measure.CHARGE, row.picos(billed));
    }
    if (!row.isBlank(listSource)) {
      fact.measure(Measure.LIST_CHARGE, row.picos(listed));
    }
  }

  private Optional<Currency> currency(Row row) {
    String code = row.text(currency).toUpperCase(Locale.ROOT);
    if (!PricingCurrency.MONEY.contains(code)) {
      row.reject(
          currency, "a currency code such as USD", "The amount has no known currency.", CORRECT);
      return Optional.empty();
    }
    return Optional.of(Currency.getInstance(code));
  }

  /// Seller and account are those of the rows.
  private DataSet dataSet(Currency money) {
    return new DataSet(
        "focus/costwright", Layer.BILLED, Grain.BUCKET, "", account, money, ZoneOffset.UTC);
  }
}
