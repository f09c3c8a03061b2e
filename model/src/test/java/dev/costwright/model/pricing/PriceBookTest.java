package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {
  private static final PriceBook BOOK = PriceBook.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 8, 21);

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o-mini-2024-07-18, gpt-4o-mini",
    "openai, openai/gpt-4o, gpt-4o",
    "openai, GPT-4o mini, gpt-4o-mini",
    "openai, gpt-5-2, gpt-5.2",
    "openai, gpt-5.6, gpt-5.6-sol",
    "openai, gpt-5-2025-08-07, gpt-5",
    "anthropic, claude-sonnet-4-5-20250929, claude-sonnet-4-5",
    "anthropic, Claude Haiku 4.5, claude-haiku-4-5",
    "anthropic, Claude 3.5 Sonnet 2024-10-22, claude-3-5-sonnet",
    "anthropic, claude-3-5-haiku-latest, claude-3-5-haiku",
    "anthropic, anthropic/claude-sonnet-4.5, claude-sonnet-4-5",
    "anthropic, claude-sonnet-4@20250514, claude-sonnet-4",
    "gemini, gemini/gemini-2.5-flash, gemini-2.5-flash",
    "x-ai, grok-4-0709, grok-4",
    "mistral, mistral-large-latest, mistral-large-latest"
  })
  void understandsTheNamesThatSourcesUse(String seller, String raw, String id) {
    assertThat(BOOK.model(seller, raw).map(KnownModel::id)).contains(id);
  }

  @Test
  void treatsASnapshotWithItsOwnPriceAsItsOwnModel() {
    assertThat(Usage.of("openai", "gpt-4o-2024-05-13").tokens(1_000_000, 0).cost()).isEqualTo("5");
    assertThat(Usage.of("openai", "gpt-4o-2024-08-06").tokens(1_000_000, 0).cost())
        .isEqualTo("2.5");
  }

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-9",
    "openai, gpt-4o-audio-preview",
    "openai, claude-sonnet-4-5",
    "azure, gpt-4o",
    "vertex_ai, claude-sonnet-4-5@20250929",
    "'', gpt-4o",
    "anthropic, ''"
  })
  void leavesUnknownModelsAndOtherSellersUnpriced(String seller, String model) {
    assertThat(BOOK.find(new Offer(seller, model, "", "", "", ""), DAY)).isEmpty();
    assertThat(Usage.of(seller, model).tokens(1, 1).cost()).isEqualTo("unpriced");
  }

  @Test
  void changesThePriceOnTheDayOfTheCut() {
    Usage luna = Usage.of("openai", "gpt-5.6-luna").tokens(1_000_000, 1_000_000);
    Usage terra = Usage.of("openai", "gpt-5.6-terra").count(Measure.CACHE_WRITE_5M, 1_000_000);

    assertThat(luna.on("2026-07-29").cost(BOOK, Grain.BUCKET)).isEqualTo("7");
    assertThat(luna.on("2026-07-30").cost(BOOK, Grain.BUCKET)).isEqualTo("1.4");
    assertThat(terra.on("2026-07-29").cost(BOOK, Grain.BUCKET)).isEqualTo("3.125");
    assertThat(terra.on("2026-07-30").cost(BOOK, Grain.BUCKET)).isEqualTo("2.5");
  }

  @Test
  void endsALongContextBandOnItsLastDay() {
    Usage sonnet = Usage.of("anthropic", "claude-sonnet-4-6").tokens(300_000, 0);

    assertThat(sonnet.on("2026-03-12").cost()).isEqualTo("1.8");
    assertThat(sonnet.on("2026-03-13").cost()).isEqualTo("0.9");
  }

  @Test
  void knowsNoPriceBeforeAModelExisted() {
    assertThat(Usage.of("openai", "gpt-5.4").on("2026-03-04").tokens(1, 1).cost())
        .isEqualTo("unpriced");
  }

  @Test
  void tellsWhatWasKnownBeforeAnAnnouncedIncreaseWasCalledOff() {
    Usage sonnet = Usage.of("anthropic", "claude-sonnet-5").on("2026-09-12").tokens(1_000_000, 0);

    assertThat(sonnet.band("≤ 200k").cost()).isEqualTo("2");
    assertThat(sonnet.band("≤ 200k").cost(BOOK.knownOn(DAY), Grain.CALL)).isEqualTo("3");
  }

  @Test
  void prefersTheUsersPriceWhereverItHolds() {
    PriceBook own = BOOK.with(List.of(row("openai/gpt-4o", "2", "2026-01-01")));
    Usage call = Usage.of("openai", "gpt-4o-2024-11-20").tokens(1_000_000, 0);

    assertThat(call.on("2025-12-31").cost(own, Grain.CALL)).isEqualTo("2.5");
    assertThat(call.on("2026-01-01").cost(own, Grain.CALL)).isEqualTo("2");
    assertThat(own.rows()).hasSize(BOOK.rows().size() + 1);
    assertThat(own.version()).isNotEqualTo(BOOK.version());
    assertThat(own.with(List.of()).version()).isEqualTo(own.version());
  }

  @Test
  void pricesAModelThatOnlyTheUserKnows() {
    PriceBook own = BOOK.with(List.of(row("house-model", "0.7", "2026-01-01")));

    assertThat(
            Usage.of("openai", "House Model")
                .count(Measure.FRESH_INPUT, 1_000_000)
                .cost(own, Grain.CALL))
        .isEqualTo("0.7");
  }

  @Test
  void givesThePriorityTierTheFactorOfTheModel() {
    Usage sol = Usage.of("openai", "gpt-5.6").tokens(1_000_000, 0).tier("priority");

    assertThat(sol.on("2026-08-20").cost(BOOK, Grain.BUCKET)).isEqualTo("10");
    assertThat(sol.on("2026-08-21").cost(BOOK, Grain.BUCKET)).isEqualTo("8");
  }

  @Test
  void hasTheSameVersionOnEveryRun() {
    assertThat(BOOK.version()).matches("[0-9a-f]{12}").isEqualTo(BOOK.with(List.of()).version());
  }

  @Test
  void givesEveryRowASourceAndTheDayItWasChecked() {
    assertThat(BOOK.rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.source()).isNotBlank())
        .allSatisfy(row -> assertThat(row.checked()).isAfter(LocalDate.of(2026, 7, 1)))
        .allSatisfy(row -> assertThat(row.price()).isGreaterThan(UnitPrice.ZERO));
    assertThat(BOOK.factors()).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
  }

  @Test
  void pricesOnlyModelsThatItKnowsAndKnowsOnlyModelsThatItPrices() {
    assertThat(BOOK.rows())
        .filteredOn(PriceRow::isOfModel)
        .allSatisfy(
            row ->
                assertThat(BOOK.model(row.seller(), row.model()).map(KnownModel::id))
                    .contains(row.model()));
    assertThat(BOOK.models())
        .allSatisfy(
            model ->
                assertThat(BOOK.rows())
                    .anyMatch(
                        row ->
                            row.seller().equals(model.seller()) && row.model().equals(model.id())));
  }

  @Test
  void doubtsNoBundledPriceThatItsNoteDoesNotExplain() {
    assertThat(BOOK.doubts()).allSatisfy(doubt -> assertThat(doubt.row().note()).isNotBlank());
  }

  @Test
  void doubtsEveryPriceThatNobodyReadAtASource() {
    assertThat(BOOK.doubts())
        .filteredOn(doubt -> !doubt.row().isRead())
        .extracting(PriceDoubt::message)
        .containsExactlyInAnyOrder(
            "imageCacheRead of gpt-image-1 at openai is not read at a source.",
            "cacheWrite1h of claude-3-5-sonnet at anthropic is not read at a source.",
            "cacheRead of claude-3-5-haiku at anthropic is not read at a source.",
            "cacheWrite5m of claude-3-5-haiku at anthropic is not read at a source.",
            "cacheWrite1h of claude-3-5-haiku at anthropic is not read at a source.",
            "cacheWrite1h of claude-sonnet-4 at anthropic is not read at a source.");
  }

  @Test
  void pricesAChangeDuringADayFromTheNextDayOn() {
    Usage deepseek = Usage.of("deepseek", "deepseek-chat").tokens(1_000_000, 0);

    assertThat(deepseek.on("2025-09-05").cost()).isEqualTo("0.27");
    assertThat(deepseek.on("2025-09-06").cost()).isEqualTo("0.56");
  }

  @Test
  void doubtsStaleMisreadAndInvertedPrices() {
    PriceBook own =
        BOOK.with(
            List.of(
                row("gpt-4o", "30", "2026-01-01"),
                row("gpt-4o-mini", "0.00000015", "2026-01-01"),
                row("gpt-5", "1250000", "2026-01-01"),
                cacheRead("gpt-5", "1250001")));

    assertThat(own.doubts())
        .extracting(PriceDoubt::message)
        .contains(
            "fresh of gpt-4o at openai is five times or more away from the list price of 2.5 per"
                + " million.",
            "fresh of gpt-4o-mini at openai is below 0.001 per million tokens: was it a price per"
                + " token?.",
            "cacheRead of gpt-5 at openai is dearer than fresh input.");
  }

  @Test
  void listsTheTermsOfAModelWithTheirSources() {
    List<ListPrice> prices =
        BOOK.prices(DAY).stream().filter(line -> line.model().id().equals("gpt-5.4")).toList();

    assertThat(prices)
        .extracting(
            ListPrice::serviceTier,
            ListPrice::contextAbove,
            line ->
                line.price(Measure.FRESH_INPUT).map(price -> price.perMillion().toPlainString()))
        .contains(
            org.assertj.core.groups.Tuple.tuple("standard", 0L, Optional.of("2.5")),
            org.assertj.core.groups.Tuple.tuple("standard", 272_000L, Optional.of("5")),
            org.assertj.core.groups.Tuple.tuple("batch", 0L, Optional.of("1.25")),
            org.assertj.core.groups.Tuple.tuple("priority", 0L, Optional.of("5")));
    assertThat(prices.getFirst().effectiveFrom()).contains(LocalDate.of(2026, 3, 5));
    assertThat(prices.getFirst().price(Measure.CACHE_WRITE_5M)).isEmpty();
    assertThat(prices.getFirst().source()).contains("genai-prices");
  }

  @Test
  void sortsModelsIntoClasses() {
    assertThat(BOOK.modelClass("anthropic", "claude-opus-4-8")).contains(ModelClass.FRONTIER);
    assertThat(BOOK.modelClass("anthropic", "Claude Sonnet 4.5")).contains(ModelClass.MID);
    assertThat(BOOK.modelClass("openai", "gpt-4o-mini-2024-07-18")).contains(ModelClass.SMALL);
    assertThat(BOOK.modelClass("openai", "gpt-9")).isEmpty();
  }

  @Test
  void namesTheSellersOfAModel() {
    assertThat(BOOK.sellersOf("claude-sonnet-4-5")).containsExactly("anthropic");
    assertThat(BOOK.sellersOf("gpt-9")).isEmpty();
  }

  private static PriceRow row(String model, String price, String from) {
    return row(model, Measure.FRESH_INPUT, price, from);
  }

  private static PriceRow cacheRead(String model, String price) {
    return row(model, Measure.CACHE_READ, price, "2026-01-01");
  }

  private static PriceRow row(String model, Measure measure, String price, String from) {
    return new PriceRow(
        "openai",
        model,
        measure,
        PriceRow.STANDARD,
        "",
        ContextBand.ALL,
        Optional.of(LocalDate.parse(from)),
        Optional.empty(),
        UnitPrice.perMillion(new BigDecimal(price)),
        Currency.getInstance("USD"),
        "contract",
        LocalDate.of(2026, 1, 1));
  }
}
