package dev.costwright.importers.prices;

import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import java.time.LocalDate;
import java.util.Optional;

/// What is sold, and when: everything of a price but its unit and its amount.
///
/// @param context which single requests the price is for, by the length of their prompt
record Place(
    String seller,
    String model,
    String tier,
    String region,
    ContextBand context,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /// Standard terms, any length, any day.
  static Place of(String seller, String model) {
    return new Place(
        seller, model, PriceRow.STANDARD, "", ContextBand.ALL, Optional.empty(), Optional.empty());
  }

  Place withTier(String other) {
    return new Place(seller, model, other, region, context, from, until);
  }

  Place withRegion(String other) {
    return new Place(seller, model, tier, other, context, from, until);
  }

  Place withContext(ContextBand other) {
    return new Place(seller, model, tier, region, other, from, until);
  }

  Place during(Optional<LocalDate> first, Optional<LocalDate> end) {
    return new Place(seller, model, tier, region, context, first, end);
  }
}
