package dev.costwright.importers.focus;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One row of a FOCUS export.
final class FocusRow {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final String CORRECT = "Correct the cell in the file and import it again.";

  /// Rows with the same words are many.
  private static final int MOST_KNOWN = 10_000;

  private final Map<List<String>, Sku> skus = new HashMap<>();
  private final String account;
  private final Column billed;
  private final Column listed;
  private final Column currency;
  private final Dates dates;
  private final Column category;
  private final Column billingAccount;
  private final Column subAccount;
  private final Column region;
  private final Column provider;
  private final Column deprecatedProvider;
  private final Column publisher;
  private final Column service;
  private final List<Column> words;
  private final TokenQuantity tokens;
  private final PricingCurrency pricing;
  private final RowTags tags;

  FocusRow(Header header, Dates dates, String account) {
    this.account = account;
    this.dates = dates;
    billed = header.needed("BilledCost");
    listed = header.column("ListCost");
    currency = header.needed("BillingCurrency");
    category = header.needed("ChargeCategory");
    billingAccount = header.column("BillingAccountId");
    subAccount = header.column("SubAccountId");
    region = header.column("RegionId");
    provider = header.column("ServiceProviderName");
    deprecatedProvider = header.column("ProviderName");
    publisher = header.column("PublisherName");
    service = header.column("ServiceName");
    words =
        Stream.of("SkuMeter", "x_SkuMeterName", "x_UsageType", "ChargeDescription", "ServiceName")
            .map(header::column)
            .toList();
    tokens = new TokenQuantity(header);
    pricing = new PricingCurrency(header);
    tags = new RowTags(header);
  }

  /// Literal `NULL` is an absent cell.
  void read(Row cells, EntrySink sink) {
    Row row = cells.withBlank("NULL");
    Fact.Builder fact = Fact.builder().line(row.line());
    ChargeCategory kind = category(row);
    time(row, kind, fact);
    String company =
        Party.company(row.isBlank(provider) ? row.text(deprecatedProvider) : row.text(provider));
    Sku sku = sku(row);
    tags.read(row, fact);
    pricing.read(row, fact);
    fact.dimension(Dimension.PROVIDER, maker(row, sku, company))
        .dimension(Dimension.PROJECT, row.text(subAccount))
        .dimension(Dimension.REGION, row.text(region))
        .dimension(Dimension.MODEL, sku.model())
        .dimension(Dimension.CHARGE_KIND, chargeKind(row, kind, sku, fact))
        .measure(Measure.CHARGE, neededCharge(row))
        .measure(Measure.LIST_CHARGE, row.picos(listed));
    String code = currency(row);
    if (row.isGood()) {
      sink.fact(dataSet(row, company, code), fact.build());
    }
  }

  private ChargeCategory category(Row row) {
    Optional<ChargeCategory> known = ChargeCategory.find(row.text(category));
    if (known.isEmpty()) {
      row.reject(
          category,
          "Usage, Purchase, Tax, Credit or Adjustment",
          "The row does not say what kind of charge it is.",
          CORRECT);
    }
    return known.orElse(ChargeCategory.USAGE);
  }

  private void time(Row row, ChargeCategory kind, Fact.Builder fact) {
    long from = dates.start(row);
    long until = dates.end(row);
    if (from == Fact.ABSENT || until == Fact.ABSENT) {
      return;
    }
    if (until < from) {
      row.reject(
          dates.endColumn(),
          "a time after ChargePeriodStart",
          "The period ends before it starts.",
          CORRECT);
    } else {
      boolean isLong = until == from || (kind != ChargeCategory.USAGE && until - from > DAY);
      fact.time(from, isLong ? from + DAY : until);
    }
  }

  private Sku sku(Row row) {
    if (skus.size() > MOST_KNOWN) {
      skus.clear();
    }
    return skus.computeIfAbsent(words.stream().map(row::text).toList(), Sku::of);
  }

  private String maker(Row row, Sku sku, String company) {
    if (!sku.maker().isEmpty()) {
      return sku.maker();
    }
    return row.isBlank(publisher) ? company : Party.company(row.text(publisher));
  }

  private String chargeKind(Row row, ChargeCategory kind, Sku sku, Fact.Builder fact) {
    return sku.tokenClass()
        .filter(measure -> kind == ChargeCategory.USAGE && tokens.read(row, measure, fact))
        .map(Measure::id)
        .orElse(kind.id());
  }

  private long neededCharge(Row row) {
    if (row.isBlank(billed)) {
      row.reject(billed, "an amount", "The row has no billed cost.", "Export the file again.");
    }
    return row.picos(billed);
  }

  private String currency(Row row) {
    String code = row.text(currency).toUpperCase(Locale.ROOT);
    if (!PricingCurrency.MONEY.contains(code)) {
      row.reject(
          currency, "a currency code such as USD", "The amount has no known currency.", CORRECT);
    }
    return code;
  }

  /// Two payers of one cloud are two streams: their rows of a day never stand for each other.
  private DataSet dataSet(Row row, String company, String code) {
    String payer = row.text(billingAccount);
    return new DataSet(
        "focus/" + company + (payer.isEmpty() ? "" : "/" + payer),
        Layer.BILLED,
        Grain.BUCKET,
        Party.seller(company, row.text(service)),
        account,
        Currency.getInstance(code),
        ZoneOffset.UTC);
  }
}
