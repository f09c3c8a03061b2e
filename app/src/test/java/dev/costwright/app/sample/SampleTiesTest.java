package dev.costwright.app.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The files are accounts of the same calls: read back, they agree.
class SampleTiesTest {
  private static final PriceBook BOOK = PriceBook.bundled();
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  @Test
  void openAiUsageTimesPriceIsItsCostExportToTheLastDecimal() {
    Map<String, BigDecimal> priced =
        byMonth(
            openAiUsage().filter(row -> !row.getField("model").startsWith("o4-mini-deep")),
            row -> day(row, "start_time_iso"),
            SampleTiesTest::priceOfOpenAiRow);
    Map<String, BigDecimal> charged =
        byMonth(
            openAiCosts().filter(row -> !row.getField("line_item").startsWith("o4-mini-deep")),
            row -> day(row, "start_time_iso"),
            SampleTiesTest::amount);

    assertThat(priced).hasSize(18).isEqualTo(charged);
  }

  @Test
  void anthropicTokensTimesPriceIsItsCostExportButForTheRoundingOfRows() {
    List<NamedCsvRecord> costs = WrittenSample.rows("anthropic/claude_api_cost");
    Map<String, BigDecimal> charged =
        byMonth(
            costs.stream(),
            row -> row.getField("usage_date_utc"),
            row -> new BigDecimal(row.getField("cost_usd")));
    Map<String, BigDecimal> tolerance =
        byMonth(costs.stream(), row -> row.getField("usage_date_utc"), row -> HALF_A_CENT);

    Map<String, BigDecimal> priced =
        byMonth(
            WrittenSample.rows("anthropic/claude_api_tokens").stream(),
            row -> row.getField("usage_date_utc"),
            SampleTiesTest::priceOfAnthropicRow);

    assertThat(priced.keySet()).hasSize(18).isEqualTo(charged.keySet());
    assertThat(priced)
        .allSatisfy(
            (month, exact) ->
                assertThat(exact.subtract(charged.get(month)).abs())
                    .isLessThanOrEqualTo(tolerance.get(month)));
  }

  @Test
  void theUnpricedModelIsChargedButHasNoPrice() {
    Offer offer = new Offer("openai", Northpeak.UNPRICED_MODEL, "standard", "", "", "");

    assertThat(BOOK.find(offer, Northpeak.UNPRICED_FROM)).isEmpty();
    assertThat(openAiCosts().filter(row -> row.getField("line_item").startsWith("o4-mini-deep")))
        .isNotEmpty();
  }

  @Test
  void gatewaySawMostOfTheTrafficAndNeverMoreThanTheProviderMetered() {
    Map<String, BigDecimal> metered = new TreeMap<>();
    openAiUsage()
        .forEach(
            row ->
                add(
                    metered,
                    "openai " + day(row, "start_time_iso"),
                    count(row, "input_tokens") + count(row, "output_tokens")));
    WrittenSample.rows("anthropic/claude_api_tokens")
        .forEach(
            row ->
                add(
                    metered,
                    "anthropic " + row.getField("usage_date_utc"),
                    Arrays.stream(anthropicCounts(row)).filter(count -> count > 0).sum()));
    Map<String, BigDecimal> logged = new TreeMap<>();
    WrittenSample.gatewayCalls()
        .forEach(call -> add(logged, sellerAndDay(call), call.get("total_tokens").asLong()));

    assertThat(logged)
        .hasSize(288)
        .allSatisfy((key, tokens) -> assertThat(tokens).isLessThanOrEqualTo(metered.get(key)));
    metered.keySet().retainAll(logged.keySet());
    assertThat(percent(sum(logged), sum(metered))).isBetween(95, 99);
  }

  @Test
  void invoicesAreTheCostOfTheMonthRoundedPerLineButForOneOverchargedMonth() {
    Map<String, BigDecimal> invoiced =
        byMonth(
            invoiceLines("openai"),
            row -> row.getField("period_start"),
            row -> new BigDecimal(row.getField("amount")));
    Map<String, BigDecimal> charged =
        byMonth(openAiCosts(), row -> day(row, "start_time_iso"), SampleTiesTest::amount);
    Map<String, BigDecimal> differences = new TreeMap<>();
    invoiced.forEach(
        (month, amount) -> {
          BigDecimal rounded = amount.subtract(charged.get(month));
          if (rounded.abs().compareTo(new BigDecimal("0.05")) > 0) {
            differences.put(month, rounded.setScale(1, RoundingMode.HALF_UP));
          }
        });

    assertThat(invoiced).hasSize(17);
    assertThat(differences).containsExactly(Map.entry("2026-08", new BigDecimal("94.1")));
  }

