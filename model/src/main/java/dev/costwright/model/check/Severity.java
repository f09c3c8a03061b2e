package dev.costwright.model.check;

import java.util.Locale;

/// How much a finding matters, gravest first.
public enum Severity {
  HIGH,
  MEDIUM,
  /// Worth knowing; nothing needs to be done.
  LOW;

  /// As JSON has it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
