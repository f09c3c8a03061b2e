package dev.costwright.model.usage;

/// Evidence layers. They are compared, never added.
public enum Layer {
  /// Invoices and provider cost reports.
  BILLED,
  /// Provider usage exports.
  METERED,
  /// Gateway logs and traces.
  OBSERVED
}
