package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What levers and prices look at in a row; each combination of values is worked out once.
final class RowTraits {
  private static final List<Dimension> OFFER =
      List.of(
          Dimension.SELLER,
          Dimension.MODEL,
          Dimension.SERVICE_TIER,
          Dimension.REGION,
          Dimension.SPEED,
          Dimension.CONTEXT_BAND,
          Dimension.ACCOUNT);

  /// What rows of a day cost, today and at the models that levers name. Cards are compared by
  /// identity: the price book makes one for each run of days with the same prices.
  record Cards(RateCard own, Map<Quote, RateCard> others) {}

  private final List<Lever> levers;
  private final PriceBook prices;
  private final Offers offers;
  private final List<Dimension> read;
  private final Map<List<String>, Known> known = new HashMap<>();

  RowTraits(List<Lever> levers, PriceBook prices, Offers offers) {
    this.levers = levers;
    this.prices = prices;
    this.offers = offers;
    Set<Dimension> dimensions = new LinkedHashSet<>(OFFER);
    levers.forEach(lever -> dimensions.addAll(lever.scope().where().keySet()));
    this.read = List.copyOf(dimensions);
  }

  Known of(CubeRow row) {
    List<String> values = new ArrayList<>(read.size());
    for (Dimension dimension : read) {
      values.add(row.dimension(dimension).orElse(""));
    }
    return known.computeIfAbsent(values, this::known);
  }

  private Known known(List<String> values) {
    Map<Dimension, String> traits = new EnumMap<>(Dimension.class);
    for (int i = 0; i < read.size(); i++) {
      if (!values.get(i).isEmpty()) {
        traits.put(read.get(i), values.get(i));
      }
    }
    boolean isTouched = levers.stream().anyMatch(lever -> isIn(traits, lever.scope().where()));
    Offer offer =
        new Offer(
            values.get(0),
            values.get(1),
            values.get(2),
            values.get(3),
            values.get(4),
            values.get(5),
            values.get(6));
    return new Known(traits, offer, isTouched);
  }

  /// Whether a filter keeps rows with these values.
  static boolean isIn(Map<Dimension, String> traits, Map<Dimension, Set<String>> where) {
    return where.entrySet().stream()
        .allMatch(
            kept -> kept.getValue().contains(traits.getOrDefault(kept.getKey(), Pivot.UNTAGGED)));
  }

  /// One combination of values, with its prices by day.
  final class Known {
    private final Map<Dimension, String> traits;
    private final Offer offer;
    private final boolean isTouched;
    private final Map<LocalDate, Optional<Cards>> cards = new HashMap<>();

    private Known(Map<Dimension, String> traits, Offer offer, boolean isTouched) {
      this.traits = traits;
      this.offer = offer;
      this.isTouched = isTouched;
    }

    Map<Dimension, String> traits() {
      return traits;
    }

    Quote quote() {
      return Offers.quote(offer);
    }

    /// Whether some lever acts on rows with these values.
    boolean isTouched() {
      return isTouched;
    }

    /// Whether a row's cost is what the price book says of its counts: what a gateway answered
    /// from its own store, for one, is not.
    boolean explains(long[] counts, CubeRow row, Money cost) {
      return find(row)
          .filter(found -> found.own().currency().equals(cost.currency()))
          .filter(found -> Int128.of(found.own().cost(counts, row.grain())).equals(cost.picos()))
          .isPresent();
    }

    /// Of a row that {@link #explains} said yes to.
    Cards cards(CubeRow row) {
      return find(row).orElseThrow();
    }

    /// The longest prompt whose price depends on nothing else, today and at other models.
    long shortPrompt(CubeRow row) {
      Cards found = cards(row);
      return found.others().values().stream()
          .mapToLong(RateCard::shortPrompt)
          .reduce(found.own().shortPrompt(), Math::min);
    }

    /// Tokens of the prompt of one call.
    static long prompt(long[] counts) {
      long sum = 0;
      for (Measure measure : Measure.tokenClasses()) {
        sum += Flow.isPrompt(measure) ? Math.max(0, counts[measure.ordinal()]) : 0;
      }
      return sum;
    }

    private Optional<Cards> find(CubeRow row) {
      return cards.computeIfAbsent(row.day(), this::find);
    }

    private Optional<Cards> find(LocalDate day) {
      return prices.find(offer, day).map(own -> new Cards(own, offers.cards(offer, day)));
    }
  }
}
