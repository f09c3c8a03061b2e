package dev.costwright.model.usage;

import java.util.Arrays;
import java.util.Optional;

/// What sort of money a bill's line asks for, as {@link Dimension#CHARGE_KIND} says it. Lines that
/// name what was used, such as `output`, are usage.
public enum ChargeCategory {
  USAGE("Usage"),
  /// Paid in advance: prepaid credit, commitments, reservations. Money paid, not yet spent: it
  /// counts in no total, for the use it pays for is told by lines of its own.
  PURCHASE("Purchase"),
  TAX("Tax"),
  CREDIT("Credit"),
  ADJUSTMENT("Adjustment");

  private final String id;

  ChargeCategory(String id) {
    this.id = id;
  }

  /// The word that FOCUS uses.
  public String id() {
    return id;
  }

  /// By {@link #id()}, exactly.
  public static Optional<ChargeCategory> find(String id) {
    return Arrays.stream(values()).filter(category -> category.id.equals(id)).findFirst();
  }

  /// The category of a charge kind; usage for every kind that is no category itself.
  public static ChargeCategory of(String chargeKind) {
    return find(chargeKind).orElse(USAGE);
  }
}
