package dev.costwright.forecasting.prompt;

import static dev.costwright.forecasting.prompt.PromptLedger.ALL;
import static dev.costwright.forecasting.prompt.PromptLedger.PRICES;
import static dev.costwright.forecasting.prompt.PromptLedger.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptComparisonTest {
  private static final PromptTexts HALVED =
      new PromptTexts("a" + " a".repeat(99), "a" + " a".repeat(49));

  @TempDir Path folder;

  @Test
  void pricesWhatIsRemovedAsEachCallPaidForIt() {
    Cube cube =
        PromptLedger.of(
            folder,
            List.of(
                fact(call(0, 1, "v1"), 400, 0),
                fact(call(0, 2, "v1"), 100, 1_024),
                fact(call(0, 3, "v1"), 60, 40)));

    PromptComparison answer = PromptComparison.of(HALVED, TokenCounter.DEFAULT, cube, ALL, PRICES);

    assertThat(answer.calls()).isEqualTo(3);
    assertThat(answer.tokens()).isEqualTo(300);
    assertThat(answer.cached()).isEqualTo(140);
    // half of 160 fresh tokens at 2.50 and of 140 read ones at 1.25 a million
    assertThat(answer.saving()).isEqualTo(usd("0.0002875"));
    assertThat(answer.savingIfFresh()).isEqualTo(usd("0.000375"));
    assertThat(answer.savingIfRead()).isEqualTo(usd("0.0001875"));
  }

  @Test
  void namesCallsThatCannotCarryThePromptOrHaveNoPrice() {
    Cube cube =
        PromptLedger.of(
            folder,
            List.of(
                fact(call(0, 1, "v1"), 99, 0),
                fact(call(0, 2, "v1").dimension(Dimension.MODEL, "mystery"), 500, 0),
                fact(call(0, 3, "v1"), 500, 0)));

    PromptComparison answer = PromptComparison.of(HALVED, TokenCounter.DEFAULT, cube, ALL, PRICES);

    assertThat(answer.calls()).isEqualTo(1);
    assertThat(answer.shorter()).isEqualTo(1);
    assertThat(answer.unpriced()).isEqualTo(1);
  }

  @Test
  void aPromptThatGrewSavesLessThanNothing() {
    Cube cube = PromptLedger.of(folder, List.of(fact(call(0, 1, "v1"), 500, 0)));
    PromptTexts grown = new PromptTexts(HALVED.after(), HALVED.before());

    assertThat(PromptComparison.of(grown, TokenCounter.DEFAULT, cube, ALL, PRICES).saving())
        .isEqualTo(usd("-0.000125"));
  }

  @Test
  void saysWhichPromptsBecomeTooShortForACache() {
    Cube cube = PromptLedger.of(folder, List.of(fact(call(0, 1, "v1"), 0, 2_000)));
    PromptTexts texts = new PromptTexts("a" + " a".repeat(1_499), "a" + " a".repeat(999));

    PromptComparison answer = PromptComparison.of(texts, TokenCounter.DEFAULT, cube, ALL, PRICES);

    assertThat(answer.uncacheable()).isEqualTo(answer.models());
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic, claude-haiku-4-5, 5000, 3000, true",
    "anthropic, claude-sonnet-4-5, 5000, 3000, false",
    "deepseek, deepseek-chat, 1500, 1000, false",
    "deepseek, deepseek-chat, 1500, 63, true"
  })
  void asksEachModelHowShortAPromptItKeeps(
      String seller, String model, long before, long after, boolean isTooShort) {
    PromptUse use =
        PromptComparison.of(HALVED, TokenCounter.DEFAULT, cached(), ALL, PRICES)
            .models()
            .getFirst()
            .use();
    ModelSaving saving = new ModelSaving(seller, model, count(before), count(after), use);

    assertThat(
            new PromptComparison(Currency.getInstance("USD"), List.of(saving), 0, 0, 0)
                .uncacheable()
                .contains(saving))
        .isEqualTo(isTooShort);
  }

  private Cube cached() {
    return PromptLedger.of(folder, List.of(fact(call(0, 1, "v1"), 0, 2_000)));
  }

  @Test
  void anEmptyPromptIsNoPrompt() {
    Cube cube = PromptLedger.of(folder, List.of(fact(call(0, 1, "v1"), 500, 0)));
    PromptTexts texts = new PromptTexts("", "a");

    assertThatThrownBy(() -> PromptComparison.of(texts, TokenCounter.DEFAULT, cube, ALL, PRICES))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Expected the prompt as it is now");
  }

  @Test
  void neverShowsTheTextsInItsOwnWords() {
    assertThat(new PromptTexts("secret", "plan").toString())
        .isEqualTo("PromptTexts[before=6 characters, after=4 characters]");
  }

  @Test
  void followsAPromptFromVersionToVersion() {
    Cube cube =
        PromptLedger.of(
            folder,
            List.of(
                fact(call(0, 1, "short"), 400, 0),
                fact(call(1, 2, "short"), 200, 200),
                fact(call(2, 3, "long"), 100, 500)));

    List<PromptVersion> versions = PromptVersions.of(cube, ALL);

    assertThat(versions).extracting(PromptVersion::name).containsExactly("short", "long");
    PromptVersion shorter = versions.getFirst();
    assertThat(shorter.inputPerCall()).isEqualTo(new BigDecimal("400.0"));
    assertThat(shorter.shortest()).isEqualTo(OptionalLong.of(400));
    assertThat(shorter.cached()).isEqualTo(200);
    assertThat(shorter.growth()).isEmpty();
    assertThat(versions.getLast().growth()).contains(new BigDecimal("0.5000"));
  }

  @Test
  void measuresGrowthWithinOneFeatureOnly() {
    Cube cube =
        PromptLedger.of(
            folder,
            List.of(
                fact(call(0, 1, "v1").dimension(Dimension.FEATURE, "chat"), 100, 0),
                fact(call(0, 2, "v1").dimension(Dimension.FEATURE, "search"), 900, 0),
                fact(call(1, 3, "v2").dimension(Dimension.FEATURE, "chat"), 150, 0)));

    assertThat(PromptVersions.of(cube, ALL))
        .extracting(version -> version.feature().orElseThrow(), PromptVersion::growth)
        .containsExactly(
            tuple("chat", Optional.empty()),
            tuple("chat", Optional.of(new BigDecimal("0.5000"))),
            tuple("search", Optional.empty()));
  }

  private static Fact fact(Fact.Builder call, long fresh, long read) {
    return call.measure(Measure.FRESH_INPUT, fresh)
        .measure(Measure.CACHE_READ, read)
        .measure(Measure.OUTPUT, 10)
        .build();
  }

  private static TokenCount count(long tokens) {
    return new TokenCount.Range(tokens, Tokenizer.O200K, BigDecimal.ZERO);
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }
}
