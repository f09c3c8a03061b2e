package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Errors of price that other tools made; each with the figure that they showed.
class PricingPitfallsTest {
  private static final Currency USD = Currency.getInstance("USD");

  /// P3: an hour's cache write costs twice the input. Taken for five minutes' it comes out at
  /// 62.5 % of the truth.
  @Test
  void aCacheWriteOfAnHourCostsMoreThanOneOfFiveMinutes() {
    Usage sonnet = Usage.of("anthropic", "claude-sonnet-4-5").tokens(0, 0);

    assertThat(sonnet.count(Measure.CACHE_WRITE_1H, 100_000).cost()).isEqualTo("0.6");
    assertThat(sonnet.count(Measure.CACHE_WRITE_5M, 100_000).cost()).isEqualTo("0.375");
  }

  /// P4: since GPT-5.6 OpenAI charges 1.25 times for cache writes; priced as fresh input they come
  /// out a fifth too low, and dropped they come out at nothing.
  @Test
  void openAisCacheWritesAreDearerThanInput() {
    Usage luna = Usage.of("openai", "gpt-5.6-luna").on("2026-07-15").tokens(0, 0);

    assertThat(luna.count(Measure.CACHE_WRITE_5M, 100_000).cost()).isEqualTo("0.125");
    assertThat(luna.tokens(100_000, 0).cost()).isEqualTo("0.1");
    assertThat(Usage.of("openai", "gpt-4o").tokens(0, 0).count(Measure.CACHE_WRITE_5M, 1).cost())
        .isEqualTo("unpriced");
  }

  /// P6 and E-03, junhoyeo/tokscale#862: $1.375568 for $2.741686, half, because no class of tokens
  /// alone was above the threshold that the whole prompt of 278,476 tokens is above.
  @Test
  void theWholePromptDecidesTheBandOfEveryToken() {
    Usage call = Usage.of("openai", "gpt-5.5").tokens(270_540, 7_936, 630);

    assertThat(call.cost()).isEqualTo("2.741686").isNotEqualTo("1.375568");
    assertThat(percent("1.375568", "2.741686")).isEqualTo("-49.83");
  }

  /// P6: thresholds differ in whether they belong to the band below or above: at exactly 272,000
  /// tokens OpenAI's price is the lower one, at 128,000 xAI's is the higher one.
  @Test
  void aThresholdIsOnTheSideThatTheSellerSays() {
    Usage openai = Usage.of("openai", "gpt-5.5");
    Usage xai = Usage.of("xai", "grok-4-fast-reasoning");

    assertThat(openai.tokens(272_000, 0).cost()).isEqualTo("1.36");
    assertThat(openai.tokens(272_001, 0).cost()).isEqualTo("2.72001");
    assertThat(xai.tokens(128_000, 0).cost()).isEqualTo("0.0512");
  }

  /// P7, Portkey-AI/gateway#1511: twice the bill, because batch usage was priced as if it waited
  /// for nothing.
  @Test
  void theTierThatServedIsTheTierThatIsPaid() {
    Usage call = Usage.of("openai", "gpt-5.6-luna").tokens(100_000, 0);

    assertThat(call.cost()).isEqualTo("0.02");
    assertThat(call.tier("batch").cost()).isEqualTo("0.01");
    assertThat(call.tier("priority").cost()).isEqualTo("0.04");
  }

  /// P7, BerriAI/litellm#39861: the discount of a batch and the price of a long prompt multiply; at
  /// the long price alone the call is twice as dear, at the batch price alone half.
  @Test
  void aBatchOfALongPromptIsHalfOfTheLongPrice() {
    Usage call = Usage.of("openai", "gpt-5.5").tokens(300_000, 0);

    assertThat(call.cost()).isEqualTo("3");
    assertThat(call.tier("batch").cost()).isEqualTo("1.5").isNotIn("3", "0.75");
  }

  /// P8 and E-05: $0.000219 for $0.0002409, 9.09 % under, because the region's tenth was left out.
  @Test
  void aRegionThatCostsATenthMoreDoesSoForEveryClass() {
    Usage call = Usage.of("anthropic", "claude-opus-4-8").tokens(1_000_000, 1_000_000, 1_000_000);

    BigDecimal plain = new BigDecimal(call.cost());
    assertThat(new BigDecimal(call.region("us").cost()))
        .isEqualByComparingTo(plain.multiply(new BigDecimal("1.1")));
    assertThat(percent("0.000219", "0.0002409")).isEqualTo("-9.09");
  }

  /// P9, BerriAI/litellm#36094: a fifth of the bill, because Azure's usage was priced with OpenAI's
  /// cut of 80 %, which Azure did not follow. No price of another seller is ever taken.
  @Test
  void anotherSellersPriceIsNoPrice() {
    assertThat(Usage.of("azure", "gpt-5.6-luna").tokens(100_000, 0).cost()).isEqualTo("unpriced");
    assertThat(Usage.of("openai", "gpt-5.6-luna").on("2026-07-29").tokens(100_000, 0).cost())
        .isEqualTo("0.1");
    assertThat(Usage.of("openai", "gpt-5.6-luna").on("2026-07-30").tokens(100_000, 0).cost())
        .isEqualTo("0.02");
  }

