package dev.costwright.model.reconciliation;

import static dev.costwright.model.reconciliation.Rows.march;
import static dev.costwright.model.reconciliation.Rows.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause.Exchange.Rule;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.InvoiceLine.Kind;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Invoices in another currency than our prices: booked at the dated rate of their day, 0.90 euros
/// for a dollar on 1 April.
class ForeignInvoiceTest {
  private static final LocalDate ISSUED = LocalDate.parse("2026-04-01");

  /// $20 of `m1` and $248 of `m2`.
  private static Rows month() {
    return new Rows()
        .daily(1, 31, "m1", 500, 0)
        .daily(1, 31, "m2", 2000, 0)
        .rate(march(10), "EUR", "0.93")
        .rate(march(20), "EUR", "0.92")
        .rate(ISSUED, "EUR", "0.90");
  }

  private static InvoiceLine euros(int number, String words, String amount) {
    return Rows.line(
        number, Kind.USAGE, words, Money.parse(amount, Currency.getInstance("EUR")), true);
  }

  private static List<StatementLine> lines(Reconciliation reconciliation) {
    assertThat(reconciliation.statements()).hasSize(1);
    return reconciliation.statements().getFirst().lines();
  }

  @Test
  void booksAnInvoiceAtTheRateOfItsDay() {
    StatementLine line =
        lines(
                month()
                    .against(
                        euros(1, "API usage - m1", "18.00"), euros(2, "API usage - m2", "223.20")))
            .getFirst();

    assertThat(line.state()).isEqualTo(LineState.MATCHES);
    assertThat(line.billed()).contains(usd("20"));
    assertThat(line.causes()).isEmpty();
    assertThat(line.conversion().orElseThrow().quote().date()).isEqualTo(ISSUED);
    assertThat(line.conversion().orElseThrow().quote().source()).isEqualTo("https://rates.example");
  }

  /// 20 · 0.92 = 18.40 euros, booked at 0.90: $20.444….
  @Test
  void namesTheDayWhoseRateAnInvoiceUses() {
    Reconciliation reconciliation =
        month().against(euros(1, "API usage - m1", "18.40"), euros(2, "API usage - m2", "228.16"));

    StatementLine line = lines(reconciliation).getFirst();
    assertThat(line.causes())
        .extracting(Cause::type, Cause::amount)
        .containsExactly(tuple(CauseType.FX, usd("0.444444444444")));
    Cause.Exchange exchange = line.causes().getFirst().evidence().exchange().orElseThrow();
    assertThat(exchange.rule()).isEqualTo(Rule.OTHER_DAY);
    assertThat(exchange.date()).contains(march(20));
    assertThat(exchange.billed()).isEqualByComparingTo("0.92");
    assertThat(exchange.valid().rate()).isEqualByComparingTo("0.9");
    assertThat(line.state()).isEqualTo(LineState.DIFFERS);
    assertThat(reconciliation.statements().getFirst().totals().unexplained()).contains(usd("0"));
  }

  /// At 0.8955, which nobody published: 17.91 and 222.08.
  @Test
  void namesARateOfTheSellersOwnThatTwoLinesTell() {
    List<StatementLine> lines =
        lines(
            month()
                .against(
                    euros(1, "API usage - m1", "17.91"), euros(2, "API usage - m2", "222.08")));

    assertThat(lines)
        .allSatisfy(
            line -> {
              Cause cause = line.causes().getFirst();
              assertThat(cause.type()).isEqualTo(CauseType.FX);
              assertThat(cause.evidence().exchange().orElseThrow().rule()).isEqualTo(Rule.OWN);
              assertThat(line.unexplained()).contains(usd("0"));
            });
  }

  @Test
  void takesNoRateFromASingleLine() {
    StatementLine line = lines(month().against(euros(1, "API usage - m1", "17.91"))).getFirst();

    assertThat(line.causes()).isEmpty();
    assertThat(line.unexplained()).contains(usd("-0.1"));
  }

  /// $10 on the 9 days before the cut are billed at the price before it, and all of it at 0.92.
  @Test
  void findsAnotherCauseBesideTheRate() {
    StatementLine line =
        lines(
                month()
                    .against(
                        euros(1, "API usage - m1", "20.70"), euros(2, "API usage - m2", "228.16")))
            .getFirst();

    assertThat(line.causes())
        .extracting(Cause::type, Cause::amount)
        .containsExactly(
            tuple(CauseType.FX, usd("0.5")), tuple(CauseType.PRICE_VERSION, usd("2.5")));
  }

  /// Case E-20 the other way round: three days of 100.00 in another currency.
  @Test
  void countsForeignUsageAtEachDaysRateAndTheInvoiceAtItsOwn() {
    Rows rows =
        new Rows()
            .rate(march(1), "EUR", "1.25")
            .rate(march(2), "EUR", "1.6")
            .rate(march(3), "EUR", "2")
            .rate(ISSUED, "EUR", "2");
    Money hundred = Money.parse("100", Currency.getInstance("EUR"));
    for (int day = 1; day <= 3; day++) {
      rows.foreign(march(day), "m9", hundred);
    }

    Reconciliation reconciliation = rows.against(euros(1, "API usage", "300.00"));
    StatementLine line = lines(reconciliation).getFirst();

    assertThat(line.computed()).contains(usd("192.5"));
    assertThat(line.billed()).contains(usd("150"));
    assertThat(line.causes())
        .extracting(Cause::type, Cause::amount)
        .containsExactly(tuple(CauseType.FX, usd("-42.5")));
    assertThat(line.causes().getFirst().needsAttention()).isFalse();
    assertThat(line.state()).isEqualTo(LineState.APART);
    assertThat(reconciliation.statements().getFirst().totals().causes())
        .isEqualTo(Map.of(CauseType.FX, usd("-42.5")));
  }

  @Test
  void keepsTheInvoicesOwnAmountBesideTheBookedOne() {
    StatementLine line = lines(month().against(euros(1, "API usage - m1", "18.00"))).getFirst();

    assertThat(line.invoiceLine().orElseThrow().amount())
        .isEqualTo(Money.parse("18.00", Currency.getInstance("EUR")));
    assertThat(line.billed().map(Money::currency)).isEqualTo(Optional.of(Reporting.USUAL));
  }
}
