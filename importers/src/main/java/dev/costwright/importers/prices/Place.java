package dev.costwright.importers.prices;

import dev.costwright.model.pricing.PriceRow;
import java.time.LocalDate;
import java.util.Optional;

/// What is sold, and when: everything of a price but its unit and its amount.
///
/// @param above the price holds for single requests with more prompt tokens than this
record Place(
    String seller,
    String model,
    String tier,
    String region,
    long above,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /// Standard terms, any length, any day.
  static Place of(String seller, String model) {
    return new Place(seller, model, PriceRow.STANDARD, "", 0, Optional.empty(), Optional.empty());
  }

  Place withTier(String other) {
    return new Place(seller, model, other, region, above, from, until);
  }

  Place withRegion(String other) {
    return new Place(seller, model, tier, other, above, from, until);
  }

  Place withAbove(long tokens) {
    return new Place(seller, model, tier, region, tokens, from, until);
  }

  Place during(Optional<LocalDate> first, Optional<LocalDate> end) {
    return new Place(seller, model, tier, region, above, first, end);
  }
}
