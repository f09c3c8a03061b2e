package dev.costwright.app.uikit;

import java.util.Locale;

/// Height of table rows: 26, 30 and 36 points at the normal text size.
public enum Density {
  COMPACT,
  REGULAR,
  COMFORTABLE;

  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
