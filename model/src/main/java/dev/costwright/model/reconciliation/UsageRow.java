package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// A row of the cube as reconciliation reads it; what is asked of it often is read once.
final class UsageRow {
  private static final Measure[] MEASURES = Measure.values();

  private final CubeRow row;
  private final Party party;
  private final String model;
  private final String tier;
  private final LocalDate day;

  UsageRow(CubeRow row) {
    this.row = row;
    party =
        new Party(
            text(Dimension.SELLER),
            row.dimension(Dimension.ACCOUNT).orElse(DataSet.DEFAULT_ACCOUNT));
    model = text(Dimension.MODEL);
    tier = text(Dimension.SERVICE_TIER);
    day = row.day();
  }

  CubeRow row() {
    return row;
  }

  Party party() {
    return party;
  }

  String model() {
    return model;
  }

  String tier() {
    return tier;
  }

  LocalDate day() {
    return day;
  }

  Offer offer() {
    return offer(tier, region(), band());
  }

  /// Whether anything of these measures was used.
  boolean has(Set<Measure> measures) {
    for (Measure measure : measures) {
      if (row.measure(measure) > 0) {
        return true;
      }
    }
    return false;
  }

  /// What a share of the row costs today, in picos of a currency: the row's own cost where the
  /// share is whole. Empty when it has no price, or one in another currency without a rate.
  Optional<Int128> cost(Claims.Share share, PriceBook prices, Currency currency) {
    return cost(share, currency, () -> card(prices, offer(), day, currency));
  }

  /// What a share of the row costs today as it is reported, in picos: a part of a row in another
  /// currency at the rate of its day. Empty when it has no price, or no rate.
  Optional<Int128> reported(Claims.Share share, PriceBook prices, Reporting reporting) {
    Optional<Currency> foreign = row.foreignCost().map(Money::currency);
    return share.isWhole() || foreign.isEmpty()
        ? cost(share, prices, reporting.currency())
        : cost(share, prices, foreign.get())
            .flatMap(
                part ->
                    reporting
                        .find(foreign.get(), day)
                        .map(rate -> rate.convert(new Money(part, foreign.get())).picos()));
  }

  /// @param card with which the day's usage is priced; asked for parts of rows alone
  Optional<Int128> cost(Claims.Share share, Currency currency, Card card) {
    Optional<Money> own =
        row.cost().filter(cost -> cost.currency().equals(currency)).or(row::foreignCost);
    Optional<Int128> whole = own.filter(cost -> cost.currency().equals(currency)).map(Money::picos);
    return share.isWhole() || whole.isEmpty()
        ? whole
        : card.find()
            .map(found -> found.cost(counts(share.measures()), row.grain()))
            .filter(cost -> cost != Fact.ABSENT)
            .map(Int128::of);
  }

  /// Finds a rate card when it is needed.
  @FunctionalInterface
  interface Card {
    Optional<RateCard> find();
  }

  /// With which the row would be priced today, or if a hypothesis held; empty when the price book
  /// has none in the currency, or when the hypothesis is about no price.
  Optional<RateCard> card(PriceBook prices, Hypothesis hypothesis, Currency currency) {
    return switch (hypothesis) {
      case Hypothesis.PricesOf on -> card(prices, offer(), on.day(), currency);
      case Hypothesis.WithoutDiscounts without -> card(without.list(), offer(), day, currency);
      case Hypothesis.OtherTier other ->
          card(prices, offer(other.billed(), region(), band()), day, currency);
      case Hypothesis.OtherRegion other ->
          card(prices, offer(tier, other.billed(), band()), day, currency);
      case Hypothesis.OtherBand other ->
          card(prices, offer(tier, region(), other.band()), day, currency);
      case Hypothesis.OtherClass _, Hypothesis.WithoutUnit _ ->
          card(prices, offer(), day, currency);
      case Hypothesis.Twice _,
          Hypothesis.DaysOf _,
          Hypothesis.NotYet _,
          Hypothesis.StillFromBefore _ ->
          Optional.empty();
    };
  }

  /// By `Measure.ordinal()`; absent for what is not among the measures.
  long[] counts(Set<Measure> measures) {
    long[] counts = new long[MEASURES.length];
    for (Measure measure : MEASURES) {
      counts[measure.ordinal()] = measures.contains(measure) ? row.measure(measure) : Fact.ABSENT;
    }
    return counts;
  }

  static Optional<RateCard> card(PriceBook prices, Offer offer, LocalDate on, Currency currency) {
    return prices.find(offer, on).filter(card -> card.currency().equals(currency));
  }

  private Offer offer(String otherTier, String region, String band) {
    return new Offer(
        party.seller(),
        model,
        otherTier,
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

  private String text(Dimension dimension) {
    return row.dimension(dimension).orElse("");
  }
}
