package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calls whose cost is known from elsewhere, to the digit, beside what other tools made of them.
class EngineCasesTest {
  /// E-01, BerriAI/litellm#9812, checked there against the seller's console: $0.05439. Counting the
  /// written tokens as fresh input as well gives $0.091311.
  @Test
  void aCacheWriteOfClaudeIsPaidOnce() {
    Usage call = Usage.of("anthropic", "claude-3-7-sonnet").on("2025-04-01");
    Usage right = call.tokens(3, 550).count(Measure.CACHE_WRITE_5M, 12_304);
    Usage doubled = call.tokens(3 + 12_304, 550).count(Measure.CACHE_WRITE_5M, 12_304);

    assertThat(right.cost()).isEqualTo("0.054399");
    assertThat(doubled.cost()).isEqualTo("0.091311");
  }

  /// E-02, BerriAI/litellm#27191: of 6,074 prompt tokens 3,456 were cached. Without the cache
  /// $0.01946 (+66.55 %), with the cached ones on top $0.020324.
  @Test
  void cachedTokensOfOpenAiAreWithinTheInput() {
    Usage call = Usage.of("openai", "gpt-5.4");

    assertThat(call.tokens(6_074 - 3_456, 3_456, 285).cost()).isEqualTo("0.011684");
    assertThat(call.tokens(6_074, 285).cost()).isEqualTo("0.01946");
    assertThat(call.tokens(6_074, 3_456, 285).cost()).isEqualTo("0.020324");
    assertThat(percentMore("0.01946", "0.011684")).isEqualTo("66.55");
  }

  /// E-04, junhoyeo/tokscale#1142: 24,882 tokens of reasoning are within 63,820 of output. Added to
  /// them they cost $0.8870 for $0.6382 (+38.99 %).
  @Test
  void reasoningIsWithinTheOutput() {
    Usage call = Usage.of("openai", "gpt-5").tokens(0, 63_820).count(Measure.REASONING, 24_882);

    assertThat(call.cost()).isEqualTo("0.6382");
    assertThat(Usage.of("openai", "gpt-5").tokens(0, 63_820 + 24_882).cost()).isEqualTo("0.88702");
    assertThat(percentMore("0.88702", "0.6382")).isEqualTo("38.99");
  }

  /// E-05: $0.000219 in the region that costs a tenth more.
  @Test
  void aRegionsTenthIsOnEveryClass() {
    Usage call = Usage.of("anthropic", "claude-opus-4-8").tokens(18, 8, 5);

    assertThat(call.cost()).isEqualTo("0.000219");
    assertThat(call.region("us").cost()).isEqualTo("0.0002409");
  }

  /// E-19, Arize-ai/phoenix#10036: four classes at four rates; taking all but the input for output
  /// at the list's $15 gives $0.198795, 42.5 times as much.
  @Test
  void cachedTokensAreNoOutput() {
    Usage call =
        Usage.of("bedrock", "us.anthropic.claude-sonnet-4-5-20250929-v1:0")
            .tokens(3, 13_216, 12)
            .count(Measure.CACHE_WRITE_5M, 25);
    Usage wrong = Usage.of("anthropic", "claude-sonnet-4-5").tokens(0, 13_256 - 3);

    assertThat(call.cost()).isEqualTo("0.004672305");
    assertThat(wrong.cost()).isEqualTo("0.198795");
    assertThat(ratio(wrong.cost(), call.cost(), 1)).isEqualTo("42.5");
  }

  /// C002-03: a system prompt of 2,000 tokens sent in each of 20 turns.
  @Test
  void aSystemPromptIsPaidInEveryTurnOrReadFromTheCache() {
    Usage gpt = Usage.of("openai", "gpt-4o");
    Usage sonnet = Usage.of("anthropic", "claude-sonnet-4-6").tokens(0, 0);

    assertThat(gpt.tokens(20 * 2_000, 0).cost()).isEqualTo("0.1");
    assertThat(gpt.tokens(2_000, 19 * 2_000, 0).cost()).isEqualTo("0.0525");
    assertThat(sonnet.tokens(20 * 2_000, 0).cost()).isEqualTo("0.12");
    assertThat(
            sonnet
                .count(Measure.CACHE_WRITE_5M, 2_000)
                .count(Measure.CACHE_READ, 19 * 2_000)
                .cost())
        .isEqualTo("0.0189");
    assertThat(percentMore("0.0189", "0.12")).isEqualTo("-84.25");
  }

