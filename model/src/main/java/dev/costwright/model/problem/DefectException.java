package dev.costwright.model.problem;

/// Work that somebody waits for ended with a bug of ours; the bug is the cause.
///
/// Only whoever runs work for others throws it, so that those who wait hear of the end. A bug
/// itself stays what it is.
public final class DefectException extends CostwrightException {
  private static final long serialVersionUID = 1;

  /// @param bug anything but a {@link CostwrightException}
  public DefectException(Throwable bug) {
    super("Costwright made a mistake of its own: %s.".formatted(bug), bug);
  }
}
