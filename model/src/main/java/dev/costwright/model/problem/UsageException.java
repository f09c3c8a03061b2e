package dev.costwright.model.problem;

/// The user asked for something that does not exist or cannot be combined.
public final class UsageException extends CostwrightException {
  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
