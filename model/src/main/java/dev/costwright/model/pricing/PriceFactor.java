package dev.costwright.model.pricing;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A documented modifier of standard prices: half price in batch, 1.1 times in a region.
/// Modifiers multiply each other, exactly.
///
/// @param seller whose rule it is
/// @param model canonical id, or {@link PriceRow#EVERY_MODEL}; a rule for one model wins over one
/// for all
/// @param serviceTier the tier that it makes; empty for a regional rule
/// @param region the region that it holds in; empty for a tier rule
/// @param factors by measure; a measure that is not here has no known price in that tier or
/// region
/// @param effectiveFrom first day of validity; empty when always
/// @param effectiveUntil first day on which it no longer holds; empty when open
/// @param knownFrom the first day on which this book knew the rule
/// @param source where it was read
/// @param checked the day on which it was last read there
public record PriceFactor(
    String seller,
    String model,
    String serviceTier,
    String region,
    Map<Measure, BigDecimal> factors,
    Optional<LocalDate> effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    LocalDate knownFrom,
    String source,
    LocalDate checked,
    String note) {
  public PriceFactor {
    factors = Collections.unmodifiableMap(new TreeMap<>(factors));
  }

  public boolean isEffectiveOn(LocalDate day) {
    return effectiveFrom.map(from -> !day.isBefore(from)).orElse(true)
        && effectiveUntil.map(day::isBefore).orElse(true);
  }

  boolean isFor(KnownModel wanted) {
    return seller.equals(wanted.seller())
        && (model.equals(wanted.id()) || model.equals(PriceRow.EVERY_MODEL));
  }

  /// What it does, for notes: `× 1.1 region us`.
  String describe(BigDecimal factor) {
    return "× "
        + factor.toPlainString()
        + (region.isEmpty() ? " tier " + serviceTier : " region " + region);
  }
}
