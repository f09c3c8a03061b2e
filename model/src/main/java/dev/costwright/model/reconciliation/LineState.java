package dev.costwright.model.reconciliation;

/// How an invoice line stands, from the quietest to the loudest.
public enum LineState {
  /// Equal but for rounding.
  MATCHES,
  /// Tax, seats, discounts, credit: nothing that usage could confirm.
  APART,
  /// Nothing to compare it with yet.
  NOT_COMPARED,
  /// The difference has a name, and somebody should look.
  DIFFERS,
  /// Part of the difference has no name.
  OPEN
}
