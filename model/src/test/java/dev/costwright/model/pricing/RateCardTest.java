package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateCardTest {
  private static final PriceBook BOOK = PriceBook.bundled();

  @Test
  void chargesCacheWritesOnceAndNotAsFreshInput() {
    Usage call =
        Usage.of("anthropic", "claude-3-7-sonnet-20250219")
            .tokens(3, 550)
            .count(Measure.CACHE_WRITE_5M, 12_304)
            .count(Measure.CACHE_READ, 0);

    assertThat(call.cost()).isEqualTo("0.054399").isNotEqualTo("0.091311");
  }

  @Test
  void pricesCachedTokensAtTheCachePriceOnly() {
    assertThat(Usage.of("openai", "gpt-5.4").tokens(6_074 - 3_456, 3_456, 285).cost())
        .isEqualTo("0.011684");
  }

  @Test
  void pricesTheWholeRequestAtTheLongContextRateAboveTheThreshold() {
    assertThat(Usage.of("openai", "gpt-5.5").tokens(270_540, 7_936, 630).cost())
        .isEqualTo("2.741686");
  }

  @Test
  void neverInfersALongPromptFromABucket() {
    assertThat(Usage.of("openai", "gpt-5.5").tokens(270_540, 7_936, 630).cost(BOOK, Grain.BUCKET))
        .isEqualTo("1.375568");
  }

  @Test
  void keepsTheStandardRateExactlyAtAThresholdThatMustBeExceeded() {
    Usage sonnet = Usage.of("anthropic", "claude-sonnet-4-5");

    assertThat(sonnet.tokens(150_000, 50_000, 0).cost()).isEqualTo("0.465");
    assertThat(sonnet.tokens(150_001, 50_000, 0).cost()).isEqualTo("0.930006");
  }

  @Test
  void takesTheLongRateExactlyAtAThresholdThatIsInclusive() {
    Usage grok = Usage.of("xai", "grok-4-fast-reasoning");

    assertThat(grok.tokens(127_999, 0).cost()).isEqualTo("0.0255998");
    assertThat(grok.tokens(128_000, 0).cost()).isEqualTo("0.0512");
    assertThat(Usage.of("xai", "grok-4").tokens(128_000, 0).cost()).isEqualTo("0.768");
  }

  @Test
  void pricesABucketByTheBandThatTheProviderBilled() {
    Usage bucket = Usage.of("anthropic", "claude-sonnet-4-5").tokens(1_000_000, 0);

    assertThat(
            List.of("≤ 200k", "0-200k", "> 200k", "200k-1M", "").stream()
                .map(band -> bucket.band(band).cost(BOOK, Grain.BUCKET)))
        .containsExactly("3", "3", "6", "6", "3");
    assertThat(bucket.band("≤ 200k").cost()).isEqualTo("3");
  }

  @Test
  void pricesALongBandLikeAnyOtherWhereTheSellerHasNoLongPrice() {
    assertThat(
            Usage.of("anthropic", "claude-opus-4-8")
                .band("200k-1M")
                .tokens(1_000_000, 0)
                .cost(BOOK, Grain.BUCKET))
        .isEqualTo("5");
  }

  @Test
  void multipliesRegionTierAndSpeed() {
    Usage call =
        Usage.of("anthropic", "claude-sonnet-5").count(Measure.CACHE_READ, 5).tokens(9, 20);

    assertThat(call.cost()).isEqualTo("0.000219");
    assertThat(call.region("us").cost()).isEqualTo("0.0002409");
    assertThat(call.region("global").cost()).isEqualTo("0.000219");
    assertThat(call.tier("batch").cost()).isEqualTo("0.0001095");
    assertThat(call.tier("batch").region("us").cost()).isEqualTo("0.00012045");
    assertThat(Usage.of("anthropic", "claude-opus-4-6").speed("fast").tokens(0, 1_000).cost())
        .isEqualTo("0.15");
  }

  @Test
  void multipliesBatchWithTheLongContextBand() {
    assertThat(Usage.of("openai", "gpt-5.4").tier("batch").tokens(272_001, 0).cost())
        .isEqualTo("0.6800025");
  }

  @Test
  void pricesBedrockByTheEndpointInTheModelId() {
    String model = "anthropic.claude-sonnet-4-5-20250929-v1:0";

    assertThat(bedrock("us." + model).cost()).isEqualTo("0.004672305");
    assertThat(bedrock(model).cost()).isEqualTo("0.004672305");
    assertThat(bedrock("bedrock/global." + model).cost()).isEqualTo("0.00424755");
    assertThat(bedrock("claude-sonnet-4-5").cost()).isEqualTo("unpriced");
  }

  private static Usage bedrock(String model) {
    return Usage.of("bedrock", model).tokens(3, 13_216, 12).count(Measure.CACHE_WRITE_5M, 25);
  }

  @Test
  void leavesUsageUnpricedWhenOnePositiveCountHasNoRate() {
    Usage call = Usage.of("groq", "llama-3.3-70b-versatile").tokens(1_000, 500);

    assertThat(call.cost()).isEqualTo("0.000985");
    assertThat(call.count(Measure.CACHE_READ, 0).cost()).isEqualTo("0.000985");
    assertThat(call.count(Measure.CACHE_READ, 10).cost()).isEqualTo("unpriced");
    assertThat(call.count(Measure.CACHE_READ, 10).explained().unpriced())
        .containsExactly(Measure.CACHE_READ);
  }

  @Test
  void knowsNoCostOfUsageWithoutAnyCount() {
    Usage call = Usage.of("openai", "gpt-4o");

    assertThat(call.count(Measure.REQUESTS, 7).cost()).isEqualTo("unpriced");
    assertThat(call.tokens(0, 0).cost()).isEqualTo("0");
  }

  @Test
  void neverPricesReasoningRequestsOrTheFilesOwnCharge() {
    assertThat(
            Usage.of("openai", "o3")
                .tokens(0, 1_000)
                .count(Measure.REASONING, 900)
                .count(Measure.REQUESTS, 3)
                .count(Measure.CHARGE, 5_000_000_000L)
                .count(Measure.LATENCY_MILLIS, 1_200)
                .cost())
        .isEqualTo("0.008");
  }

  @Test
  void givesComplimentaryTokensForNothing() {
    assertThat(Usage.of("openai", "gpt-4o").tier("incentivized-tier").tokens(1_000, 1_000).cost())
        .isEqualTo("0");
  }

  @Test
  void leavesATierWithoutKnownPriceUnpriced() {
    assertThat(Usage.of("anthropic", "claude-sonnet-4-5").tier("priority").tokens(1, 1).cost())
        .isEqualTo("unpriced");
    assertThat(Usage.of("openai", "gpt-4o").tier("flex").tokens(1, 1).cost()).isEqualTo("unpriced");
  }

  @Test
  void pricesSearchesPerThousandInEveryTierAndRegion() {
    Usage searches = Usage.of("anthropic", "claude-opus-5").count(Measure.SEARCHES, 3);

    assertThat(searches.cost()).isEqualTo("0.03");
    assertThat(searches.tier("batch").region("us").cost()).isEqualTo("0.03");
  }

  @Test
  void leavesACostBeyondOneRowUnpricedInsteadOfOverflowing() {
    assertThat(Usage.of("openai", "gpt-4").tokens(1L << 60, 0).cost()).isEqualTo("unpriced");
    assertThat(Usage.of("openai", "gpt-4").tokens(Long.MAX_VALUE, Long.MAX_VALUE).cost())
        .isEqualTo("unpriced");
    assertThat(Usage.of("openai", "gpt-5.5").tokens(Long.MAX_VALUE, Long.MAX_VALUE, 1).cost())
        .isEqualTo("unpriced");
  }

  @Test
  void explainsEveryPartWithItsRateSourceAndModifiers() {
    PricedUsage priced =
        Usage.of("anthropic", "claude-opus-4-6").region("us").tokens(100, 10).explained();

    Currency usd = Currency.getInstance("USD");
    assertThat(priced.amount()).isEqualTo(Money.parse("0.000825", usd));
    assertThat(priced.components())
        .extracting(
            PricedUsage.Component::measure,
            PricedUsage.Component::count,
            part -> part.row().price().perMillion().toPlainString(),
            part -> part.row().region(),
            part -> part.row().note())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Measure.FRESH_INPUT, 100L, "5.5", "us", "× 1.1 region us"),
            org.assertj.core.groups.Tuple.tuple(
                Measure.OUTPUT, 10L, "27.5", "us", "× 1.1 region us"));
    assertThat(priced.components())
        .allSatisfy(part -> assertThat(part.row().source()).contains("genai-prices"));
    assertThat(priced.unpriced()).isEmpty();
  }
}
