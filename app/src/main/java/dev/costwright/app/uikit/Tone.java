package dev.costwright.app.uikit;

import java.util.Locale;

/// What a text means; never shown by colour alone: badges carry words, changes carry signs.
public enum Tone {
  NEUTRAL,
  POSITIVE,
  NEGATIVE,
  WARNING,
  INFO,
  ACCENT;

  /// Its style class.
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
