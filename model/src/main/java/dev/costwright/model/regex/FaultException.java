package dev.costwright.model.regex;

/// Ends the reading of a text that is no expression; never leaves the package.
final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Regex.Bad bad;

  FaultException(Regex.Bad bad) {
    super(bad.message());
    this.bad = bad;
  }

  Regex.Bad bad() {
    return bad;
  }
}
