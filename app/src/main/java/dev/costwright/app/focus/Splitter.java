package dev.costwright.app.focus;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Splits a row that counts into parts whose amounts sum to its cost, to the picodollar: by token
/// class where our price book explains the cost, else the amount as it is with its counts beside
/// it. A bill's amount is never shared out among counts that it does not price. Every amount is in
/// its own currency, whatever a dated rate makes of it, so that reading back loses nothing.
final class Splitter {
  private static final PriceBook LIST = PriceBook.bundled();

  private final PriceBook prices;
  private final Currency currency;

  /// @param currency of rows without an amount
  Splitter(PriceBook prices, Currency currency) {
    this.prices = prices;
    this.currency = currency;
  }

  void split(CubeRow row, Place place, Roll roll) {
    Optional<Money> cost = row.foreignCost().or(row::cost);
    if (row.isRemainder()) {
      together(row, cost, Basis.NOT_IN_DETAIL, roll);
    } else if (row.layer() == Layer.BILLED) {
      together(row, cost, cost.isPresent() ? Basis.BILLED : Basis.UNPRICED, roll);
    } else {
      used(row, place, cost, roll);
    }
  }

  private void used(CubeRow row, Place place, Optional<Money> cost, Roll roll) {
    long[] counts = counts(row);
    Optional<PricedUsage> explained =
        prices
            .find(offer(place), place.day())
            .map(card -> card.explain(counts, row.grain()))
            .filter(usage -> cost.equals(Optional.of(usage.amount())))
            .filter(usage -> !usage.components().isEmpty());
    if (explained.isPresent()) {
      priced(row, place, counts, explained.get(), roll);
    } else if (cost.isPresent()) {
      together(row, cost, Basis.FREE, roll);
    } else {
      together(row, cost, Basis.UNPRICED, roll);
    }
  }

  private void priced(CubeRow row, Place place, long[] counts, PricedUsage usage, Roll roll) {
    Optional<PricedUsage> list =
        LIST.find(offer(place), place.day()).map(card -> card.explain(counts, row.grain()));
    for (PricedUsage.Component component : usage.components()) {
      Money amount = component.amount();
      Part part =
          new Part(
              Optional.of(component.measure()),
              Basis.PRICED,
              amount.currency(),
              Optional.of(component.row()),
              list.flatMap(book -> listPrice(book, component)));
      roll.sum(part).add(amount.picos(), component.count(), ABSENT);
    }
  }

  private static Optional<UnitPrice> listPrice(PricedUsage book, PricedUsage.Component component) {
    return book.components().stream()
        .filter(listed -> listed.measure() == component.measure())
        .filter(listed -> listed.row().currency().equals(component.row().currency()))
        .map(listed -> listed.row().price())
        .findFirst();
  }

  /// One row with the amount, and the count where there is one only; else a row more for each.
  private void together(CubeRow row, Optional<Money> cost, Basis basis, Roll roll) {
    List<Measure> counted =
        Measure.priced().stream().filter(measure -> row.measure(measure) != ABSENT).toList();
    Money amount = cost.orElseGet(() -> Money.zero(currency));
    long listCharge = row.measure(Measure.LIST_CHARGE);
    boolean hasOne = counted.size() == 1;
    Optional<Measure> first = hasOne ? Optional.of(counted.getFirst()) : Optional.empty();
    long units = first.map(row::measure).orElse(0L);
    boolean isCountOnly = counted.size() > 1 && amount.signum() == 0;
    if (!isCountOnly) {
      roll.sum(Part.of(first, basis, amount.currency())).add(amount.picos(), units, listCharge);
    }
    Basis beside = amount.signum() == 0 || row.isRemainder() ? basis : Basis.CHARGED_TOGETHER;
    if (!hasOne) {
      for (Measure measure : counted) {
        roll.sum(Part.of(Optional.of(measure), beside, amount.currency()))
            .add(Int128.ZERO, row.measure(measure), ABSENT);
      }
    }
  }

  private static long[] counts(CubeRow row) {
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, ABSENT);
    Measure.priced().forEach(measure -> counts[measure.ordinal()] = row.measure(measure));
    return counts;
  }

  private static Offer offer(Place place) {
    return new Offer(
        place.value(Dimension.SELLER),
        place.value(Dimension.MODEL),
        place.value(Dimension.SERVICE_TIER),
        place.value(Dimension.REGION),
        place.value(Dimension.SPEED),
        place.value(Dimension.CONTEXT_BAND),
        place.value(Dimension.ACCOUNT));
  }
}
