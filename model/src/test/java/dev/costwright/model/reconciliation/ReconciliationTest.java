package dev.costwright.model.reconciliation;

import static dev.costwright.model.reconciliation.Rows.line;
import static dev.costwright.model.reconciliation.Rows.march;
import static dev.costwright.model.reconciliation.Rows.month;
import static dev.costwright.model.reconciliation.Rows.only;
import static dev.costwright.model.reconciliation.Rows.statement;
import static dev.costwright.model.reconciliation.Rows.usageLine;
import static dev.costwright.model.reconciliation.Rows.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.reconciliation.Cause.Basis;
import dev.costwright.model.reconciliation.Cause.Evidence;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Each cause alone: planted, found, and named with its amount to the picodollar.
class ReconciliationTest {
  private static List<LocalDate> days(int from, int to) {
    return march(from).datesUntil(march(to).plusDays(1)).toList();
  }

  @Test
  void matchesUsageAtThePricesOfItsDays() {
    Statement statement = statement(month().against(usageLine(1, "API usage - m1", "20.00")));

    assertThat(statement.isReconciled()).isTrue();
    assertThat(statement.totals())
        .isEqualTo(
            new Totals(
                Reporting.USUAL,
                Optional.of(usd("20")),
                Optional.of(usd("20")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(usd("0")),
                Map.of(),
                Optional.of(usd("0")),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    assertThat(statement.coverage())
        .isEqualTo(new Coverage(usd("20"), usd("20"), usd("20"), List.of(), List.of()));
  }

  @Test
  void namesTheDaysThatAnInvoiceBillsAtAnEarlierPrice() {
    Rows rows = month();
    Cause cause = only(statement(rows.against(usageLine(1, "API usage - m1", "22.50"))));

    assertThat(cause)
        .isEqualTo(
            new Cause(
                CauseType.PRICE_VERSION,
                usd("2.50"),
                new Evidence(
                    days(10, 14),
                    5,
                    Optional.empty(),
                    Optional.of(
                        new Cause.Repricing(
                            "m1",
                            Optional.empty(),
                            Optional.of(Rows.CUT),
                            List.of(
                                new Cause.Rate(Measure.FRESH_INPUT, usd("2"), usd("1")),
                                new Cause.Rate(Measure.OUTPUT, usd("20"), usd("10"))))),
                    Basis.USAGE)));
  }

  @Test
  void namesAPriceThatAnInvoiceUsesTooEarly() {
    Cause cause = only(statement(month().against(usageLine(1, "API usage - m1", "15.50"))));

    assertThat(cause.type()).isEqualTo(CauseType.PRICE_VERSION);
    assertThat(cause.amount()).isEqualTo(usd("-4.5"));
    assertThat(cause.evidence().days()).isEqualTo(days(1, 9));
  }

  @Test
  void leavesADifferenceThatNothingExplainsUnexplained() {
    Statement statement = statement(month().against(usageLine(1, "API usage - m1", "20.31")));

    assertThat(statement.worst()).isEqualTo(LineState.OPEN);
    assertThat(statement.lines().getFirst().causes()).isEmpty();
    assertThat(statement.totals().unexplained()).contains(usd("0.31"));
  }

  @Test
  void callsFractionsOfACentRounding() {
    Rows rows = new Rows().usage(march(3), "m1", "", 7, 0).usage(march(4), "m1", "", 1, 0);

    Cause cause = only(statement(rows.against(usageLine(1, "API usage - m1", "0.02"))));

    assertThat(cause.type()).isEqualTo(CauseType.ROUNDING);
    assertThat(cause.amount()).isEqualTo(usd("0.004"));
  }

  /// P19, cocalc#7207: lines of $0.014 and $0.024 are $0.01 and $0.02 on the invoice, and $0.04
  /// together where they are summed first. Rounding is a cause of its own, line by line.
  @Test
  void namesTheRoundingOfEveryLineThatMakesTheTotalACentSmaller() {
    Rows rows = new Rows().usage(march(3), "m1", "", 7, 0).usage(march(3), "m2", "", 6, 0);
    Statement statement =
        statement(
            rows.against(
                usageLine(1, "API usage - m1", "0.01"), usageLine(2, "API usage - m2", "0.02")));

    assertThat(statement.lines())
        .extracting(
            one -> one.computed().orElseThrow(),
            one -> one.causes().getFirst().type(),
            one -> one.causes().getFirst().amount())
        .containsExactly(
            tuple(usd("0.014"), CauseType.ROUNDING, usd("-0.004")),
            tuple(usd("0.024"), CauseType.ROUNDING, usd("-0.004")));
    assertThat(statement.totals().unexplained()).contains(usd("0"));
    assertThat(statement.totals().computed().orElseThrow().rounded(2)).isEqualTo("0.04");
    assertThat(statement.totals().billed().orElseThrow().rounded(2)).isEqualTo("0.03");
  }

  @Test
  void allowsTheRoundingOfTheCostReportThatAnInvoiceAddsUp() {
    Rows rows = new Rows();
    for (int day = 10; day <= 29; day++) {
      rows.usage(march(day), "m1", "", 12, 0)
          .charge(march(day), "m1", "", Measure.FRESH_INPUT, "0.01");
    }
    Statement statement = statement(rows.against(usageLine(1, "API usage - m1", "0.22")));

    assertThat(statement.worst()).isEqualTo(LineState.OPEN);
    statement = statement(rows.against(usageLine(1, "API usage - m1", "0.20")));
    assertThat(only(statement).type()).isEqualTo(CauseType.ROUNDING);
    assertThat(only(statement).amount()).isEqualTo(usd("-0.04"));
  }

  @Test
  void putsDaysWithoutUsageAtWhatTheCostReportCharges() {
    Rows rows = new Rows().daily(1, 9, "m1", 500, 0).daily(13, 31, "m1", 500, 0);
    for (int day = 10; day <= 12; day++) {
      rows.charge(march(day), "m1", "", Measure.FRESH_INPUT, "0.50");
    }
    Statement statement = statement(rows.against(usageLine(1, "API usage - m1", "20.00")));

    assertThat(only(statement))
        .isEqualTo(
            new Cause(
                CauseType.MISSING_DAYS,
                usd("1.50"),
                new Evidence(
                    days(10, 12),
                    3,
                    Optional.of(usd("1.50")),
                    Optional.empty(),
                    Basis.COST_REPORT)));
    assertThat(statement.coverage())
        .isEqualTo(new Coverage(usd("20"), usd("18.5"), usd("18.5"), days(10, 12), List.of()));
  }

  @Test
  void putsTheRestOnMissingDaysWhenNoCostReportKnowsBetter() {
    Rows rows = new Rows().daily(1, 9, "m1", 500, 0).daily(13, 31, "m1", 500, 0);

    Cause cause = only(statement(rows.against(usageLine(1, "API usage - m1", "20.10"))));

    assertThat(cause)
        .isEqualTo(
            new Cause(
                CauseType.MISSING_DAYS,
                usd("1.60"),
                new Evidence(days(10, 12), 0, Optional.empty(), Optional.empty(), Basis.REST)));
  }

  @Test
  void doesNotPutMoreOnMissingDaysThanTheyCanHaveCost() {
    Rows rows = new Rows().daily(1, 30, "m1", 500, 0);

    Statement statement = statement(rows.against(usageLine(1, "API usage - m1", "40.33")));

    assertThat(statement.lines().getFirst().causes()).isEmpty();
    assertThat(statement.totals().unexplained()).contains(usd("20.83"));
    assertThat(statement.coverage().missingDays()).containsExactly(march(31));
  }

  @Test
  void tellsDaysThatTheCostReportKnowsToBeEmptyFromMissingOnes() {
    Rows rows = new Rows().daily(2, 31, "m1", 500, 0);
    rows.charge(march(2), "m1", "", Measure.FRESH_INPUT, "1.00");

    Coverage coverage = statement(rows.against(usageLine(1, "API usage - m1", "19.00"))).coverage();

    assertThat(coverage.missingDays()).isEmpty();
    assertThat(coverage.emptyDays()).containsExactly(march(1));
  }

  @Test
  void takesTheCostOfUnpricedUsageFromTheCostReport() {
    Rows rows =
        new Rows()
            .usage(march(5), "mx", "", 100, 0)
            .charge(march(5), "mx", "", Measure.FRESH_INPUT, "3.788");

    Statement statement = statement(rows.against(usageLine(1, "API usage - mx", "3.79")));

    StatementLine line = statement.lines().getFirst();
    assertThat(line.computed()).isEmpty();
    assertThat(line.causes())
        .extracting(Cause::type, Cause::amount)
        .containsExactly(
            tuple(CauseType.UNPRICED_USAGE, usd("3.788")), tuple(CauseType.ROUNDING, usd("0.002")));
    assertThat(line.unexplained()).contains(usd("0"));
    assertThat(statement.coverage().priced()).isEqualTo(usd("0"));
    assertThat(statement.coverage().matched()).isEqualTo(usd("3.79"));
  }

  @Test
  void findsTheBatchLineForBatchAndTheNamedClassForItsTokens() {
    Rows rows =
        new Rows()
            .usage(march(12), "m1", "", 1000, 100)
            .usage(march(12), "m1", "batch", 1000, 0)
            .usage(march(12), "m2", "", 1000, 0);

    Statement statement =
        statement(
            rows.against(
                usageLine(1, "m1 input", "1.00"),
                usageLine(2, "m1 output tokens", "1.00"),
                usageLine(3, "Batch API usage - m1", "0.50"),
                usageLine(4, "API usage", "4.00")));

    assertThat(statement.lines())
        .extracting(StatementLine::description, StatementLine::computed, StatementLine::state)
        .containsExactly(
            tuple("m1 input", Optional.of(usd("1")), LineState.MATCHES),
            tuple("m1 output tokens", Optional.of(usd("1")), LineState.MATCHES),
            tuple("Batch API usage - m1", Optional.of(usd("0.5")), LineState.MATCHES),
            tuple("API usage", Optional.of(usd("4")), LineState.MATCHES));
  }

  @Test
  void namesUsageThatNoLineBills() {
    Rows rows = month().daily(3, 3, "m2", 250, 0);

    Statement statement = statement(rows.against(usageLine(1, "API usage - m1", "20.00")));

    StatementLine unbilled = statement.lines().getLast();
    assertThat(unbilled.billed()).isEmpty();
    assertThat(unbilled.description()).isEqualTo("m2");
    assertThat(unbilled.causes())
        .extracting(Cause::type, Cause::amount)
        .containsExactly(tuple(CauseType.NOT_INVOICED, usd("-1.00")));
    assertThat(statement.totals().variance()).contains(usd("-1"));
  }

  @Test
  void namesALineThatIsInvoicedTwice() {
    Statement statement =
        statement(
            month()
                .against(
                    usageLine(1, "API usage - m1", "20.00"),
                    usageLine(2, "API usage - m1", "20.00")));

    assertThat(statement.lines().getLast().causes())
        .containsExactly(
            new Cause(CauseType.DUPLICATE, usd("20"), Evidence.of(Basis.INVOICE_LINE)));
    assertThat(statement.totals().unexplained()).contains(usd("0"));
  }
}
