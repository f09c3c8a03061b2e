package dev.costwright.app.ui.reconcile;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Coverage;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Spelling;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.reconciliation.StatementLine.Doubt;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.usage.InvoiceLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Statements of the seller `acme`: $20.00 of usage a month, invoiced as it is in April 2026 and
/// with an adjustment of $2.50 in March.
final class Statements {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private Statements() {}

  static Reconciliation twoMonths() {
    return new Reconciliation(
        List.of(
            statement(MARCH, List.of(usage(MARCH), adjustment(MARCH)), Statement.State.COMPARED),
            statement(
                MARCH.plusMonths(1),
                List.of(usage(MARCH.plusMonths(1))),
                Statement.State.COMPARED)));
  }

  static Reconciliation withoutInvoices() {
    return withoutInvoices(Optional.empty());
  }

  /// @param charged what the seller's cost report says of the usage
  static Reconciliation withoutInvoices(Optional<Money> charged) {
    StatementLine alone =
        new StatementLine(
            Optional.empty(),
            "m1",
            MARCH.atDay(1),
            MARCH.atEndOfMonth(),
            Optional.empty(),
            Optional.of(usd("20")),
            charged,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            31,
            0,
            new Spelling(Set.of("m1"), Set.of("")),
            Optional.of(Doubt.NO_INVOICE),
            List.of(),
            Optional.empty());
    return new Reconciliation(
        List.of(statement(MARCH, List.of(alone), Statement.State.NO_INVOICE)));
  }

  static Reconciliation withoutUsage() {
    StatementLine alone =
        line(MARCH, 1, InvoiceLine.Kind.USAGE, "API usage - m1", "20", Optional.empty());
    return new Reconciliation(List.of(statement(MARCH, List.of(alone), Statement.State.NO_USAGE)));
  }

  private static Statement statement(
      YearMonth month, List<StatementLine> lines, Statement.State state) {
    return new Statement(
        "acme",
        "default",
        month,
        state,
        lines,
        Totals.of(Reporting.USUAL, lines),
        new Coverage(usd("20"), usd("20"), usd("20"), List.of(), List.of()));
  }

  private static StatementLine usage(YearMonth month) {
    return line(month, 1, InvoiceLine.Kind.USAGE, "API usage - m1", "20", Optional.of("20"));
  }

  private static StatementLine adjustment(YearMonth month) {
    return line(month, 2, InvoiceLine.Kind.OTHER, "Adjustment", "2.50", Optional.empty());
  }

  private static StatementLine line(
      YearMonth month,
      int number,
      InvoiceLine.Kind kind,
      String words,
      String billed,
      Optional<String> computed) {
    LocalDate from = month.atDay(1);
    LocalDate to = month.atEndOfMonth();
    Money variance = usd(billed).minus(usd(computed.orElse("0")));
    return new StatementLine(
        Optional.of(
            new InvoiceLine(
                "acme",
                "default",
                "A-" + month,
                to.plusDays(1),
                number,
                kind,
                words,
                Optional.of(from),
                Optional.of(to),
                Optional.empty(),
                Optional.empty(),
                usd(billed),
                number)),
        words,
        from,
        to,
        Optional.of(usd(billed)),
        computed.map(Statements::usd),
        Optional.empty(),
        Optional.of(variance),
        List.of(),
        Optional.of(variance),
        computed.isPresent() ? 31 : 0,
        0,
        new Spelling(Set.of("m1"), Set.of("")),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }
}
