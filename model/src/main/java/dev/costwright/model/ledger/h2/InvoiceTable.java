package dev.costwright.model.ledger.h2;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.InvoiceLine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lines of invoices, in the order of their files. Rows are only added; those of an import that
/// was never committed are removed again.
public final class InvoiceTable {
  private final Sql sql;

  InvoiceTable(Sql sql) {
    this.sql = sql;
  }

  /// @param first ordinal of the first of them within the import
  public void add(long importId, int first, List<InvoiceLine> lines) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(cells(importId, first + rows.size(), line)));
    sql.batch(
        """
        INSERT INTO invoice_line (import_id, ordinal, seller, account, invoice, issued, number,
          kind, description, period_from, period_to, quantity, unit_price, amount, currency, line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static @Nullable Object[] cells(long importId, int ordinal, InvoiceLine line) {
    return new Object[] {
      importId,
      ordinal,
      line.seller(),
      line.account(),
      line.invoice(),
      line.issued().toString(),
      line.number(),
      line.kind().name(),
      line.description(),
      line.from().map(LocalDate::toString).orElse(null),
      line.to().map(LocalDate::toString).orElse(null),
      line.quantity().map(BigDecimal::toString).orElse(null),
      line.unitPrice().map(BigDecimal::toString).orElse(null),
      line.amount().toDecimal().toString(),
      line.amount().currency().getCurrencyCode(),
      line.line()
    };
  }

  /// In the order of the file.
  public List<InvoiceLine> of(long importId) {
    return sql.list(
        """
        SELECT seller, account, invoice, issued, number, kind, description, period_from,
          period_to, quantity, unit_price, amount, currency, line
        FROM invoice_line WHERE import_id = ? ORDER BY ordinal
        """,
        InvoiceTable::line,
        importId);
  }

  private static InvoiceLine line(ResultSet row) throws SQLException {
    return new InvoiceLine(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        LocalDate.parse(row.getString(4)),
        row.getInt(5),
        InvoiceLine.Kind.valueOf(row.getString(6)),
        row.getString(7),
        Optional.ofNullable(row.getString(8)).map(LocalDate::parse),
        Optional.ofNullable(row.getString(9)).map(LocalDate::parse),
        Optional.ofNullable(row.getString(10)).map(BigDecimal::new),
        Optional.ofNullable(row.getString(11)).map(BigDecimal::new),
        Money.parse(row.getString(12), Currency.getInstance(row.getString(13))),
        row.getLong(14));
  }

  /// Removes the lines of an import that was never committed.
  public void remove(long importId) {
    sql.update("DELETE FROM invoice_line WHERE import_id = ?", importId);
  }
}
