package dev.costwright.model.problem;

/// The ledger's file is not as it was written, and nothing of it was changed: the newest good
/// backup is the way on.
public final class DamagedLedgerException extends LedgerException {
  private static final long serialVersionUID = 1;

  public DamagedLedgerException(String message) {
    super(message);
  }

  public DamagedLedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
