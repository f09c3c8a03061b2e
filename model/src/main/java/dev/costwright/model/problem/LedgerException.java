package dev.costwright.model.problem;

/// The ledger cannot be used: damaged, held by another program, newer than this one, or on a
/// failing disk.
public sealed class LedgerException extends CostwrightException
    permits HeldLedgerException, DamagedLedgerException {
  private static final long serialVersionUID = 1;

  public LedgerException(String message) {
    super(message);
  }

  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
