package dev.costwright.model.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Revenue in dollars of a ledger that reports in euros.
final class MetricReportingTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Reporting EUROS =
      new Reporting(
          EUR,
          FxRates.of(
              List.of(
                  new FxRate(
                      LocalDate.parse("2026-01-30"),
                      EUR,
                      Reporting.USUAL,
                      new BigDecimal("1.25"),
                      "a bank"))));

  private static Metric metric(String month, String name, String currency) {
    BigDecimal value = new BigDecimal("100");
    return new Metric(YearMonth.parse(month), "chat", "", "", name, value, currency, 2);
  }

  @Test
  void countsAtTheLastRateOfItsMonth() {
    Metric revenue = metric("2026-01", Metric.REVENUE, "USD").in(EUROS);

    assertThat(revenue.money()).contains(Money.parse("80", EUR));
    assertThat(revenue.feature()).isEqualTo("chat");
  }

  @Test
  void staysAsItIsWithoutARateAndWhereItIsACount() {
    Metric late = metric("2026-03", Metric.REVENUE, "USD");
    Metric users = metric("2026-01", Metric.MAU, "");

    assertThat(late.in(EUROS)).isEqualTo(late);
    assertThat(users.in(EUROS)).isEqualTo(users);
  }
}
