package dev.costwright.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");

  @ParameterizedTest
  @CsvSource({
    "0E-6176, 0.00",
    "0.003400000000000000000000000000000000, 0.0034",
    "0.123456789012499999999999999999999999999, 0.123456789012",
    "0.123456789012500000000000000000000000000, 0.123456789013",
    "-0.0000000000005, -0.000000000001",
    "0.0000000000004999, 0.00",
    "4.9E-13, 0.00",
    "5E-13, 0.000000000001",
    "1E+3, 1000.00",
    "999999999999999.999999999999, 999999999999999.999999999999"
  })
  void readsDecimalTextExactly(String text, String expected) {
    assertThat(Money.parse(text, USD).toPlainString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+15", "-1E+15", "1E+999999999", "-1E+2147483647"})
  void refusesAmountsThatNoBillHas(String text) {
    assertThatThrownBy(() -> Money.parse(text, USD))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("10^15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E-999999999", "-9E-2147483647"})
  void readsVanishingAmountsAsNothingAtOnce(String text) {
    assertThat(Money.parse(text, USD)).isEqualTo(Money.zero(USD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12,5", "$1", "NaN", "1.2.3"})
  void refusesTextThatIsNoNumber(String text) {
    assertThatThrownBy(() -> Money.parse(text, USD)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void neverMixesCurrencies() {
    Money dollars = Money.parse("1", USD);
    Money euros = Money.parse("1", EUR);

    assertThatThrownBy(() -> dollars.plus(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("USD", "EUR");
    assertThatThrownBy(() -> dollars.compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sumsAMillionCallsWithoutLosingAnything() {
    UnitPrice input = UnitPrice.perMillion(new BigDecimal("2.50"));
    UnitPrice output = UnitPrice.perMillion(new BigDecimal("10"));
    Int128 total = Int128.ZERO;
    for (int call = 0; call < 1_000_000; call++) {
      total = total.plus(input.cost(500) + output.cost(300));
    }

    assertThat(new Money(total, USD)).hasToString("4250.00 USD");
  }

  @Test
  void roundsOnlyAtTheEdge() {
    assertThat(Money.parse("1.275", USD).rounded(2)).isEqualTo(new BigDecimal("1.28"));
    assertThat(Money.parse("0.00425", USD).rounded(4)).isEqualTo(new BigDecimal("0.0043"));
    assertThat(Money.parse("-1.275", USD).rounded(2)).isEqualTo(new BigDecimal("-1.28"));
  }
}
