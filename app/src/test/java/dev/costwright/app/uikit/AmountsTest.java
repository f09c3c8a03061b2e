package dev.costwright.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|$0.00",
        "34182.045|$34,182.05",
        "-34182.045|−$34,182.05",
        "0.004|< $0.01",
        "-0.004|> −$0.01",
        "0.005|< $0.01",
        "0.01|$0.01"
      })
  void writesEveryCentAndNeverAFalseZero(String amount, String shown) {
    assertThat(Amounts.exact(usd(amount))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.41|$0.41",
        "940|$940",
        "12400|$12.4k",
        "-3100|−$3.1k",
        "999499|$999.5k",
        "999500|$1M",
        "1320000|$1.32M"
      })
  void shortensForAxes(String amount, String shown) {
    assertThat(Amounts.brief(usd(amount))).isEqualTo(shown);
  }

  @Test
  void showsTheSignOfEveryChange() {
    assertThat(Amounts.exactChange(usd("2"))).isEqualTo("+$2.00");
    assertThat(Amounts.exactChange(usd("-2"))).isEqualTo("−$2.00");
    assertThat(Amounts.exactChange(usd("0"))).isEqualTo("–");
    assertThat(Amounts.exactChange(usd("0.004"))).isEqualTo("–");
    assertThat(Amounts.exactChange(usd("-0.004"))).isEqualTo("–");
    assertThat(Amounts.exactChange(usd("0.005"))).isEqualTo("+$0.01");
    assertThat(Amounts.relative(usd("106.2"), usd("100"))).isEqualTo("+6.2 %");
    assertThat(Amounts.relative(usd("1"), usd("0"))).isEqualTo("–");
  }

  @Test
  void saysNoShareOfNothing() {
    assertThat(Amounts.share(usd("98.7"), usd("100"))).isEqualTo("98.7 %");
    assertThat(Amounts.share(usd("0"), usd("0"))).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({"99.96,99.9 %", "99.999999999999,99.9 %", "100,100.0 %", "99.85,99.9 %", "0,0.0 %"})
  void neverCallsAPartTheWhole(String part, String shown) {
    assertThat(Amounts.share(usd(part), usd("100"))).isEqualTo(shown);
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }
}
