package dev.costwright.app.uikit;

import java.util.Locale;

/// What a row's tint says; rows carry an icon or badge as well.
public enum RowState {
  NORMAL,
  DOUBT,
  PROBLEM;

  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
