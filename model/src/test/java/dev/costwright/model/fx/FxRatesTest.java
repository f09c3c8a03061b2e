package dev.costwright.model.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FxRatesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");
  private static final FxRates RATES =
      FxRates.of(
          List.of(
              rate(FRIDAY, EUR, USD, "1.08"),
              rate(FRIDAY, EUR, CNY, "7.80"),
              rate(FRIDAY.plusDays(3), EUR, USD, "1.10")));

  @Test
  void takesTheRateOfTheDayElseTheLastOneBeforeIt() {
    assertThat(RATES.find(EUR, USD, FRIDAY)).contains(quote(FRIDAY, "1.08", "1", EUR, USD));
    assertThat(RATES.find(EUR, USD, FRIDAY.plusDays(2)))
        .contains(quote(FRIDAY, "1.08", "1", EUR, USD));
    assertThat(RATES.find(EUR, USD, FRIDAY.plusDays(3)))
        .contains(quote(FRIDAY.plusDays(3), "1.1", "1", EUR, USD));
  }

  @Test
  void knowsNoRateThatIsOlderThanSevenDaysOrOfALaterDay() {
    assertThat(RATES.find(EUR, CNY, FRIDAY.plusDays(7)).map(FxQuote::date)).contains(FRIDAY);
    assertThat(RATES.find(EUR, CNY, FRIDAY.plusDays(8))).isEmpty();
    assertThat(RATES.find(EUR, CNY, FRIDAY.minusDays(1))).isEmpty();
  }

  @Test
  void turnsARateRoundAndGoesThroughAThirdCurrencyWithoutRounding() {
    assertThat(RATES.find(USD, EUR, FRIDAY)).contains(quote(FRIDAY, "1", "1.08", USD, EUR));
    FxQuote cross = RATES.find(CNY, USD, FRIDAY).orElseThrow();
    assertThat(cross).isEqualTo(quote(FRIDAY, "1.08", "7.8", CNY, USD));
    assertThat(cross.rate()).isEqualTo(new BigDecimal("0.138461538462"));
    assertThat(cross.convert(Money.parse("7.80", CNY))).isEqualTo(Money.parse("1.08", USD));
  }

  /// The euro's later rate of the dollar has none of the yuan beside it.
  @Test
  void takesBothRatesOfAThirdCurrencyFromOneDay() {
    assertThat(RATES.find(CNY, USD, FRIDAY.plusDays(4)).map(FxQuote::date)).contains(FRIDAY);
  }

  @Test
  void roundsOnceHalfUpToThePicoWhateverTheSign() {
    FxQuote half = quote(FRIDAY, "0.5", "1", EUR, USD);

    assertThat(List.of(half.convert(3), half.convert(-3), half.convert(4), half.convert(0)))
        .containsExactly(2L, -2L, 2L, 0L);
  }

  @Test
  void letsTheRateHoldThatWasToldLast() {
    FxRates corrected =
        FxRates.of(List.of(rate(FRIDAY, EUR, USD, "1.08"), rate(FRIDAY, EUR, USD, "1.0812")));

    assertThat(corrected.list()).containsExactly(rate(FRIDAY, EUR, USD, "1.0812"));
    assertThat(corrected.version()).isNotEqualTo(RATES.version());
  }

  @Test
  void convertsACurrencyToItselfWithoutRates() {
    Money amount = Money.parse("12.34", EUR);

    assertThat(FxRates.NONE.find(EUR, EUR, FRIDAY).orElseThrow().convert(amount)).isEqualTo(amount);
  }

  @Test
  void refusesARateOfNothingAndAnAmountOfAnotherCurrency() {
    assertThatIllegalArgumentException().isThrownBy(() -> rate(FRIDAY, EUR, USD, "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> rate(FRIDAY, EUR, EUR, "1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quote(FRIDAY, "1", "1", EUR, USD).convert(Money.parse("1", CNY)))
        .withMessage("Expected an amount in EUR, found 1.00 CNY");
  }

  /// E-20 and P20: three days of $100.00, booked on the third; one rate for all makes EUR 285.00 of
  /// the EUR 277.00 that they were.
  @Test
  void caseE20() {
    FxRates euros =
        FxRates.of(
            List.of(
                rate(FRIDAY, USD, EUR, "0.90"),
                rate(FRIDAY.plusDays(1), USD, EUR, "0.92"),
                rate(FRIDAY.plusDays(2), USD, EUR, "0.95")));
    List<FxEffect.Dated> days =
        List.of(dated(FRIDAY), dated(FRIDAY.plusDays(1)), dated(FRIDAY.plusDays(2)));

    FxEffect effect = FxEffect.of(days, EUR, FRIDAY.plusDays(2), euros).orElseThrow();

    assertThat(effect)
        .isEqualTo(
            new FxEffect(
                Money.parse("277.00", EUR),
                Money.parse("277.00", EUR),
                Money.parse("285.00", EUR)));
    assertThat(effect.line()).isEqualTo(Money.parse("8.00", EUR));
  }

  @Test
  void saysNothingOfTheEffectWhereARateIsMissing() {
    assertThat(FxEffect.of(List.of(dated(FRIDAY.plusDays(30))), EUR, FRIDAY, RATES))
        .isEqualTo(Optional.empty());
  }

  private static FxEffect.Dated dated(LocalDate day) {
    return new FxEffect.Dated(day, Money.parse("100.00", USD));
  }

  private static FxRate rate(LocalDate day, Currency base, Currency quote, String rate) {
    return new FxRate(day, base, quote, new BigDecimal(rate), "a bank");
  }

  private static FxQuote quote(
      LocalDate day, String numerator, String denominator, Currency from, Currency to) {
    return new FxQuote(
        from, to, day, new BigDecimal(numerator), new BigDecimal(denominator), "a bank");
  }
}
