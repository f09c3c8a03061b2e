package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A row of the cube as reconciliation reads it.
record UsageRow(CubeRow row) {
  Party party() {
    return new Party(
        text(Dimension.SELLER), row.dimension(Dimension.ACCOUNT).orElse(DataSet.DEFAULT_ACCOUNT));
  }

  String model() {
    return text(Dimension.MODEL);
  }

  String tier() {
    return text(Dimension.SERVICE_TIER);
  }

  Offer offer() {
    return new Offer(
        text(Dimension.SELLER),
        model(),
        tier(),
        text(Dimension.REGION),
        text(Dimension.SPEED),
        text(Dimension.CONTEXT_BAND));
  }

  /// Whether anything of these measures was used.
  boolean has(Set<Measure> measures) {
    return measures.stream().anyMatch(measure -> row.measure(measure) > 0);
  }

  /// What a share of the row costs today, in picos: the row's own cost where the share is whole.
  Optional<Int128> cost(Claims.Share share, PriceBook prices) {
    return share.isWhole() || row.cost().isEmpty()
        ? row.cost().map(Money::picos)
        : cost(share, prices, row.day());
  }

  /// What a share of the row would cost at the prices of a day.
  Optional<Int128> cost(Claims.Share share, PriceBook prices, LocalDate priceDay) {
    return prices
        .find(offer(), priceDay)
        .filter(card -> card.currency().equals(Cube.REPORTING))
        .map(card -> card.cost(counts(share.measures()), row.grain()))
        .filter(cost -> cost != Fact.ABSENT)
        .map(Int128::of);
  }

  private long[] counts(Set<Measure> measures) {
    long[] counts = new long[Measure.values().length];
    for (Measure measure : Measure.values()) {
      counts[measure.ordinal()] = measures.contains(measure) ? row.measure(measure) : Fact.ABSENT;
    }
    return counts;
  }

  private String text(Dimension dimension) {
    return row.dimension(dimension).orElse("");
  }
}
