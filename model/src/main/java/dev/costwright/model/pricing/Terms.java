package dev.costwright.model.pricing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The tier, speed and region of an offer in one spelling.
///
/// @param tiers other than standard, in the order in which their factors apply
/// @param region empty when the source names none or says that it is global
record Terms(List<String> tiers, String region) {
  static final Terms STANDARD = new Terms(List.of(), "");

  static Terms of(Offer offer) {
    return new Terms(
        Stream.of(tier(offer.serviceTier()), tier(offer.speed()))
            .filter(tier -> !tier.equals(PriceRow.STANDARD))
            .toList(),
        region(offer.region()));
  }

  /// The tier whose own prices to look for; two modifiers together have no prices of their own.
  String tier() {
    return switch (tiers.size()) {
      case 0 -> PriceRow.STANDARD;
      case 1 -> tiers.getFirst();
      default -> String.join("+", tiers);
    };
  }

  private static String tier(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "", "default", "auto", "standard", "normal" -> PriceRow.STANDARD;
      default -> plain;
    };
  }

  private static String region(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "global", "not_available" -> "";
      default -> plain;
    };
  }
}
