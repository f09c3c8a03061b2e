package dev.costwright.model.ledger.identity;

/// What becomes of a row. The codes are stored.
public final class Verdict {
  /// The row counts.
  public static final byte COUNTS = 0;

  /// A row of another import says the same and counts in its place.
  public static final byte DUPLICATE = 1;

  /// A row of another import knows a later state, or more of the call.
  public static final byte SUPERSEDED = 2;

  /// Another line of the same file says the same.
  public static final byte REPEATED = 3;

  /// Another line of the same file knows more of the call.
  public static final byte RESTATED = 4;

  /// Rows of spans below this one tell its usage again, and count in its place.
  public static final byte PARENT_SPAN = 5;

  private Verdict() {}

  /// Whether another line of the row's own file hides it, whatever other imports say.
  public static boolean isSettledInFile(byte verdict) {
    return verdict == REPEATED || verdict == RESTATED;
  }

  public static boolean isDuplicate(byte verdict) {
    return verdict == DUPLICATE || verdict == REPEATED || verdict == PARENT_SPAN;
  }
}
