package dev.costwright.model.close;

import java.util.Locale;

/// Why a month costs something else now than when it was closed.
public enum Cause {
  /// A newer Costwright reads the same rows, prices and rules otherwise.
  PROGRAM,
  /// Imported, or brought back, since.
  NEW_IMPORT,
  /// Taken back since, which only a reopened month allows.
  UNDONE_IMPORT,
  /// The user chose otherwise which rows count.
  COUNTING,
  /// Several of the three before: whose row counts is decided among all of them together.
  ROWS,
  /// Prices and discounts.
  PRICES,
  /// Exchange rates.
  RATES,
  /// Attribution rules: they move money between teams, and more where they name the model.
  RULES,
  /// The user chose otherwise which layer counts.
  LAYERS;

  /// Such as `new_import`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
