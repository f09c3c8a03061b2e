package dev.costwright.forecasting.forecast;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/// What the usage of the past would cost on days ahead, row by row: tokens weighted by the prices
/// that will apply. Long prompts, tiers, regions and the mix of models and classes keep their
/// weight, which an average price per token would lose.
final class FuturePrices {
  private final PriceBook prices;
  private final Reporting reporting;
  private final List<LocalDate> from;
  private final List<Map<Offer, Optional<RateCard>>> cards;

  private FuturePrices(PriceBook prices, Reporting reporting, List<LocalDate> from) {
    this.prices = prices;
    this.reporting = reporting;
    this.from = List.copyOf(from);
    this.cards = from.stream().<Map<Offer, Optional<RateCard>>>map(_ -> new HashMap<>()).toList();
  }

  /// @param reporting prices in other currencies count at the last rate known before `first`
  /// @param first first day ahead
  /// @param until the day after the last
  static FuturePrices of(PriceBook prices, Reporting reporting, LocalDate first, LocalDate until) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(first));
    prices.changes().tailSet(first).stream().filter(day -> day.isBefore(until)).forEach(days::add);
    return new FuturePrices(prices, reporting, List.copyOf(days));
  }

  /// First days of the runs of days with the same prices.
  List<LocalDate> runs() {
    return from;
  }

  /// Picos of a row at the prices of a run; empty when it is not usage that a price is known for.
  OptionalLong reprice(CubeRow row, int run) {
    if (row.isRemainder() || row.layer() == Layer.BILLED || isFree(row)) {
      return OptionalLong.empty();
    }
    Optional<RateCard> card =
        cards.get(run).computeIfAbsent(offer(row), offer -> card(offer, from.get(run)));
    if (card.isEmpty()) {
      return OptionalLong.empty();
    }
    long picos = card.get().cost(counts(row), row.grain());
    return picos == Fact.ABSENT ? OptionalLong.empty() : OptionalLong.of(picos);
  }

  private Optional<RateCard> card(Offer offer, LocalDate day) {
    LocalDate known = from.getFirst().minusDays(1);
    return prices.find(offer, day).flatMap(card -> card.in(reporting, known));
  }

  /// In which all days are priced.
  Currency currency() {
    return reporting.currency();
  }

  /// What cost nothing, such as a gateway's own cache hits, will cost nothing.
  private static boolean isFree(CubeRow row) {
    return row.cost().map(Money::signum).filter(sign -> sign == 0).isPresent();
  }

  private static long[] counts(CubeRow row) {
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    for (Measure measure : Measure.priced()) {
      counts[measure.ordinal()] = row.measure(measure);
    }
    return counts;
  }

  private static Offer offer(CubeRow row) {
    return new Offer(
        text(row, Dimension.SELLER),
        text(row, Dimension.MODEL),
        text(row, Dimension.SERVICE_TIER),
        text(row, Dimension.REGION),
        text(row, Dimension.SPEED),
        text(row, Dimension.CONTEXT_BAND),
        text(row, Dimension.ACCOUNT));
  }

  private static String text(CubeRow row, Dimension dimension) {
    return row.dimension(dimension).orElse("");
  }
}
