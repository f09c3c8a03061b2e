package dev.costwright.model.signoff;

import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.usage.InvoiceLine;
import java.time.YearMonth;

/// Which line of which statement: by what is printed, so that it is the same line after the
/// invoice was taken back and imported again, and in a restored backup.
///
/// @param seller who bills
/// @param account the seller's account
/// @param month of the statement
/// @param line such as `INV-17/3`, invoice and place on it; the line's words for usage that no
/// invoice bills
public record LineKey(String seller, String account, YearMonth month, String line) {
  public static LineKey of(Statement statement, StatementLine line) {
    return new LineKey(
        statement.seller(),
        statement.account(),
        statement.month(),
        line.invoiceLine().map(LineKey::place).orElse(line.description()));
  }

  private static String place(InvoiceLine line) {
    return line.invoice() + "/" + line.number();
  }

  /// In one text, such as `openai/default/2026-08/INV-17/3`.
  public String text() {
    return "%s/%s/%s/%s".formatted(seller, account, month, line);
  }
}
