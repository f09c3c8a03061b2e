package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.model.cube.CubeRow;
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

  /// What makes rows alike: the same filters keep them, and they have the same prices, today and
  /// at the models that levers name. Cards are compared by identity: the price book makes one for
  /// each run of days with the same prices.
  ///
  /// @param others cards of what levers may ask for instead
  /// @param shortPrompt the longest prompt whose price depends on nothing else, at any of them
  record Alike(
      Scopes scopes, Quote quote, RateCard own, Map<Quote, RateCard> others, long shortPrompt) {}

  /// Rows that are alike; each is one object, so that rows are told apart by it at once.
  static final class Group {
    private final Alike alike;

    private Group(Alike alike) {
      this.alike = alike;
    }

    Alike alike() {
      return alike;
    }
  }

  private final List<Lever> levers;
  private final PriceBook prices;
  private final Offers offers;
  private final List<Dimension> read;
  private final Map<List<String>, Known> known = new HashMap<>();
  private final Map<Alike, Group> groups = new HashMap<>();
  private final Map<Integer, Known> byTuple = new HashMap<>();
  private final boolean isByTuple;

  RowTraits(List<Lever> levers, PriceBook prices, Offers offers) {
    this.levers = levers;
    this.prices = prices;
    this.offers = offers;
    Set<Dimension> dimensions = new LinkedHashSet<>(OFFER);
    levers.forEach(lever -> dimensions.addAll(lever.scope().where().keySet()));
    this.read = List.copyOf(dimensions);
    this.isByTuple = !dimensions.contains(Dimension.SESSION);
  }

  Known of(CubeRow row) {
    return isByTuple && row.tuple() >= 0
        ? byTuple.computeIfAbsent(row.tuple(), _ -> byValues(row))
        : byValues(row);
  }

  private Known byValues(CubeRow row) {
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
    Offer offer =
        new Offer(
            values.get(0),
            values.get(1),
            values.get(2),
            values.get(3),
            values.get(4),
            values.get(5),
            values.get(6));
    return new Known(Scopes.of(traits, levers), offer);
  }

  /// Tokens of the prompt of one call.
  static long prompt(long[] counts) {
    long sum = 0;
    for (Measure measure : Measure.tokenClasses()) {
      sum += Flow.isPrompt(measure) ? Math.max(0, counts[measure.ordinal()]) : 0;
    }
    return sum;
  }

  /// One combination of values, with its prices by day.
  final class Known {
    private final Scopes scopes;
    private final Offer offer;
    private final Map<LocalDate, Optional<Group>> days = new HashMap<>();

    private Known(Scopes scopes, Offer offer) {
      this.scopes = scopes;
      this.offer = offer;
    }

    /// Whether some lever acts on rows with these values.
    boolean isTouched() {
      return !scopes.isNone();
    }

    /// Rows that are alike on a day; empty without a price.
    Optional<Group> on(LocalDate day) {
      return days.computeIfAbsent(
          day,
          some ->
              prices
                  .find(offer, some)
                  .map(own -> alike(own, offers.cards(offer, some, own.currency())))
                  .map(one -> groups.computeIfAbsent(one, Group::new)));
    }

    private Alike alike(RateCard own, Map<Quote, RateCard> others) {
      long shortest =
          others.values().stream()
              .mapToLong(RateCard::shortPrompt)
              .reduce(own.shortPrompt(), Math::min);
      return new Alike(scopes, Offers.quote(offer), own, others, shortest);
    }
  }
}