  /// C002-03: 100,000 calls a day, each with 2,000 tokens of it; a month of 30 days.
  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o, 200000000, 500",
    "openai, gpt-4o, 6000000000, 15000",
    "anthropic, claude-sonnet-4-6, 200000000, 600",
    "anthropic, claude-sonnet-4-6, 6000000000, 18000"
  })
  void aSystemPromptOfManyCalls(String seller, String model, long tokens, String cost) {
    assertThat(Usage.of(seller, model).tokens(tokens, 0).cost(PriceBook.bundled(), Grain.BUCKET))
        .isEqualTo(cost);
  }

  /// C002-06: what $0.00015 and $0.01 a request buy.
  @Test
  void requestsThatCostWhatACommentSays() {
    assertThat(Usage.of("openai", "gpt-4o-mini").tokens(200, 200).cost()).isEqualTo("0.00015");
    assertThat(Usage.of("openai", "gpt-4o").tokens(400, 900).cost()).isEqualTo("0.01");
  }

  /// C000-03, C001-01, C003-03: how much dearer a million tokens of input are.
  @ParameterizedTest
  @CsvSource({
    "anthropic, claude-sonnet-4-6, deepseek, DeepSeek V4-Flash, 21.4286",
    "anthropic, claude-opus-4-8, anthropic, claude-haiku-4-5, 5.0000",
    "google, gemini-2.5-pro, google, gemini-2.5-flash, 4.1667",
    "openai, gpt-4o, openai, gpt-4o-mini, 16.6667",
    "anthropic, claude-3-5-sonnet, anthropic, claude-3-haiku, 12.0000",
    "anthropic, claude-3-5-sonnet, anthropic, claude-3-5-haiku, 3.7500"
  })
  void gapsBetweenModels(
      String seller, String model, String otherSeller, String other, String times) {
    assertThat(ratio(input(seller, model), input(otherSeller, other), 4)).isEqualTo(times);
  }

  /// C001-01: no list that we know has the smaller model's price, so it is the one that the case
  /// states.
  @Test
  void theGapToAModelWhosePriceIsOnlyStated() {
    PriceRow stated =
        new PriceRow(
            "openai",
            "gpt-5.4-mini",
            Measure.FRESH_INPUT,
            PriceRow.STANDARD,
            "",
            ContextBand.ALL,
            Optional.empty(),
            Optional.empty(),
            UnitPrice.perMillion(new BigDecimal("0.75")),
            Currency.getInstance("USD"),
            "stated by the case",
            LocalDate.parse("2026-07-01"));
    String small =
        Usage.of("openai", "gpt-5.4-mini")
            .tokens(100_000, 0)
            .count(Measure.OUTPUT, Fact.ABSENT)
            .cost(PriceBook.bundled().with(List.of(stated)), Grain.CALL);

    assertThat(ratio(input("openai", "gpt-5.4"), small, 4)).isEqualTo("3.3333");
  }

  /// C000-03: what the prose prints as 36 %, 31.8 % and "50 times".
  @Test
  void changesThatProsePrints() {
    assertThat(percentMore("85521", "62964")).isEqualTo("35.83");
    assertThat(percentMore("10.57", "7.77")).isEqualTo("36.04").isNotEqualTo("31.80");
    assertThat(ratio("20", "0.14", 2)).isEqualTo("142.86");
  }

  /// C000-03: "two to six times" fails for Gemini 2.5 Flash.
  @ParameterizedTest
  @CsvSource({
    "deepseek, DeepSeek V4-Flash, 2.00",
    "openai, gpt-4o-mini, 4.00",
    "google, gemini-2.5-flash, 8.33",
    "anthropic, claude-haiku-4-5, 5.00",
    "openai, gpt-4o, 4.00",
    "anthropic, claude-sonnet-4-6, 5.00"
  })
  void outputIsDearerThanInput(String seller, String model, String times) {
    String output = Usage.of(seller, model).on("2026-07-01").tokens(0, 100_000).cost();

    assertThat(ratio(output, input(seller, model), 2)).isEqualTo(times);
  }

  /// C003-02: the "GPT-4o price" of $0.030 a thousand is GPT-4's; by GPT-4o's, the "75 % cheaper"
  /// model is 3.2 times dearer on input and 20 % cheaper on output.
  @Test
  void anOldPriceMakesAClaim() {
    String thousand = Usage.of("openai", "gpt-4o").tokens(1_000, 0).cost();
    String answer = Usage.of("openai", "gpt-4o").tokens(0, 1_000).cost();

    assertThat(Usage.of("openai", "gpt-4").tokens(1_000, 0).cost()).isEqualTo("0.03");
    assertThat(ratio("0.008", thousand, 2)).isEqualTo("3.20");
    assertThat(percentMore("0.008", answer)).isEqualTo("-20.00");
    assertThat(percentMore("0.008", "0.030")).isEqualTo("-73.33");
  }

  private static String input(String seller, String model) {
    String day = model.startsWith("claude-3-5") ? "2025-06-15" : "2026-07-01";
    return Usage.of(seller, model).on(day).tokens(100_000, 0).cost();
  }

  private static String ratio(String one, String other, int decimals) {
    return new BigDecimal(one)
        .divide(new BigDecimal(other), decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String percentMore(String one, String other) {
    BigDecimal base = new BigDecimal(other);
    return new BigDecimal(one)
        .subtract(base)
        .movePointRight(2)
        .divide(base, 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
