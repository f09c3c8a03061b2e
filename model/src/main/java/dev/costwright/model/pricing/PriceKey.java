package dev.costwright.model.pricing;

import dev.costwright.model.usage.Measure;
import java.util.Comparator;

/// What a price is of: everything but its amount and its days.
///
/// @param serviceTier empty when the price is the same in every tier
/// @param region empty for all regions
/// @param context which prompts it is for, with the operator of the boundary
public record PriceKey(
    String seller,
    String model,
    Measure measure,
    String serviceTier,
    String region,
    ContextBand context) {
  /// By seller and model, then as a table of prices is read.
  public static final Comparator<PriceKey> ORDER =
      Comparator.comparing(PriceKey::seller)
          .thenComparing(PriceKey::model)
          .thenComparing(key -> !key.serviceTier().equals(PriceRow.STANDARD))
          .thenComparing(PriceKey::serviceTier)
          .thenComparing(PriceKey::region)
          .thenComparingLong(PriceKey::contextAbove)
          .thenComparing(key -> key.context().boundary())
          .thenComparing(PriceKey::measure);

  public static PriceKey of(PriceRow row) {
    return new PriceKey(
        row.seller(), row.model(), row.measure(), row.serviceTier(), row.region(), row.context());
  }

  /// The number of prompt tokens that a request must exceed; 0 for all.
  public long contextAbove() {
    return context.exceeds();
  }

  /// Its terms where they are not the usual ones, such as `batch, us, > 200000`; empty otherwise.
  public String terms() {
    StringBuilder terms = new StringBuilder();
    append(terms, serviceTier.equals(PriceRow.STANDARD) ? "" : serviceTier);
    append(terms, region);
    append(terms, context.text());
    return terms.toString();
  }

  private static void append(StringBuilder terms, String part) {
    if (!part.isEmpty()) {
      terms.append(terms.isEmpty() ? "" : ", ").append(part);
    }
  }
}
