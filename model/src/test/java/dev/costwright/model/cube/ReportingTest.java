package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.picos;
import static dev.costwright.model.cube.Books.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A dollar ledger that reports in euros.
final class ReportingTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private final Books books =
      new Books()
          .add(
              Books.billed(),
              day(DAY).measure(Measure.CHARGE, picos("100")),
              day(DAY.plusDays(1)).measure(Measure.CHARGE, picos("100")),
              day(DAY.plusDays(2)).measure(Measure.CHARGE, picos("100")));

  private static FxRate rate(int day, String base, String quote, String rate) {
    LocalDate date = DAY.plusDays(day);
    return new FxRate(
        date,
        Currency.getInstance(base),
        Currency.getInstance(quote),
        new BigDecimal(rate),
        "a bank");
  }

  private static Money eur(String amount) {
    return Money.parse(amount, EUR);
  }

  /// E-20: three days of $100.00 at 0.90, 0.92 and 0.95.
  @Test
  void countsThreeDaysAtTheirOwnRates() {
    FxRates rates =
        FxRates.of(
            List.of(
                rate(0, "USD", "EUR", "0.90"),
                rate(1, "USD", "EUR", "0.92"),
                rate(2, "USD", "EUR", "0.95")));

    Pivot pivot = books.cube(new Reporting(EUR, rates)).pivot(query(LayerChoice.BEST));

    assertThat(pivot.total().cost()).isEqualTo(eur("277"));
    assertThat(pivot.coverage().total()).isEqualTo(eur("277"));
  }

  @Test
  void goesThroughTheBanksCurrencyExactly() {
    FxRates rates =
        FxRates.of(List.of(rate(0, "EUR", "USD", "1.08"), rate(0, "EUR", "GBP", "0.8467")));
    Currency pounds = Currency.getInstance("GBP");

    Pivot pivot = books.cube(new Reporting(pounds, rates)).pivot(query(LayerChoice.BILLED));

    // 100 × 0.8467 / 1.08 = 78.398148148148…, each of the three days within seven of the rate
    assertThat(pivot.total().cost()).isEqualTo(Money.parse("235.194444444444", pounds));
  }

  @Test
  void namesWhatNoRateBringsIntoTheCurrency() {
    FxRates rates = FxRates.of(List.of(rate(2, "EUR", "USD", "1.25")));

    Pivot pivot = books.cube(new Reporting(EUR, rates)).pivot(query(LayerChoice.BILLED));

    assertThat(pivot.total().cost()).isEqualTo(eur("80"));
    assertThat(pivot.total().unpricedFacts()).isEqualTo(2);
    assertThat(pivot.coverage().unconverted()).containsExactly(Books.usd("200"));
  }
}
