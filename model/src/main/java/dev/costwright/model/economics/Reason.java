package dev.costwright.model.economics;

import java.util.Locale;

/// Why a figure is not known. Absent is not zero, so every dash says which of these it is.
public enum Reason {
  NO_ROWS("no spend in the ledger names it in this month"),
  UNPRICED("none of its rows has a price"),
  NOT_STATED("no metrics file states it for this month"),
  FINER_ONLY("stated for parts only; a user of two parts would count twice, so they are not added"),
  OVERLAPPING(
      "stated for parts that overlap, such as by plan and by tenant, so they are not added"),
  MORE_THAN_WHOLE("the parts are stated to be more than the whole"),
  NOT_ALL_KEYS("not every row delivers this unit, so the whole cost is not divided by it"),
  NOT_BY_KEY("stated for all of them together, so no row's cost can be held against it"),
  NO_KEY("what belongs to no group has no users of its own"),
  MIXED_CURRENCIES("stated in several currencies, and no dated rate says what they are worth"),
  OTHER_CURRENCY("revenue and cost are in different currencies, and no dated rate joins them"),
  NO_UNITS("no unit in this month to divide by"),
  NO_REVENUE("revenue is zero, so nothing can be a share of it");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /// The stable name in JSON, such as `finer_only`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// For people, in lower case, to stand after a colon.
  public String text() {
    return text;
  }
}
