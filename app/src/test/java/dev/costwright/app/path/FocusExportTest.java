package dev.costwright.app.path;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.costwright.app.focus.FocusExport;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A week of the sample company, billed, metered and observed, as FOCUS 1.3.
class FocusExportTest {
  private static final List<String> MANDATORY =
      List.of(
          "BilledCost",
          "BillingAccountId",
          "BillingCurrency",
          "BillingPeriodEnd",
          "BillingPeriodStart",
          "ChargeCategory",
          "ChargePeriodEnd",
          "ChargePeriodStart",
          "ContractedCost",
          "EffectiveCost",
          "HostProviderName",
          "InvoiceIssuerName",
          "ListCost",
          "ProviderName",
          "PublisherName",
          "ServiceCategory",
          "ServiceName",
          "ServiceProviderName");

  private static final List<String> NULLABLE =
      List.of(
          "BillingAccountName",
          "ChargeClass",
          "ChargeDescription",
          "PricingQuantity",
          "PricingUnit");

  private static final Set<String> CATEGORIES =
      Set.of("Usage", "Purchase", "Tax", "Credit", "Adjustment");

  private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T00:00:00Z";

  @TempDir private static Path temp;

  private static Path file = Path.of("");
  private static FocusExport.Written written =
      new FocusExport.Written(file, 0, new TreeMap<>(), file);

  @BeforeAll
  static void export() {
    file = temp.resolve("focus.csv");
    try (Workbench workbench = company()) {
      written = FocusRoundTrip.write(workbench, file);
    }
  }

  private static Workbench company() {
    Workbench workbench = Workbench.openOrCreate(temp.resolve("company.costw"));
    if (workbench.cube().facts() == 0) {
      for (Path source : SampleSlices.write(temp)) {
        workbench.imports().add(source, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
      }
    }
    return workbench;
  }

  private static List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  @Test
  void sumsToTheReportToThePicodollar() throws IOException {
    Money billed = sum("BilledCost");
    assertThat(sum("EffectiveCost")).isEqualTo(billed);
    assertThat(written.billed()).containsExactly(Map.entry("USD", billed));
    try (Workbench workbench = company()) {
      assertThat(billed).isEqualTo(FocusRoundTrip.total(workbench).total().cost());
    }
    assertThat(billed.signum()).isPositive();
  }

  private static Money sum(String column) throws IOException {
    Currency usd = Currency.getInstance("USD");
    return rows().stream()
        .map(row -> Money.parse(row.getField(column), usd))
        .reduce(Money.zero(usd), Money::plus);
  }

  @Test
  void comesBackWithoutLossByEveryDimensionAndDay() {
    try (Workbench before = company();
        Workbench after = FocusRoundTrip.read(file, temp.resolve("back.costw"))) {
      SoftAssertions all = new SoftAssertions();
      for (Dimension dimension : FocusRoundTrip.DIMENSIONS) {
        all.assertThat(FocusRoundTrip.figures(after, dimension))
            .as(dimension.id())
            .isEqualTo(FocusRoundTrip.figures(before, dimension));
      }
      all.assertAll();
    }
  }

  @Test
  void showsWhatIsNotInDetail() throws IOException {
    assertThat(rows())
        .filteredOn(row -> row.getField("x_Remainder").equals("true"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.getField("ChargeDescription")).startsWith("(not in detail)");
              assertThat(row.getField("Tags")).contains("\"team\":\"(not in detail)\"");
            });
  }

  @Test
  void followsTheRulesOfTheSpecification() throws IOException {
    assertThat(rows()).isNotEmpty();
    SoftAssertions rules = new SoftAssertions();
    Map<String, String> skuOfPrice = new HashMap<>();
    Map<String, String> categoryOfService = new HashMap<>();
    for (NamedCsvRecord row : rows()) {
      present(rules, row);
      MANDATORY.forEach(name -> rules.assertThat(row.getField(name)).as(name).isNotBlank());
      NULLABLE.forEach(name -> rules.assertThat(row.findField(name)).as(name).isPresent());
      rules.assertThat(CATEGORIES).contains(row.getField("ChargeCategory"));
      product(rules, row, "ListUnitPrice", "ListCost");
      product(rules, row, "ContractedUnitPrice", "ContractedCost");
      once(rules, skuOfPrice, row.getField("SkuPriceId"), row.getField("SkuId"));
      once(rules, categoryOfService, row.getField("ServiceName"), row.getField("ServiceCategory"));
      quantities(rules, row);
    }
    rules.assertAll();
  }

  private static void present(SoftAssertions rules, NamedCsvRecord row) {
    for (String time : List.of("BillingPeriod", "ChargePeriod")) {
      String start = row.getField(time + "Start");
      String end = row.getField(time + "End");
      rules.assertThat(start).matches(INSTANT).isLessThan(end);
      rules.assertThat(end).matches(INSTANT);
    }
    rules
        .assertThat(row.getField("ChargePeriodStart"))
        .isGreaterThanOrEqualTo(row.getField("BillingPeriodStart"));
    rules.assertThat(Currency.getInstance(row.getField("BillingCurrency"))).isNotNull();
    if (!row.getField("Tags").isEmpty()) {
      new JsonMapper()
          .readTree(row.getField("Tags"))
          .forEach(value -> rules.assertThat(value.isString()).isTrue());
    }
  }

  private static void product(SoftAssertions rules, NamedCsvRecord row, String price, String cost) {
    if (!row.getField(price).isEmpty() && !row.getField("PricingQuantity").isEmpty()) {
      BigDecimal unit = new BigDecimal(row.getField(price));
      rules.assertThat(unit).isNotNegative();
      rules
          .assertThat(unit.multiply(new BigDecimal(row.getField("PricingQuantity"))))
          .as("%s of %s", cost, row.getField("SkuPriceId"))
          .isEqualByComparingTo(row.getField(cost));
    }
  }

  private static void once(
      SoftAssertions rules, Map<String, String> known, String key, String value) {
    if (!key.isEmpty()) {
      rules.assertThat(known.computeIfAbsent(key, _ -> value)).as(key).isEqualTo(value);
    }
  }

  private static void quantities(SoftAssertions rules, NamedCsvRecord row) {
    boolean isUsage = row.getField("ChargeCategory").equals("Usage");
    rules.assertThat(row.getField("ConsumedQuantity").isEmpty() || isUsage).isTrue();
    for (String quantity : List.of("Consumed", "Pricing")) {
      rules
          .assertThat(row.getField(quantity + "Unit").isEmpty())
          .isEqualTo(row.getField(quantity + "Quantity").isEmpty());
    }
    rules
        .assertThat(row.getField("PricingQuantity").isEmpty())
        .isEqualTo(row.getField("SkuPriceId").isEmpty());
  }

  @Test
  void writesTheSameFileAgain() throws IOException {
    Path again = temp.resolve("again.csv");
    try (Workbench workbench = company()) {
      FocusRoundTrip.write(workbench, again);
    }
    assertThat(again).hasSameTextualContentAs(file);
    assertThat(Files.list(temp).filter(path -> path.toString().endsWith(".part"))).isEmpty();
  }
}
