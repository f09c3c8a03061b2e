package dev.costwright.model.reconciliation;

import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceFactor;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.reconciliation.Hypothesis.OtherBand;
import dev.costwright.model.reconciliation.Hypothesis.OtherClass;
import dev.costwright.model.reconciliation.Hypothesis.OtherRegion;
import dev.costwright.model.reconciliation.Hypothesis.OtherTier;
import dev.costwright.model.reconciliation.Hypothesis.PricesOf;
import dev.costwright.model.reconciliation.Hypothesis.Twice;
import dev.costwright.model.reconciliation.Hypothesis.WithoutDiscounts;
import dev.costwright.model.reconciliation.Hypothesis.WithoutUnit;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Says how else the price book could price a kind of usage. Not thread-safe.
final class Alternatives {
  private static final List<Hypothesis> OF_ALL =
      List.of(
          new Twice(),
          OtherBand.LONG,
          OtherBand.SHORT,
          new OtherClass(Measure.CACHE_READ, Measure.FRESH_INPUT),
          new OtherClass(Measure.CACHE_WRITE_5M, Measure.FRESH_INPUT),
          new OtherClass(Measure.CACHE_WRITE_1H, Measure.FRESH_INPUT),
          new OtherClass(Measure.CACHE_WRITE_5M, Measure.CACHE_WRITE_1H),
          new OtherClass(Measure.CACHE_WRITE_1H, Measure.CACHE_WRITE_5M));

  private record Kind(String seller, String model, String tier, String region) {}

  private final PriceBook prices;
  private final WithoutDiscounts withoutDiscounts;
  private final Wording wording;
  private final Map<Kind, List<Hypothesis>> known = new HashMap<>();

  Alternatives(PriceBook prices, Wording wording) {
    this.prices = prices;
    this.withoutDiscounts = new WithoutDiscounts(prices.withDiscounts(List.of()));
    this.wording = wording;
  }

  /// Not those about the borders of a period, which no price says.
  List<Hypothesis> of(UsageRow row) {
    String seller = row.party().seller();
    return known.computeIfAbsent(
        new Kind(
            seller,
            wording.canonical(seller, row.model()),
            Hypothesis.tier(row.tier()),
            row.row().dimension(Dimension.REGION).orElse("")),
        this::of);
  }

  private List<Hypothesis> of(Kind kind) {
    List<PriceRow> rows =
        prices.rows().stream()
            .filter(row -> row.seller().equals(kind.seller()) && isFor(row.model(), kind))
            .toList();
    List<PriceFactor> factors =
        prices.factors().stream()
            .filter(rule -> rule.seller().equals(kind.seller()) && isFor(rule.model(), kind))
            .toList();
    List<Hypothesis> all = new ArrayList<>();
    List<Discount> discounts = discounts(kind);
    days(rows, factors, discounts).forEach(day -> all.add(new PricesOf(day)));
    if (!discounts.isEmpty()) {
      all.add(withoutDiscounts);
    }
    Set<String> tiers = names(rows, PriceRow::serviceTier, factors, PriceFactor::serviceTier);
    tiers.remove("");
    tiers.add(PriceRow.STANDARD);
    tiers.remove(kind.tier());
    tiers.forEach(tier -> all.add(new OtherTier(kind.tier(), tier)));
    Set<String> regions = names(rows, PriceRow::region, factors, PriceFactor::region);
    regions.add("");
    regions.remove(kind.region());
    regions.forEach(region -> all.add(new OtherRegion(kind.region(), region)));
    all.addAll(OF_ALL);
    Measure.priced().stream()
        .filter(measure -> measure.kind() == Measure.Kind.UNIT)
        .forEach(unit -> all.add(new WithoutUnit(unit)));
    return all;
  }

  private List<Discount> discounts(Kind kind) {
    return prices.discounts().stream()
        .filter(given -> given.seller().equals(kind.seller()) && isFor(given.model(), kind))
        .toList();
  }

  /// One day inside each run of days between two changes of the model's prices.
  private static Set<LocalDate> days(
      List<PriceRow> rows, List<PriceFactor> factors, List<Discount> discounts) {
    Set<LocalDate> days = new TreeSet<>();
    Stream.of(
            rows.stream().map(PriceRow::effectiveFrom),
            rows.stream().map(PriceRow::effectiveUntil),
            factors.stream().map(PriceFactor::effectiveFrom),
            factors.stream().map(PriceFactor::effectiveUntil),
            discounts.stream().map(Discount::effectiveFrom),
            discounts.stream().map(Discount::effectiveUntil))
        .flatMap(changes -> changes)
        .flatMap(Optional::stream)
        .forEach(
            change -> {
              days.add(change);
              days.add(change.minusDays(1));
            });
    return days;
  }

  private static Set<String> names(
      List<PriceRow> rows,
      Function<PriceRow, String> ofRow,
      List<PriceFactor> factors,
      Function<PriceFactor, String> ofFactor) {
    Set<String> names = new TreeSet<>();
    rows.stream().map(ofRow).forEach(names::add);
    factors.stream().map(ofFactor).forEach(names::add);
    return names;
  }

  private static boolean isFor(String ruled, Kind kind) {
    return ruled.equals(kind.model()) || ruled.equals(PriceRow.EVERY_MODEL);
  }
}
