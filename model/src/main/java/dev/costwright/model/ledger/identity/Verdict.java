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

  /// Another import groups the day by other columns, says the same in sum, and counts.
  public static final byte ALTERNATIVE = 6;

  /// Another import groups the day by other columns, says something else, and counts.
  public static final byte CONTRADICTED = 7;

  /// The span around this one counts in its place: the user prefers that.
  public static final byte CHILD_SPAN = 8;

  private Verdict() {}

  /// Whether another line of the row's own file hides it, whatever other imports say.
  public static boolean isSettledInFile(byte verdict) {
    return verdict == REPEATED || verdict == RESTATED;
  }

  public static boolean isDuplicate(byte verdict) {
    return verdict == DUPLICATE
        || verdict == REPEATED
        || verdict == ALTERNATIVE
        || isSettledBySpans(verdict);
  }

  /// Whether the natural key lets the row count, and only a span above or below hides it.
  public static boolean isSettledBySpans(byte verdict) {
    return verdict == PARENT_SPAN || verdict == CHILD_SPAN;
  }
}
