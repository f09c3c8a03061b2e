package dev.costwright.forecasting.realised;

/// How an outcome stands beside its estimate.
public enum Standing {
  /// Their ranges meet, or come within a tenth of the estimate.
  AS_ESTIMATED("as estimated"),
  /// More was saved than estimated.
  MORE("more than estimated"),
  /// Less was saved than estimated.
  LESS("less than estimated"),
  /// It is no larger than what the same factors do by themselves.
  WITHIN_DRIFT("no more than usual drift"),
  /// There are too few months before to say what is usual.
  UNTOLD("cannot be told");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /// In English, for files and terminals.
  public String words() {
    return words;
  }
}
