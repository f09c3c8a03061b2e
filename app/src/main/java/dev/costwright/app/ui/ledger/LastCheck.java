package dev.costwright.app.ui.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// The last time that every hash of a ledger was recomputed.
///
/// @param head hash of the last entry of the audit chain then
/// @param segments how many were recomputed
/// @param damages how many were found
public record LastCheck(Instant at, String head, int segments, int damages) {
  private static final int PARTS = 4;

  /// As it is remembered: one line.
  public String text() {
    return "%s %s %d %d".formatted(at, head, segments, damages);
  }

  /// Empty when the text is none.
  public static Optional<LastCheck> parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LastCheck(
              Instant.parse(parts[0]),
              parts[1],
              Integer.parseInt(parts[2]),
              Integer.parseInt(parts[3])));
    } catch (DateTimeException | NumberFormatException foreign) {
      return Optional.empty();
    }
  }
}
