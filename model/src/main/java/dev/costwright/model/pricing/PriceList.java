package dev.costwright.model.pricing;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The prices of one model that hold on one day, from which rate cards are made.
///
/// @param own the user's rows, of the model and of all models of its seller; they win
/// @param listed the bundled rows
/// @param factors the modifiers
record PriceList(List<PriceRow> own, List<PriceRow> listed, List<PriceFactor> factors) {
  private static final Comparator<Optional<LocalDate>> EMPTY_FIRST =
      Comparator.comparing(date -> date.orElse(LocalDate.MIN));

  /// Empty when the model itself has no price on the offer's terms.
  Optional<RateCard> card(Offer offer, Agreed agreed) {
    Terms terms = Terms.of(offer);
    SortedMap<Long, Map<Measure, PriceRow>> bands = bands(terms);
    agreed.applyTo(bands, terms, this);
    return bands.values().stream()
        .flatMap(rates -> rates.values().stream())
        .filter(PriceRow::isOfModel)
        .findFirst()
        .map(row -> card(offer, row.currency(), bands));
  }

  private static RateCard card(
      Offer offer, Currency currency, SortedMap<Long, Map<Measure, PriceRow>> bands) {
    bands.values().forEach(rates -> rates.values().removeIf(row -> row.currency() != currency));
    return new RateCard(
        currency,
        bands.entrySet().stream()
            .map(band -> new RateCard.Band(band.getKey(), band.getValue()))
            .toList(),
        BilledBand.above(offer.contextBand()));
  }

  /// Rates by measure, for each number of prompt tokens that a band starts above; 0 is always
  /// there.
  SortedMap<Long, Map<Measure, PriceRow>> bands(Terms terms) {
    SortedMap<Long, Map<Measure, PriceRow>> bands = new TreeMap<>();
    bands.put(0L, rates(terms, 0));
    rows().forEach(row -> bands.computeIfAbsent(row.contextAbove(), above -> rates(terms, above)));
    return bands;
  }

  /// All terms that the seller has prices or modifiers for: tiers everywhere, then regions.
  List<Terms> terms() {
    Stream<String> tiers =
        Stream.concat(
            rows().map(PriceRow::serviceTier), factors.stream().map(PriceFactor::serviceTier));
    Stream<String> regions =
        Stream.concat(rows().map(PriceRow::region), factors.stream().map(PriceFactor::region));
    return Stream.of(
            Stream.of(Terms.STANDARD),
            tiers
                .filter(tier -> !tier.isEmpty() && !tier.equals(PriceRow.STANDARD))
                .sorted()
                .map(tier -> new Terms(List.of(tier), "")),
            regions
                .filter(region -> !region.isEmpty())
                .sorted()
                .map(region -> new Terms(List.of(), region)))
        .flatMap(terms -> terms)
        .distinct()
        .toList();
  }

  private Stream<PriceRow> rows() {
    return Stream.concat(own.stream(), listed.stream());
  }

  /// Rates by measure of prompts longer than `above`.
  Map<Measure, PriceRow> rates(Terms terms, long above) {
    Map<Measure, PriceRow> rates = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.priced()) {
      rate(terms, measure, above).ifPresent(row -> rates.put(measure, row));
    }
    return rates;
  }

  /// A price that is the same in every tier takes no modifier. Else it is the tier's own price,
  /// or the standard price times the tier's factor; then the region's factor.
  private Optional<PriceRow> rate(Terms terms, Measure measure, long above) {
    return best(measure, "", terms.region(), 0)
        .or(() -> tiered(terms, measure, above).flatMap(row -> regional(row, terms.region())));
  }

  private Optional<PriceRow> tiered(Terms terms, Measure measure, long above) {
    if (rows().anyMatch(row -> row.serviceTier().equals(terms.tier()))) {
      return best(measure, terms.tier(), terms.region(), above);
    }
    Optional<PriceRow> price = best(measure, PriceRow.STANDARD, terms.region(), above);
    for (String tier : terms.tiers()) {
      price =
          price.flatMap(
              row -> rule(tier, "").flatMap(rule -> modified(rule, row, tier, row.region())));
    }
    return price;
  }

  private Optional<PriceRow> regional(PriceRow row, String region) {
    if (region.isEmpty() || !row.region().isEmpty()) {
      return Optional.of(row);
    }
    Optional<PriceFactor> rule = rule("", region);
    return rule.isEmpty() ? Optional.of(row) : modified(rule.get(), row, row.serviceTier(), region);
  }

  private static Optional<PriceRow> modified(
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
    return best(own, measure, tier, region, above)
        .or(() -> best(listed, measure, tier, region, above));
  }

  /// Of several rows the most particular, then the latest begun, then the latest known.
  private static Optional<PriceRow> best(
      List<PriceRow> rows, Measure measure, String tier, String region, long above) {
    return rows.stream()
        .filter(row -> row.measure() == measure && row.serviceTier().equals(tier))
        .filter(row -> row.contextAbove() == above)
        .filter(row -> row.region().isEmpty() || row.region().equals(region))
        .max(
            Comparator.comparing(PriceRow::isOfModel)
                .thenComparing(row -> !row.region().isEmpty())
                .thenComparing(PriceRow::effectiveFrom, EMPTY_FIRST)
                .thenComparing(PriceRow::knownFrom));
  }
}
