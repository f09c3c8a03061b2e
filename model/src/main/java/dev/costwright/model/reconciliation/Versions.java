package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Says what a cause was read from: its days and rows, and the two prices behind a run of days
/// that was billed at another price.
final class Versions {
  private final PriceBook prices;
  private final Wording wording;

  Versions(PriceBook prices, Wording wording) {
    this.prices = prices;
    this.wording = wording;
  }

  /// @param days those of the repricing that the cause is about
  Cause.Evidence of(Repriced repriced, List<LocalDate> days, LineTally tally) {
    return new Cause.Evidence(
        days,
        days.stream().mapToLong(day -> repriced.rows().getOrDefault(day, 0L)).sum(),
        Optional.of(new Money(charged(tally, days), tally.currency()))
            .filter(charged -> tally.hasCharges()),
        repricing(repriced, days.getFirst()),
        Cause.Basis.USAGE,
        repriced.hypothesis().terms(),
        Optional.empty());
  }

  private static Int128 charged(LineTally tally, List<LocalDate> days) {
    return days.stream()
        .map(day -> tally.days().getOrDefault(day, DaySums.NOTHING).charged())
        .reduce(Int128.ZERO, Int128::plus);
  }

  private Optional<Cause.Repricing> repricing(Repriced repriced, LocalDate day) {
    Offer offer = repriced.offer();
    Optional<RateCard> billed =
        switch (repriced.hypothesis()) {
          case Hypothesis.PricesOf version -> prices.find(offer, version.day());
          case Hypothesis.WithoutDiscounts without -> without.list().find(offer, day);
          default -> Optional.empty();
        };
    return billed.map(card -> repricing(offer, card, prices.find(offer, day).orElseThrow()));
  }

  private Cause.Repricing repricing(Offer offer, RateCard billed, RateCard valid) {
    List<Cause.Rate> rates = new ArrayList<>();
    for (Measure measure : Measure.priced()) {
      billed
          .rate(measure)
          .filter(row -> !price(valid, measure).equals(Optional.of(row.price())))
          .flatMap(row -> valid.rate(measure).map(now -> rate(measure, row, now)))
          .ifPresent(rates::add);
    }
    return new Cause.Repricing(
        wording.canonical(offer.seller(), offer.model()),
        since(billed, rates),
        since(valid, rates),
        rates);
  }

  private static Optional<UnitPrice> price(RateCard card, Measure measure) {
    return card.rate(measure).map(PriceRow::price);
  }

  private static Cause.Rate rate(Measure measure, PriceRow billed, PriceRow valid) {
    Function<PriceRow, Money> shown =
        row ->
            measure.kind() == Measure.Kind.TOKEN_CLASS
                ? Money.of(row.price().perMillion(), row.currency())
                : Money.ofPicos(row.price().cost(1), row.currency());
    return new Cause.Rate(measure, shown.apply(billed), shown.apply(valid));
  }

  private static Optional<LocalDate> since(RateCard card, List<Cause.Rate> rates) {
    return rates.stream()
        .flatMap(rate -> card.rate(rate.measure()).stream())
        .flatMap(row -> row.effectiveFrom().stream())
        .max(Comparator.naturalOrder());
  }
}
