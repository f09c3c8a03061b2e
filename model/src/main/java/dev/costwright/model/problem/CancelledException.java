package dev.costwright.model.problem;

/// The user cancelled; nothing of the cancelled work remains.
public final class CancelledException extends CostwrightException {
  private static final long serialVersionUID = 1;

  public CancelledException(String message) {
    super(message);
  }

  public CancelledException(String message, Throwable cause) {
    super(message, cause);
  }
}
