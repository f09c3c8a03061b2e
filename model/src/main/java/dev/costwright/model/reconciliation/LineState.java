package dev.costwright.model.reconciliation;

/// How an invoice line stands, from the quietest to the loudest.
public enum LineState {
  /// Equal but for rounding.
  MATCHES,
  /// Tax, seats, discounts, credit: nothing that usage could confirm.
  APART,
  /// The seller's own report says what it costs, but our usage or prices can't: days without
  /// usage, usage without a price.
  UNCHECKED,
  /// Nothing to compare it with yet.
  NOT_COMPARED,
  /// The difference has a name, and somebody should look.
  DIFFERS,
  /// Part of the difference has no name.
  OPEN
}
