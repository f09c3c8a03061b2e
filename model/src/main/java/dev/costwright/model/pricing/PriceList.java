package dev.costwright.model.pricing;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The rows of one model that hold on one day, from which rate cards are made.
///
/// @param rows of the model and of all models of its seller, the user's own last
/// @param ownFrom where the user's own rows begin
/// @param factors of the model and of all models of its seller
record PriceList(List<PriceRow> rows, int ownFrom, List<PriceFactor> factors) {
  private static final Comparator<Optional<LocalDate>> EMPTY_FIRST =
      Comparator.comparing(date -> date.orElse(LocalDate.MIN));

  /// Empty when no token or unit of the model has a price in the offer's tier.
  Optional<RateCard> card(Offer offer) {
    Terms terms = Terms.of(offer);
    TreeSet<Long> thresholds = new TreeSet<>(List.of(0L));
    rows.forEach(row -> thresholds.add(row.contextAbove()));
    List<Map<Measure, PriceRow>> rates =
        thresholds.stream().map(above -> rates(terms, above)).toList();
    return rates.stream()
        .flatMap(band -> band.values().stream())
        .findFirst()
        .map(row -> card(offer, row.currency(), List.copyOf(thresholds), rates));
  }

  private static RateCard card(
      Offer offer, Currency currency, List<Long> thresholds, List<Map<Measure, PriceRow>> rates) {
    rates.forEach(band -> band.values().removeIf(row -> !row.currency().equals(currency)));
    List<RateCard.Band> bands =
        Stream.iterate(0, index -> index < rates.size(), index -> index + 1)
            .map(index -> new RateCard.Band(thresholds.get(index), rates.get(index)))
            .toList();
    return new RateCard(currency, bands, ContextBand.above(offer.contextBand()));
  }

  private Map<Measure, PriceRow> rates(Terms terms, long above) {
    Map<Measure, PriceRow> rates = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.priced()) {
      rate(terms, measure, above).ifPresent(row -> rates.put(measure, row));
    }
    return rates;
  }

  /// A tier's own price, else the standard price times the tier's factor; then the region's
  /// factor. A price that is the same in every tier takes no factor.
  private Optional<PriceRow> rate(Terms terms, Measure measure, long above) {
    Optional<PriceRow> anyTier = best(measure, "", terms.region(), 0);
    if (anyTier.isPresent()) {
      return anyTier;
    }
    boolean isQuoted =
        terms.isSingleTier()
            && rows.stream().anyMatch(row -> row.serviceTier().equals(terms.tier()));
    Optional<PriceRow> base =
        isQuoted
            ? best(measure, terms.tier(), terms.region(), above)
            : tiered(best(measure, PriceRow.STANDARD, terms.region(), above), terms);
    return base.flatMap(row -> regional(row, terms));
  }

  private Optional<PriceRow> tiered(Optional<PriceRow> standard, Terms terms) {
    Optional<PriceRow> result = standard;
    for (String tier : terms.tiers()) {
      result =
          result.flatMap(
              row -> rule(tier, "").flatMap(rule -> apply(rule, row, tier, row.region())));
    }
    return result;
  }

  private Optional<PriceRow> regional(PriceRow row, Terms terms) {
    if (terms.region().isEmpty() || !row.region().isEmpty()) {
      return Optional.of(row);
    }
    Optional<PriceFactor> rule = rule("", terms.region());
    return rule.isEmpty()
        ? Optional.of(row)
        : apply(rule.get(), row, row.serviceTier(), terms.region());
  }

  private static Optional<PriceRow> apply(
      PriceFactor rule, PriceRow row, String tier, String region) {
    return Optional.ofNullable(rule.factors().get(row.measure()))
        .map(
            (BigDecimal factor) ->
                row.modified(row.price().times(factor), tier, region, rule.describe(factor)));
  }

  private Optional<PriceFactor> rule(String tier, String region) {
    return factors.stream()
        .filter(rule -> rule.serviceTier().equals(tier) && rule.region().equals(region))
        .max(
            Comparator.comparing((PriceFactor rule) -> !rule.model().equals(PriceRow.EVERY_MODEL))
                .thenComparing(PriceFactor::effectiveFrom, EMPTY_FIRST)
                .thenComparing(PriceFactor::knownFrom));
  }

  private Optional<PriceRow> best(Measure measure, String tier, String region, long above) {
    return rows.stream()
        .filter(
            row ->
                row.measure() == measure
                    && row.serviceTier().equals(tier)
                    && row.contextAbove() == above
                    && (row.region().isEmpty() || row.region().equals(region)))
        .max(
            Comparator.comparing((PriceRow row) -> rows.lastIndexOf(row) >= ownFrom)
                .thenComparing(row -> !row.model().equals(PriceRow.EVERY_MODEL))
                .thenComparing(row -> !row.region().isEmpty())
                .thenComparing(PriceRow::effectiveFrom, EMPTY_FIRST)
                .thenComparing(PriceRow::knownFrom));
  }

  /// The tier, speed and region of an offer in one spelling.
  ///
  /// @param tiers other than standard, in the order in which their factors apply
  private record Terms(List<String> tiers, String region) {
    static Terms of(Offer offer) {
      return new Terms(
          Stream.of(tier(offer.serviceTier()), tier(offer.speed()))
              .filter(tier -> !tier.equals(PriceRow.STANDARD))
              .toList(),
          region(offer.region()));
    }

    boolean isSingleTier() {
      return tiers.size() <= 1;
    }

    String tier() {
      return tiers.isEmpty() ? PriceRow.STANDARD : tiers.getFirst();
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
}
