package dev.costwright.app.ui.reconcile;

import dev.costwright.app.workbench.InvoicePlaces;
import dev.costwright.model.reconciliation.Coverage;
import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.signoff.OpeningRow;
import dev.costwright.model.signoff.Review;
import dev.costwright.model.signoff.ReviewedLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the screen shows: one month of one seller or of all, and the months around it.
///
/// @param all every statement
/// @param review every line with what the user says of it
/// @param places where the invoice lines were read
/// @param month the chosen one
/// @param seller empty for all
/// @param statements of month and seller, never none
record Reconciled(
    Reconciliation all,
    Review review,
    InvoicePlaces places,
    YearMonth month,
    Optional<String> seller,
    List<Statement> statements) {
  Reconciled {
    statements = List.copyOf(statements);
  }

  /// The wanted month and seller where they exist, else the latest month with an invoice, or the
  /// latest at all, of all sellers; empty when the ledger has neither invoices nor usage.
  static Optional<Reconciled> of(
      Reconciliation all,
      Review review,
      InvoicePlaces places,
      Optional<YearMonth> month,
      Optional<String> seller) {
    if (all.statements().isEmpty()) {
      return Optional.empty();
    }
    YearMonth shown =
        month
            .filter(all.months()::contains)
            .or(all::latestInvoiced)
            .orElseGet(() -> all.months().getLast());
    Optional<String> kept = seller.filter(name -> !all.of(shown, Optional.of(name)).isEmpty());
    return Optional.of(new Reconciled(all, review, places, shown, kept, all.of(shown, kept)));
  }

  Totals totals() {
    return Totals.ofAll(statements);
  }

  Coverage coverage() {
    return Coverage.of(statements);
  }

  /// All lines with the statement they are from.
  List<LineRow> rows() {
    return statements.stream()
        .flatMap(statement -> statement.lines().stream().map(line -> LineRow.of(statement, line)))
        .toList();
  }

  /// All sellers, sorted.
  List<String> sellers() {
    return all.statements().stream().map(Statement::seller).distinct().sorted().toList();
  }

  /// Differences of earlier months that stand in this one.
  List<OpeningRow> openings() {
    return review.openings(month, seller);
  }

  /// What the user says of a row; empty for the total.
  Optional<ReviewedLine> reviewed(LineRow row) {
    return row.key().flatMap(review::find);
  }

  /// How a seller's month stands once what the limits let pass, what is signed as it is, and what
  /// is carried into later months asks for nothing any more.
  LineState standing(YearMonth of, String only) {
    return review.lines(of, Optional.of(only)).stream()
        .map(Reconciled::standing)
        .max(Comparator.naturalOrder())
        .orElse(LineState.MATCHES);
  }

  private static LineState standing(ReviewedLine line) {
    LineState state = line.line().state();
    return line.asksForAttention() || state.compareTo(LineState.APART) <= 0
        ? state
        : LineState.APART;
  }

  long invoices() {
    return statements.stream()
        .flatMap(statement -> statement.lines().stream())
        .flatMap(line -> line.invoiceLine().stream())
        .map(line -> List.of(line.seller(), line.account(), line.invoice()))
        .distinct()
        .count();
  }

  /// Whether any usage stands behind the lines that are compared.
  boolean hasUsage() {
    return statements.stream()
        .flatMap(statement -> statement.lines().stream())
        .anyMatch(line -> line.variance().isPresent() && line.rows() > 0);
  }

  long invoiceLines() {
    return statements.stream()
        .flatMap(statement -> statement.lines().stream())
        .filter(line -> line.invoiceLine().isPresent())
        .count();
  }

  /// The line that most needs a look.
  Optional<StatementLine> loudest() {
    return statements.stream()
        .flatMap(statement -> statement.lines().stream())
        .max(
            Comparator.comparing(StatementLine::state)
                .thenComparing(
                    line ->
                        line.variance()
                            .map(money -> money.toDecimal().abs())
                            .orElse(BigDecimal.ZERO)));
  }
}
