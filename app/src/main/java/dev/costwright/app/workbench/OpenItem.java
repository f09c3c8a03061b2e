package dev.costwright.app.workbench;

import dev.costwright.model.money.Money;
import java.util.Locale;
import java.util.Optional;

/// Something to look at before a month is closed.
///
/// @param count rows, lines or days
/// @param amount the money it stands for; empty when that is unknown
public record OpenItem(Kind kind, long count, Optional<Money> amount) {
  /// What is open.
  public enum Kind {
    /// Rows without a price: in no total.
    UNPRICED("rows without a price"),
    /// Rows of a currency that no rate converts: in no total.
    UNCONVERTED("currencies without a rate"),
    /// Rows without a team.
    UNTAGGED("without a team or feature"),
    /// Days of the month without any row.
    MISSING_DAYS("days without any row"),
    /// Invoice lines whose difference to usage is not explained.
    UNEXPLAINED("invoice lines with an unexplained difference");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// Such as `missing_days`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
      return words;
    }
  }
}
