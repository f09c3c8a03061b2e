package dev.costwright.model.problem;

/// The ledger is open in another program; the message names who holds it.
public final class HeldLedgerException extends LedgerException {
  private static final long serialVersionUID = 1;

  /// Where the holder runs.
  public enum Place {
    /// Certainly alive: the operating system says so.
    THIS_COMPUTER,
    /// Perhaps gone long ago: only the user can know, so only he may open the ledger anyway.
    ANOTHER_COMPUTER
  }

  private final Place place;

  public HeldLedgerException(String message, Place place) {
    super(message);
    this.place = place;
  }

  public Place place() {
    return place;
  }
}
