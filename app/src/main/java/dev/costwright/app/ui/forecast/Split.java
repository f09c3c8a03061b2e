package dev.costwright.app.ui.forecast;

/// Which of two dimensions that were forecast at once is looked at.
enum Split {
  FIRST,
  SECOND
}
