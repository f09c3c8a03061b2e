package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import org.junit.jupiter.api.Test;

class RateCardTest {
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
    Usage call = Usage.of("openai", "gpt-5.5").tokens(270_540, 7_936, 630);

    assertThat(call.cost()).isEqualTo("2.741686");
    assertThat(call.cost(PriceBook.bundled(), Grain.BUCKET)).isEqualTo("1.375568");
  }

  @Test
  void keepsTheStandardRateExactlyAtTheThreshold() {
    Usage sonnet = Usage.of("anthropic", "claude-sonnet-4-5");

    assertThat(sonnet.tokens(150_000, 50_000, 0).cost()).isEqualTo("0.465");
    assertThat(sonnet.tokens(150_001, 50_000, 0).cost()).isEqualTo("0.930006");
  }
}
