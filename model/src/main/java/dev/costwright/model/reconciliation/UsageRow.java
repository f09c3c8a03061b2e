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
import java.util.Currency;
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
    return offer(tier(), region(), band());
  }

  /// Whether anything of these measures was used.
  boolean has(Set<Measure> measures) {
    return measures.stream().anyMatch(measure -> row.measure(measure) > 0);
  }

  /// What a share of the row costs today, in picos of a currency: the row's own cost where the
  /// share is whole. Empty when it has no price, or one in another currency without a rate.
  Optional<Int128> cost(Claims.Share share, PriceBook prices, Currency currency) {
    Optional<Money> own = currency.equals(Cube.REPORTING) ? row.cost() : row.foreignCost();
    Optional<Int128> whole = own.filter(cost -> cost.currency().equals(currency)).map(Money::picos);
    return share.isWhole() || whole.isEmpty()
        ? whole
        : cost(prices, offer(), row.day(), counts(share.measures()), currency);
  }

  /// What a share of the row would cost if a hypothesis held, in picos of the currency of the
  /// line's usage; empty when that is unknown, or when the hypothesis is not about it.
  Optional<Int128> cost(Claims.Share share, PriceBook prices, Hypothesis hypothesis) {
    return switch (hypothesis) {
      case Hypothesis.PricesOf on -> cost(share, prices, on.day());
      case Hypothesis.WithoutDiscounts without -> cost(share, without.list(), row.day());
      case Hypothesis.OtherTier other ->
          cost(share, prices, offer(other.billed(), region(), band()));
      case Hypothesis.OtherRegion other ->
          cost(share, prices, offer(tier(), other.billed(), band()));
      case Hypothesis.OtherBand other -> cost(share, prices, offer(tier(), region(), other.band()));
      case Hypothesis.OtherClass other -> costAs(share, prices, other.used(), other.billed());
      case Hypothesis.WithoutUnit without -> costWithout(share, prices, without.unit());
      case Hypothesis.Twice twice ->
          cost(share, prices, share.line().priceCurrency()).map(once -> once.plus(once));
      case Hypothesis.DaysOf _, Hypothesis.NotYet _, Hypothesis.StillFromBefore _ ->
          Optional.empty();
    };
  }

  private Optional<Int128> cost(Claims.Share share, PriceBook prices, LocalDate priceDay) {
    return cost(prices, offer(), priceDay, counts(share.measures()), currency(share));
  }

  private Optional<Int128> cost(Claims.Share share, PriceBook prices, Offer other) {
    return cost(prices, other, row.day(), counts(share.measures()), currency(share));
  }

  private static Currency currency(Claims.Share share) {
    return share.line().priceCurrency();
  }

  private Optional<Int128> costAs(
      Claims.Share share, PriceBook prices, Measure used, Measure billed) {
    if (!share.measures().contains(used) || row.measure(used) <= 0) {
      return Optional.empty();
    }
    long[] counts = counts(share.measures());
    counts[billed.ordinal()] = Math.max(0, counts[billed.ordinal()]) + counts[used.ordinal()];
    counts[used.ordinal()] = 0;
    return cost(prices, offer(), row.day(), counts, currency(share));
  }

  private Optional<Int128> costWithout(Claims.Share share, PriceBook prices, Measure unit) {
    if (!share.measures().contains(unit) || row.measure(unit) <= 0) {
      return Optional.empty();
    }
    long[] counts = counts(share.measures());
    counts[unit.ordinal()] = 0;
    return cost(prices, offer(), row.day(), counts, currency(share));
  }

  private Optional<Int128> cost(
      PriceBook prices, Offer offer, LocalDate day, long[] counts, Currency currency) {
    return prices
        .find(offer, day)
        .filter(card -> card.currency().equals(currency))
        .map(card -> card.cost(counts, row.grain()))
        .filter(cost -> cost != Fact.ABSENT)
        .map(Int128::of);
  }

  private Offer offer(String tier, String region, String band) {
    return new Offer(
        text(Dimension.SELLER),
        model(),
        tier,
        region,
        text(Dimension.SPEED),
        band,
        text(Dimension.ACCOUNT));
  }

  private String region() {
    return text(Dimension.REGION);
  }

  private String band() {
    return text(Dimension.CONTEXT_BAND);
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
