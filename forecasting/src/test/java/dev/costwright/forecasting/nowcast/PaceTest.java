package dev.costwright.forecasting.nowcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.nowcast.Pace.Verdict;
import dev.costwright.model.money.Money;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Optional<Band> EIGHTY = Optional.of(new Band(usd("90.00"), usd("110.00")));
  private static final Optional<Band> WIDE = Optional.of(new Band(usd("80.00"), usd("125.00")));

  @Test
  void endsOfABandBelongToIt() {
    assertThat(Pace.verdict(usd("110.00"), EIGHTY, WIDE)).isEqualTo(Verdict.AS_EXPECTED);
    assertThat(Pace.verdict(usd("90.00"), EIGHTY, WIDE)).isEqualTo(Verdict.AS_EXPECTED);
    assertThat(Pace.verdict(usd("125.00"), EIGHTY, WIDE)).isEqualTo(Verdict.WATCH);
    assertThat(Pace.verdict(usd("80.00"), EIGHTY, WIDE)).isEqualTo(Verdict.WATCH);
  }

  @Test
  void aCentBeyondTheNarrowBandIsToldAndOneBeyondTheWideAlerts() {
    assertThat(Pace.verdict(usd("110.01"), EIGHTY, WIDE)).isEqualTo(Verdict.WATCH);
    assertThat(Pace.verdict(usd("89.99"), EIGHTY, WIDE)).isEqualTo(Verdict.WATCH);
    assertThat(Pace.verdict(usd("125.01"), EIGHTY, WIDE)).isEqualTo(Verdict.ALERT);
    assertThat(Pace.verdict(usd("79.99"), EIGHTY, WIDE)).isEqualTo(Verdict.ALERT);
  }

  @Test
  void withoutAWideBandNothingAlertsAndWithoutANarrowOneNothingIsKnown() {
    assertThat(Pace.verdict(usd("999.00"), EIGHTY, Optional.empty())).isEqualTo(Verdict.WATCH);
    assertThat(Pace.verdict(usd("100.00"), Optional.empty(), Optional.empty()))
        .isEqualTo(Verdict.UNKNOWN);
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }
}