  @Test
  void onePurchaseOfCreditIsUsedUpByTheNextInvoice() {
    assertThat(
            invoiceLines("anthropic")
                .filter(row -> !row.getField("description").startsWith("API usage"))
                .map(row -> row.getField("description") + " " + row.getField("amount")))
        .containsExactly("One-time credit purchase 1500.00", "Applied balance -1500.00");
  }

  private static Stream<NamedCsvRecord> openAiUsage() {
    return WrittenSample.rows("openai/completions_usage").stream()
        .filter(row -> !row.getField("model").isEmpty());
  }

  private static Stream<NamedCsvRecord> openAiCosts() {
    return WrittenSample.rows("openai/cost").stream()
        .filter(row -> !row.getField("amount_value").isEmpty());
  }

  private static Stream<NamedCsvRecord> invoiceLines(String seller) {
    return WrittenSample.rows("invoices/invoices.csv").stream()
        .filter(row -> row.getField("seller").equals(seller));
  }

  private static BigDecimal priceOfOpenAiRow(NamedCsvRecord row) {
    long[] counts = absent();
    counts[Measure.FRESH_INPUT.ordinal()] = count(row, "input_uncached_tokens");
    counts[Measure.CACHE_READ.ordinal()] = count(row, "input_cached_tokens");
    counts[Measure.CACHE_WRITE_5M.ordinal()] =
        row.findField("input_cache_write_tokens").map(SampleTiesTest::count).orElse(0L);
    counts[Measure.OUTPUT.ordinal()] = count(row, "output_tokens");
    String tier = row.getField("batch").equals("True") ? "batch" : "standard";
    Offer offer = new Offer("openai", row.getField("model"), tier, "", "", "");
    return price(offer, day(row, "start_time_iso"), counts);
  }

  private static BigDecimal priceOfAnthropicRow(NamedCsvRecord row) {
    String band = row.getField("context_window");
    Offer offer = new Offer("anthropic", row.getField("model_version"), "standard", "", "", band);
    return price(offer, row.getField("usage_date_utc"), anthropicCounts(row));
  }

  private static long[] anthropicCounts(NamedCsvRecord row) {
    long[] counts = absent();
    counts[Measure.FRESH_INPUT.ordinal()] = count(row, "usage_input_tokens_no_cache");
    counts[Measure.CACHE_WRITE_5M.ordinal()] = count(row, "usage_input_tokens_cache_write_5m");
    counts[Measure.CACHE_WRITE_1H.ordinal()] = count(row, "usage_input_tokens_cache_write_1h");
    counts[Measure.CACHE_READ.ordinal()] = count(row, "usage_input_tokens_cache_read");
    counts[Measure.OUTPUT.ordinal()] = count(row, "usage_output_tokens");
    return counts;
  }

  private static BigDecimal price(Offer offer, String day, long[] counts) {
    long picos = BOOK.find(offer, LocalDate.parse(day)).orElseThrow().cost(counts, Grain.BUCKET);
    assertThat(picos).as("%s on %s", offer, day).isNotNegative();
    return BigDecimal.valueOf(picos, 12);
  }

  private static long[] absent() {
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    return counts;
  }

  private static Map<String, BigDecimal> byMonth(
      Stream<NamedCsvRecord> rows,
      Function<NamedCsvRecord, String> day,
      Function<NamedCsvRecord, BigDecimal> amount) {
    return rows.collect(
        groupingBy(
            row -> day.apply(row).substring(0, 7),
            TreeMap::new,
            reducing(BigDecimal.ZERO.setScale(12), amount, BigDecimal::add)));
  }

  private static String sellerAndDay(JsonNode call) {
    return call.get("custom_llm_provider").asString()
        + " "
        + call.get("startTime").asString().substring(0, 10);
  }

  private static BigDecimal amount(NamedCsvRecord row) {
    return new BigDecimal(row.getField("amount_value")).setScale(12, RoundingMode.UNNECESSARY);
  }

  private static String day(NamedCsvRecord row, String column) {
    return row.getField(column).substring(0, 10);
  }

  private static long count(NamedCsvRecord row, String column) {
    return count(row.getField(column));
  }

  private static long count(String number) {
    return new BigDecimal(number).longValueExact();
  }

  private static void add(Map<String, BigDecimal> sums, String key, long tokens) {
    sums.merge(key, BigDecimal.valueOf(tokens), BigDecimal::add);
  }

  private static BigDecimal sum(Map<String, BigDecimal> sums) {
    return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP).intValueExact();
  }
}
