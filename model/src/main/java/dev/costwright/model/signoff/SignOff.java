package dev.costwright.model.signoff;

import java.time.Instant;

/// Somebody's word that a line is settled.
///
/// @param by a name, as the user gives it
/// @param at when
/// @param figures what was signed: when the line's figures are others, the word no longer holds
public record SignOff(String by, Instant at, Figures figures) {
  public SignOff {
    if (by.isBlank()) {
      throw new IllegalArgumentException("Expected a name of who signs, found none");
    }
  }
}
