package dev.costwright.model.problem;

/// An input cannot be read at all: missing, of no known format, or broken from its first byte.
public final class InputException extends CostwrightException {
  private static final long serialVersionUID = 1;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
