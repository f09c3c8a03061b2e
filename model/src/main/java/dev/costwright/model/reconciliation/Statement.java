package dev.costwright.model.reconciliation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/// One seller's month: what was invoiced beside what was used. Days are UTC, the zone in which
/// sellers bill.
///
/// @param seller who bills
/// @param account the seller's account
/// @param month of the days that the lines cover
/// @param state whether there was something to compare
/// @param lines in the order of the invoices, then usage that no line bills
/// @param totals sums of the lines
/// @param coverage what share of the invoiced money rests on usage
public record Statement(
    String seller,
    String account,
    YearMonth month,
    State state,
    List<StatementLine> lines,
    Totals totals,
    Coverage coverage) {
  public Statement {
    lines = List.copyOf(lines);
  }

  /// Whether there was something to compare.
  public enum State {
    COMPARED,
    /// Usage, but no invoice that bills usage.
    NO_INVOICE,
    /// An invoice of usage, but not one row of usage.
    NO_USAGE,
    /// Nothing of the invoice is in the currency of our prices.
    OTHER_CURRENCY,
    /// Nothing but credit, seats or tax.
    NO_USAGE_BILLED
  }

  /// The loudest state of a line.
  public LineState worst() {
    return lines.stream()
        .map(StatementLine::state)
        .max(Comparator.naturalOrder())
        .orElse(LineState.MATCHES);
  }

  /// Whether every line is compared and either matches or charges for what is no usage.
  public boolean isReconciled() {
    return worst().compareTo(LineState.APART) <= 0;
  }
}