  /// P11: a session that changes its model pays each call at its own model's price; at the last
  /// model's price for all of it this one comes out at $0.30 instead of $2.65.
  @Test
  void everyCallOfASessionHasThePriceOfItsOwnModel() {
    Stream<Usage> session =
        Stream.of(
            Usage.of("openai", "gpt-4o").tokens(1_000_000, 0),
            Usage.of("openai", "gpt-4o-mini").tokens(1_000_000, 0));

    assertThat(
            session
                .map(call -> new BigDecimal(call.cost()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("2.65");
    assertThat(Usage.of("openai", "gpt-4o-mini").tokens(2_000_000, 0).cost()).isEqualTo("0.3");
  }

  /// P13, P25: a model that no price is known for is not free and has nobody else's price.
  @Test
  void anUnknownModelIsUnpriced() {
    assertThat(Usage.of("openai", "gpt-11-ultra").tokens(1_000, 1_000).cost())
        .isEqualTo("unpriced");
  }

  /// P18 and E-16, BerriAI/litellm#8867: a million calls of $0.00425, rounded first, came out at
  /// nothing, at $4,300.00 or at $4,200.00.
  @Test
  void aMillionCallsRoundedFirstAreTheFiguresOfTheReport() {
    String cost = Usage.of("openai", "gpt-4o").tokens(500, 300).cost();
    Money call = Money.parse(cost, USD);

    assertThat(million(call.rounded(2))).isEqualByComparingTo("0");
    assertThat(million(call.rounded(4))).isEqualByComparingTo("4300");
    assertThat(million(new BigDecimal(cost).setScale(4, RoundingMode.HALF_EVEN)))
        .isEqualByComparingTo("4200");
  }

  /// P18: $1.27 for $1.275 and $0.0042 for $0.00425, because the nearest binary fractions are
  /// smaller.
  @Test
  void halvesAreRoundedUpAsWritten() {
    assertThat(Money.parse("1.275", USD).rounded(2)).isEqualTo("1.28");
    assertThat(Money.parse("0.00425", USD).rounded(4)).isEqualTo("0.0043");
    assertThat(new BigDecimal(1.275).setScale(2, RoundingMode.HALF_UP)).isEqualTo("1.27");
  }

  /// P25, sst/models.dev#622: Opus 4.5 at three times its price, that of the model before it.
  @Test
  void aNewModelDoesNotInheritItsPredecessorsPrice() {
    Usage opus = Usage.of("anthropic", "claude-opus-4-5").tokens(1_000_000, 0);

    assertThat(opus.cost()).isEqualTo("5").isNotEqualTo("15");
  }

  /// P25, junhoyeo/tokscale#771: $919,291 for one person, from a price that was per token where
  /// it had to be per million. Such a price of the user's is used, and doubted aloud.
  @Test
  void aPriceThatCannotBeIsDoubted() {
    assertThat(doubts("30"))
        .containsExactly(
            "fresh of gpt-4o at openai is five times or more away from the list price of 2.5 per"
                + " million.");
    assertThat(doubts("0.0000025"))
        .contains(
            "fresh of gpt-4o at openai is below 0.001 per million tokens: was it a price per"
                + " token?.");
  }

  /// P25: 919,291 tokens at a dollar for each, where the list says $2.50 a million.
  @Test
  void aPricePerTokenIsDoubtedAndNotTheListPrice() {
    Usage month = Usage.of("openai", "gpt-4o").tokens(919_291, 0);
    PriceBook polluted = PriceBook.bundled().with(List.of(own("1000000")));

    assertThat(month.cost(PriceBook.bundled(), Grain.BUCKET))
        .isEqualTo("2.2982275")
        .isNotEqualTo("919291");
    assertThat(month.cost(polluted, Grain.BUCKET)).isEqualTo("919291");
    assertThat(doubts("1000000")).isNotEmpty();
  }

  /// P26, microsoft/autogen#3175: a thousandth of the bill, because a price per thousand tokens
  /// was taken for one of a million.
  @Test
  void theUnitIsPartOfAPrice() {
    UnitPrice perMillion = UnitPrice.perMillion(new BigDecimal("5"));

    assertThat(told("0.005", "1K")).isEqualTo(perMillion);
    assertThat(told("0.000005", "1")).isEqualTo(perMillion);
    assertThat(told("5", "1M")).isEqualTo(perMillion).isNotEqualTo(told("5", "1K"));
    assertThat(UnitPrice.perMillion(new BigDecimal("0.005")).cost(1_000_000) * 1_000)
        .isEqualTo(perMillion.cost(1_000_000));
  }

  /// As the column `per` of a price table tells it.
  private static UnitPrice told(String amount, String per) {
    return PriceUnit.parse(per).orElseThrow().price(new BigDecimal(amount));
  }

  private static List<String> doubts(String perMillion) {
    PriceRow row = own(perMillion);
    return PriceBook.bundled().with(List.of(row)).doubts().stream()
        .filter(doubt -> doubt.row().equals(row))
        .map(PriceDoubt::message)
        .toList();
  }

  private static PriceRow own(String perMillion) {
    return new PriceRow(
        "openai",
        "gpt-4o",
        Measure.FRESH_INPUT,
        PriceRow.STANDARD,
        "",
        ContextBand.ALL,
        Optional.of(LocalDate.parse("2026-01-01")),
        Optional.empty(),
        UnitPrice.perMillion(new BigDecimal(perMillion)),
        USD,
        "contract",
        LocalDate.parse("2026-01-01"));
  }

  private static BigDecimal million(BigDecimal rounded) {
    return rounded.multiply(BigDecimal.valueOf(1_000_000));
  }

  /// How far a wrong figure is off, in percent.
  private static String percent(String wrong, String right) {
    BigDecimal truth = new BigDecimal(right);
    return new BigDecimal(wrong)
        .subtract(truth)
        .multiply(BigDecimal.valueOf(100))
        .divide(truth, 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
