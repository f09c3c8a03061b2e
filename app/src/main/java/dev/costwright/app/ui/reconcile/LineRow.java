package dev.costwright.app.ui.reconcile;

import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.usage.InvoiceLine;
import java.util.Optional;

/// One row of the table: a line of a statement, or their total.
///
/// @param seller empty text for the total
/// @param invoice number; empty text for usage on no invoice and for the total
/// @param words what the line is
/// @param line empty for the total
/// @param key empty for the total
record LineRow(
    String seller,
    String account,
    String invoice,
    String words,
    Optional<Money> billed,
    Optional<Money> computed,
    Optional<Money> charged,
    Optional<Money> variance,
    Optional<Money> unexplained,
    Optional<StatementLine> line,
    Optional<LineKey> key) {
  static LineRow of(Statement statement, StatementLine line) {
    return new LineRow(
        statement.seller(),
        statement.account(),
        line.invoiceLine().map(InvoiceLine::invoice).orElse(""),
        line.description(),
        line.billed(),
        line.computed(),
        line.charged(),
        line.variance(),
        line.unexplained(),
        Optional.of(line),
        Optional.of(LineKey.of(statement, line)));
  }

  /// Of spend: credit is no part of it.
  static LineRow total(String name, String words, Totals totals) {
    return new LineRow(
        name,
        "",
        "",
        words,
        totals.billed(),
        totals.computed(),
        totals.charged(),
        totals.variance(),
        totals.unexplained(),
        Optional.empty(),
        Optional.empty());
  }
}
