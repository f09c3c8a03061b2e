package dev.costwright.app.focus;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.util.Currency;

/// Adds up the rows of one part.
final class Sum {
  private Int128 cost = Int128.ZERO;
  private Int128 listed = Int128.ZERO;
  private boolean isListed = true;
  private long count;
  private long rows;

  /// @param units counted; 0 for an amount alone
  /// @param listCharge the list price that a file quotes, in picos, or absent
  void add(Int128 picos, long units, long listCharge) {
    cost = cost.plus(picos);
    count = Math.addExact(count, units);
    rows++;
    isListed &= listCharge != ABSENT;
    listed = isListed ? listed.plus(listCharge) : listed;
  }

  long count() {
    return count;
  }

  /// Rows of the ledger.
  long rows() {
    return rows;
  }

  /// Whether files quote a list price for all of it.
  boolean isListed() {
    return isListed;
  }

  Int128 listed() {
    return listed;
  }

  Money money(Currency currency) {
    return new Money(cost, currency);
  }
}
