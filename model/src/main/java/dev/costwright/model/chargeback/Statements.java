package dev.costwright.model.chargeback;

import dev.costwright.model.allocation.PoolShare;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All statements of a month, and that they are the month.
///
/// @param breakdown the two dimensions that own lines are told by
/// @param statements of members, by falling amount
/// @param remainder what nobody is charged
/// @param pools what became of each pool
/// @param tie the statements against the month
/// @param coverage what the month's figures rest on
/// @param missing whose days have no evidence
/// @param invoices the way to the month's invoices; empty when there are none
public record Statements(
    ChargebackQuery query,
    List<Dimension> breakdown,
    List<Statement> statements,
    Statement remainder,
    List<PoolShare> pools,
    TieOut tie,
    Coverage coverage,
    List<Missing> missing,
    Grounds grounds,
    Optional<InvoiceTie> invoices) {
  public Statements {
    breakdown = List.copyOf(breakdown);
    statements = List.copyOf(statements);
    pools = List.copyOf(pools);
    missing = List.copyOf(missing);
  }

  /// With the way to the invoices.
  public Statements with(Optional<InvoiceTie> way) {
    return new Statements(
        query, breakdown, statements, remainder, pools, tie, coverage, missing, grounds, way);
  }

  /// Whether the statements are the month, and with the named differences its invoices.
  public boolean isTied() {
    return tie.isTied() && invoices.map(InvoiceTie::isTied).orElse(true);
  }

  /// Those of members, then the remainder.
  public List<Statement> all() {
    return Stream.concat(statements.stream(), Stream.of(remainder)).toList();
  }

  /// Holds the statements against the month, which is computed without them.
  ///
  /// @param ledger total of the month's pivot, in full
  /// @param fees fixed amounts of pools, in full
  /// @param month both, rounded once
  /// @param statements sum of the amounts of members
  /// @param remainder amount of what nobody is charged
  public record TieOut(Money ledger, Money fees, Money month, Money statements, Money remainder) {
    /// Nothing, or the statements are wrong.
    public Money difference() {
      return month.minus(statements).minus(remainder);
    }

    public boolean isTied() {
      return difference().signum() == 0;
    }
  }

  /// A seller's account without evidence on some days of the month.
  ///
  /// @param days of UTC; days to come are among them
  public record Missing(String seller, String account, int days) {}
}
