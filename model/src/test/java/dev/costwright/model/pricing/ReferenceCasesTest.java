package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published cost claims, recomputed to the cent.
class ReferenceCasesTest {
  private static final long CALLS_PER_USER = 10 * 30;

  /// C000-01.
  @ParameterizedTest
  @CsvSource({
    "openai, GPT-4o, 0.005250, 1575.00, 15750.00, 78750.00, 157500.00",
    "openai, GPT-4o-mini, 0.000315, 94.50, 945.00, 4725.00, 9450.00",
    "deepseek, DeepSeek V4-Flash, 0.000182, 54.60, 546.00, 2730.00, 5460.00"
  })
  void costsOfActiveUsersWithTheWorkloadThatTheArticleStates(
      String seller, String model, String call, String k1, String k10, String k50, String k100) {
    assertMonths(Usage.of(seller, model).tokens(500, 400), call, k1, k10, k50, k100);
  }

  /// C000-01: the table says 500 and 400 tokens and used 600 and 300, so it understates by 14.29 %.
  @ParameterizedTest
  @CsvSource({
    "openai, GPT-4o, 0.004500, 1350.00, 13500.00, 67500.00, 135000.00",
    "openai, GPT-4o-mini, 0.000270, 81.00, 810.00, 4050.00, 8100.00",
    "deepseek, DeepSeek V4-Flash, 0.000168, 50.40, 504.00, 2520.00, 5040.00"
  })
  void costsOfActiveUsersWithTheWorkloadThatTheTableReallyUsed(
      String seller, String model, String call, String k1, String k10, String k50, String k100) {
    assertMonths(Usage.of(seller, model).tokens(600, 300), call, k1, k10, k50, k100);
  }

  /// On a day of the price list that the article quotes: DeepSeek's changed in August 2026.
  private static void assertMonths(Usage timeless, String call, String... months) {
    Usage usage = timeless.on("2026-07-01");
    assertThat(cents(usage, 1, 6)).isEqualTo(call);
    assertThat(cents(usage, 1_000 * CALLS_PER_USER, 2)).isEqualTo(months[0]);
    assertThat(cents(usage, 10_000 * CALLS_PER_USER, 2)).isEqualTo(months[1]);
    assertThat(cents(usage, 50_000 * CALLS_PER_USER, 2)).isEqualTo(months[2]);
    assertThat(cents(usage, 100_000 * CALLS_PER_USER, 2)).isEqualTo(months[3]);
  }

  /// C001-05.
  @Test
  void cachedInputOfGpt4oIsHalfPriceAndThatOfGpt5ATenth() {
    assertThat(Usage.of("openai", "gpt-4o").count(Measure.CACHE_READ, 1_000_000).cost())
        .isEqualTo("1.25");
    assertThat(Usage.of("openai", "gpt-5").count(Measure.CACHE_READ, 1_000_000).cost())
        .isEqualTo("0.125");
    assertThat(
            Usage.of("anthropic", "claude-sonnet-4-6").count(Measure.CACHE_READ, 1_000_000).cost())
        .isEqualTo("0.3");
  }

  /// C001-05.
  @Test
  void aHundredMillionCachedTokensDifferByAHundredDollarsBetweenTheTwoClaims() {
    BigDecimal right =
        new BigDecimal(Usage.of("openai", "gpt-4o").count(Measure.CACHE_READ, 100_000_000).cost());
    BigDecimal claimed = new BigDecimal("0.25").multiply(BigDecimal.valueOf(100));

    assertThat(right.subtract(claimed)).isEqualByComparingTo("100.00");
  }

  /// C002-01: binary floats print $0.0042 a request and $1.27 a day for $0.00425 and $1.275.
  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o, 2026-01-15, 0.0042500, 42.50, 1275.00",
    "openai, gpt-4o-mini, 2026-01-15, 0.0002550, 2.55, 76.50",
    "anthropic, claude-3.5-sonnet, 2025-06-15, 0.0060000, 60.00, 1800.00",
    "anthropic, claude-3.5-haiku, 2025-06-15, 0.0016000, 16.00, 480.00",
    "google, gemini-1.5-pro, 2025-06-15, 0.0021250, 21.25, 637.50",
    "google, gemini-1.5-flash, 2025-06-15, 0.0001275, 1.28, 38.25",
    "fireworks, llama-3.1-70b, 2025-06-15, 0.0007200, 7.20, 216.00",
    "mistral, mistral-large, 2025-06-15, 0.0028000, 28.00, 840.00"
  })
  void costsOfASupportBot(
      String seller, String model, String day, String request, String daily, String monthly) {
    Usage usage = Usage.of(seller, model).on(day).tokens(500, 300);

    assertThat(cents(usage, 1, 7)).isEqualTo(request);
    assertThat(cents(usage, 10_000, 2)).isEqualTo(daily);
    assertThat(cents(usage, 300_000, 2)).isEqualTo(monthly);
  }

  /// C003-02: the price that a claim took for GPT-4o's.
  @Test
  void gpt4IsTwelveTimesGpt4o() {
    assertThat(Usage.of("openai", "gpt-4").tokens(500, 300).cost()).isEqualTo("0.033");
    assertThat(Usage.of("openai", "gpt-4-0613").tokens(1_000, 0).cost()).isEqualTo("0.03");
  }

  /// C002-02.
  @Test
  void theRoutersClassifierCostsItsOwnTokens() {
    assertThat(Usage.of("openai", "gpt-4o-mini").tokens(545, 10).cost()).isEqualTo("0.00008775");
  }

  private static String cents(Usage usage, long calls, int decimals) {
    return new BigDecimal(usage.cost())
        .multiply(BigDecimal.valueOf(calls))
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
