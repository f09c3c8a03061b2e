package dev.costwright.model.problem;

import dev.costwright.model.text.Secrets;

/// Something stops the work, and the message tells the user what and what to do about it.
///
/// The closed set of kinds decides exit codes and dialogs in one place. Bugs are not thrown as
/// one of them: those stay `IllegalArgumentException` and `IllegalStateException`, and {@link
/// DefectException} only tells those who wait that one happened. API keys are masked in every
/// message.
public abstract sealed class CostwrightException extends RuntimeException
    permits InputException, LedgerException, UsageException, CancelledException, DefectException {
  private static final long serialVersionUID = 1;

  protected CostwrightException(String message) {
    super(Secrets.masked(message));
  }

  protected CostwrightException(String message, Throwable cause) {
    super(Secrets.masked(message), cause);
  }
}
