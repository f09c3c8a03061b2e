package dev.costwright.model.ledger;

/// Where an import stands. Only live imports count.
public enum ImportState {
  STAGED,
  LIVE,
  UNDONE
}
