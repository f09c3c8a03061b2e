package dev.costwright.forecasting.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  /// Counts that OpenAI publishes for its own tokenizers.
  @ParameterizedTest
  @CsvSource({
    "antidisestablishmentarianism, 6, 6",
    "2 + 2 = 4, 7, 7",
    "お誕生日おめでとう, 8, 9",
    "'', 0, 0"
  })
  void countsAsTheVendorPublishes(String text, long o200k, long cl100k) {
    assertThat(Tokenizer.O200K.count(text)).isEqualTo(o200k);
    assertThat(Tokenizer.CL100K.count(text)).isEqualTo(cl100k);
  }

  @Test
  void countsSpecialWordsAsText() {
    assertThat(Tokenizer.O200K.count("<|endoftext|>")).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o-2024-08-06, O200K",
    "openai/gpt-4o-mini, O200K",
    "gpt-4.1-nano, O200K",
    "gpt-5, O200K",
    "o4-mini-2025-04-16, O200K",
    "GPT-4, CL100K",
    "gpt-4-turbo-2024-04-09, CL100K",
    "gpt-3.5-turbo, CL100K",
    "text-embedding-3-small, CL100K"
  })
  void knowsTheTokenizerOfModelsThatHaveOne(String model, Tokenizer expected) {
    assertThat(Tokenizer.of(model)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"claude-sonnet-4-5", "gemini-2.5-pro", "gpt-400", "o1000"})
  void knowsNoneForOthers(String model) {
    assertThat(Tokenizer.of(model)).isEqualTo(Optional.empty());
  }

  @Test
  void givesARangeWhereTheVendorPublishesNoTokenizer() {
    TokenCount count =
        new TokenCounter(new BigDecimal("0.25")).count("2 + 2 = 4", "claude-haiku-4-5");

    assertThat(count).isEqualTo(new TokenCount.Range(7, Tokenizer.O200K, new BigDecimal("0.25")));
    assertThat(count.least()).isEqualTo(5);
    assertThat(count.most()).isEqualTo(9);
  }
}
