package dev.costwright.model.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversationTest {
  private static final Conversation TEN = new Conversation(10, 0, 200, 200);

  /// C000-04: "ten times" is the tenth turn; the conversation costs 55 times one.
  @Test
  void tenTurnsOfTheUsersOwnWordsCostFiftyFiveCalls() {
    Conversation words = TEN.withoutReplies();

    assertThat(words.promptAt(10)).isEqualTo(2_000);
    assertThat(words.lastTurn().rounded(1)).isEqualByComparingTo("10");
    assertThat(words.input()).isEqualTo(11_000);
    assertThat(words.whole().rounded(1)).isEqualByComparingTo("55");
    assertThat(words.meanTurn().rounded(2)).isEqualByComparingTo("5.5");
    assertThat(words.independent()).isEqualTo(new Multiple(2_000, 200));
  }

  /// C000-04.
  @Test
  void tenTurnsWithTheirRepliesCostAHundredCalls() {
    assertThat(TEN.input()).isEqualTo(20_000);
    assertThat(TEN.whole().rounded(1)).isEqualByComparingTo("100");
  }

  /// C004-01.
  @ParameterizedTest
  @CsvSource({
    "1, 2000, 100, 0, 0.00825",
    "5, 10000, 500, 4000, 0.05125",
    "10, 20000, 1000, 18000, 0.1275",
    "20, 40000, 2000, 76000, 0.355",
    "50, 100000, 5000, 490000, 1.6375",
    "100, 200000, 10000, 1980000, 5.775"
  })
  void splitsAConversationIntoSystemNewAndResentTokens(
      long turns, long system, long added, long resent, String cost) {
    Conversation conversation = new Conversation(turns, 2_000, 100, 300);

    assertThat(conversation.systemPart()).isEqualTo(system);
    assertThat(conversation.newPart()).isEqualTo(added);
    assertThat(conversation.resentPart()).isEqualTo(resent);
    assertThat(dollars(conversation.input(), conversation.output())).isEqualTo(cost);
  }

  /// C001-06: 9.2 times the calls are 25.94 times the cost where each resends what was said.
  @Test
  void nineCallsThatResendTheirHistoryCostTwentySixSingleOnes() {
    Conversation nine = new Conversation(9, 0, 500, 300);

    assertThat(dollars(nine.input(), nine.output())).isEqualTo("0.11025");
    assertThat(dollars(500, 300)).isEqualTo("0.00425");
    assertThat(new Multiple(11_025, 425).rounded(2)).isEqualByComparingTo("25.94");
  }

  @Test
  void refusesAConversationWithoutTurns() {
    assertThatThrownBy(() -> new Conversation(0, 0, 1, 1))
        .isInstanceOf(UsageException.class)
        .hasMessage("Expected turns from 1 to 1000000, found 0.");
  }

  /// At gpt-4o, whose input and output cost 2.50 and 10 dollars a million tokens.
  private static String dollars(long input, long output) {
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    counts[Measure.FRESH_INPUT.ordinal()] = input;
    counts[Measure.OUTPUT.ordinal()] = output;
    return PriceBook.bundled()
        .find(new Offer("openai", "gpt-4o", "standard", "", "", ""), LocalDate.of(2026, 1, 1))
        .orElseThrow()
        .explain(counts, Grain.BUCKET)
        .amount()
        .toPlainString();
  }
}
