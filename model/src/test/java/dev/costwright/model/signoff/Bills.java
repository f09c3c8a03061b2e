package dev.costwright.model.signoff;

import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Coverage;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Spelling;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.usage.InvoiceLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Statements of the seller `acme` for tests, whose differences nothing explains.
public final class Bills {
  static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final List<Statement> statements = new ArrayList<>();

  public static Money usd(String amount) {
    return Money.parse(amount, Reporting.USUAL);
  }

  static LineKey key(YearMonth month, int number) {
    return new LineKey("acme", "default", month, "A-" + month + "/" + number);
  }

  /// A month with one line of usage, billed and computed.
  Bills month(YearMonth month, String billed, String computed) {
    return add(month, List.of(usage(month, billed, computed)));
  }

  /// A month with one line of credit or usage without any usage in the ledger.
  public Bills month(YearMonth month, InvoiceLine.Kind kind, String amount) {
    return add(month, List.of(line(month, kind, amount, Optional.empty())));
  }

  private Bills add(YearMonth month, List<StatementLine> lines) {
    statements.add(
        new Statement(
            "acme",
            "default",
            month,
            Statement.State.COMPARED,
            lines,
            Totals.of(Reporting.USUAL, lines),
            new Coverage(usd("0"), usd("0"), usd("0"), List.of(), List.of())));
    return this;
  }

  public Reconciliation reconciled() {
    return new Reconciliation(statements);
  }

  static StatementLine usage(YearMonth month, String billed, String computed) {
    return line(month, InvoiceLine.Kind.USAGE, billed, Optional.of(usd(computed)));
  }

  private static StatementLine line(
      YearMonth month, InvoiceLine.Kind kind, String billed, Optional<Money> computed) {
    Money variance = usd(billed).minus(computed.orElse(usd("0")));
    return new StatementLine(
        Optional.of(
            new InvoiceLine(
                "acme",
                "default",
                "A-" + month,
                month.atEndOfMonth(),
                1,
                kind,
                "API usage",
                Optional.of(month.atDay(1)),
                Optional.of(month.atEndOfMonth()),
                Optional.empty(),
                Optional.empty(),
                usd(billed),
                1)),
        "API usage",
        month.atDay(1),
        month.atEndOfMonth(),
        Optional.of(usd(billed)),
        computed,
        Optional.empty(),
        Optional.of(variance),
        List.of(),
        Optional.of(variance),
        1,
        0,
        new Spelling(Set.of(), Set.of()),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
