package dev.costwright.forecasting.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.prompt.PromptUse.Part;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reference cases with their exact figures.
class PromptCasesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final UnitPrice GPT_4O = price("2.50");
  private static final UnitPrice GPT_4O_READ = price("1.25");
  private static final UnitPrice SONNET = price("3");
  private static final UnitPrice SONNET_READ = price("0.30");
  private static final UnitPrice SONNET_WRITE = price("3.75");

  /// C001-02: 106 tokens become 32, ten thousand calls a day.
  @Test
  void savesWhatTheTokensReallyCost() {
    PromptTexts texts = new PromptTexts(words(106), words(32));
    PromptVolume volume =
        new PromptVolume(
            "openai", "gpt-4o", 10_000, 30, BigDecimal.ZERO, LocalDate.of(2026, 1, 15));

    PromptComparison month =
        PromptComparison.of(texts, TokenCounter.DEFAULT, volume, PriceBook.bundled());

    assertThat(month.models().getFirst().removed()).isEqualTo(74);
    assertThat(month.saving()).isEqualTo(usd("55.50"));
    assertThat(month.least()).isEqualTo(usd("55.50"));
    assertThat(month.most()).isEqualTo(usd("55.50"));
  }

  /// C002-03: 2,000 tokens in each of 20 turns.
  @Test
  void pricesAPromptThatIsResentWithEveryTurn() {
    PromptUse uncached = use(new Part(Measure.FRESH_INPUT, GPT_4O, GPT_4O, GPT_4O_READ, 40_000));
    PromptUse cached =
        use(
            new Part(Measure.FRESH_INPUT, GPT_4O, GPT_4O, GPT_4O_READ, 2_000),
            new Part(Measure.CACHE_READ, GPT_4O_READ, GPT_4O, GPT_4O_READ, 38_000));
    PromptUse written =
        use(
            new Part(Measure.CACHE_WRITE_5M, SONNET_WRITE, SONNET, SONNET_READ, 2_000),
            new Part(Measure.CACHE_READ, SONNET_READ, SONNET, SONNET_READ, 38_000));

    assertThat(uncached.tokens()).isEqualTo(40_000);
    assertThat(uncached.cost()).isEqualTo(usd("0.1000"));
    assertThat(cached.cost()).isEqualTo(usd("0.0525"));
    assertThat(written.cost()).isEqualTo(usd("0.0189"));
    assertThat(written.shareIfFresh(1, 1)).isEqualTo(usd("0.1200"));
  }

  /// C002-03: a hundred thousand calls a day.
  @Test
  void pricesADayAndAMonthOfASystemPrompt() {
    PromptUse day = use(new Part(Measure.FRESH_INPUT, SONNET, SONNET, SONNET_READ, 200_000_000));
    PromptUse month =
        use(new Part(Measure.FRESH_INPUT, SONNET, SONNET, SONNET_READ, 6_000_000_000L));

    assertThat(day.cost()).isEqualTo(usd("600"));
    assertThat(month.cost()).isEqualTo(usd("18000"));
    assertThat(month.share(600, 2_000)).isEqualTo(usd("5400"));
    assertThat(month.share(1_000, 2_000)).isEqualTo(usd("9000"));
  }

  /// E-17: a token inside the cached region saves the price of a read, not of fresh input.
  @Test
  void pricesWhatLeavesACachedRegionAtThePriceOfReading() {
    PromptUse use = use(new Part(Measure.CACHE_READ, SONNET_READ, SONNET, SONNET_READ, 100_000));

    assertThat(use.cost()).isEqualTo(usd("0.0300"));
    assertThat(use.shareIfFresh(1, 1)).as("what other tools tell").isEqualTo(usd("0.3000"));
  }

  private static PromptUse use(Part... parts) {
    return new PromptUse(20, List.of(parts), USD);
  }

  /// A text of so many tokens.
  private static String words(int tokens) {
    String text = "a" + " a".repeat(tokens - 1);
    assertThat(Tokenizer.O200K.count(text)).isEqualTo(tokens);
    return text;
  }

  private static UnitPrice price(String perMillion) {
    return UnitPrice.perMillion(new BigDecimal(perMillion));
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }
}
