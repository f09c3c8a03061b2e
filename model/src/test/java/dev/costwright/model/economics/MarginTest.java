package dev.costwright.model.economics;

import static dev.costwright.model.economics.Sheet.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/// Reference case C003-04: feature X costs $8,000 and earns $15,000, feature Y costs $22,000 and
/// earns $18,000.
class MarginTest {
  private static final Margin X = new Margin(usd("8000"), usd("15000"));
  private static final Margin Y = new Margin(usd("22000"), usd("18000"));

  @Test
  void keepsWhatIsLeftOfTheRevenue() {
    assertThat(X.amount()).isEqualTo(usd("7000.00"));
    assertThat(X.percent(2)).contains(new BigDecimal("46.67"));
    assertThat(X.costShare(2)).contains(new BigDecimal("53.33"));
  }

  @Test
  void showsALoss() {
    assertThat(Y.amount()).isEqualTo(usd("-4000.00"));
    assertThat(Y.percent(2)).contains(new BigDecimal("-22.22"));
    assertThat(Y.costShare(2)).contains(new BigDecimal("122.22"));
  }

  @Test
  void addsFeatures() {
    assertThat(X.plus(Y).amount()).isEqualTo(usd("3000.00"));
    assertThat(X.plus(Y).percent(2)).contains(new BigDecimal("9.09"));
  }

  @Test
  void saysWhatALossNeedsToBreakEven() {
    assertThat(Y.costCutToBreakEven(2)).contains(new BigDecimal("18.18"));
    assertThat(Y.priceRiseToBreakEven(2)).contains(new BigDecimal("22.22"));
    assertThat(X.costCutToBreakEven(2)).isEmpty();
    assertThat(X.priceRiseToBreakEven(2)).isEmpty();
  }

  @Test
  void refusesTwoCurrencies() {
    Money euros = Money.parse("1", Currency.getInstance("EUR"));

    assertThatThrownBy(() -> new Margin(usd("1"), euros))
        .hasMessage("Expected cost and revenue in one currency, found USD and EUR");
  }
}
