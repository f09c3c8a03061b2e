package dev.costwright.model.economics;

import static dev.costwright.model.economics.Payback.MEAN_MONTH;
import static dev.costwright.model.economics.Payback.THIRTY_DAYS;
import static dev.costwright.model.economics.Sheet.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Reference case C000-06: $10,000 a month, 60 to 85 % saved by a tool of $99 (or $49) a month.
class PaybackTest {
  private static Payback of(String spend, String share, String tool) {
    return new Payback(usd(spend), new BigDecimal(share), usd(tool));
  }

  private static BigDecimal days(Payback payback, BigDecimal month) {
    return payback.days(month, 4).orElseThrow();
  }

  @Test
  void savesAShareOfTheSpend() {
    assertThat(of("10000", "0.60", "99").saving()).isEqualTo(usd("6000.00"));
    assertThat(of("10000", "0.85", "99").saving()).isEqualTo(usd("8500.00"));
  }

  @Test
  void paysBackWithinADay() {
    assertThat(days(of("10000", "0.60", "99"), THIRTY_DAYS)).isEqualTo("0.4950");
    assertThat(days(of("10000", "0.85", "99"), THIRTY_DAYS)).isEqualTo("0.3494");
    assertThat(days(of("1000", "0.60", "99"), THIRTY_DAYS)).isEqualTo("4.9500");
  }

  @Test
  void dependsOnTheLengthOfAMonth() {
    assertThat(days(of("5000", "0.60", "99"), THIRTY_DAYS)).isEqualTo("0.9900");
    assertThat(days(of("5000", "0.60", "99"), MEAN_MONTH)).isEqualTo("1.0044");
  }

  @Test
  void findsTheSmallestSpendThatPaysBackWithinADay() {
    assertThat(of("5000", "0.60", "99").smallestSpend(BigDecimal.ONE, THIRTY_DAYS))
        .contains(usd("4950.00"));
    assertThat(of("5000", "0.60", "49").smallestSpend(BigDecimal.ONE, THIRTY_DAYS))
        .contains(usd("2450.00"));
  }

  @Test
  void earnsAReturnInTheFirstYear() {
    assertThat(of("10000", "0.60", "99").netOfFirstYear()).isEqualTo(usd("70812.00"));
    assertThat(of("10000", "0.60", "99").returnOnInvestment(2))
        .isEqualTo(new BigDecimal("5960.61"));
  }

  @Test
  void neverPaysBackWithoutASaving() {
    assertThat(of("10000", "0", "99").days(THIRTY_DAYS, 4)).isEmpty();
    assertThat(of("10000", "0", "99").smallestSpend(BigDecimal.ONE, THIRTY_DAYS)).isEmpty();
    assertThat(of("10000", "0", "99").returnOnInvestment(2)).isEqualTo(new BigDecimal("-100.00"));
  }

  @Test
  void refusesAShareAboveOneAndAToolForNothing() {
    assertThatThrownBy(() -> of("1", "60", "99"))
        .hasMessage("Expected a share from 0 to 1, found 60");
    assertThatThrownBy(() -> of("1", "0.6", "0"))
        .hasMessageStartingWith("Expected a spend and a tool's cost above zero");
  }
}
