package dev.costwright.forecasting.bridge;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.money.Allocation;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What rows of the ledger bring to a bridge: their cost, split by what they used at the price
/// book's prices. Not thread-safe.
final class RowItems {
  /// Served by a gateway from its own store.
  private static final String CACHE_HIT = "cache_hit";

  private final PriceBook prices;
  private final Map<List<String>, Place> places = new HashMap<>();
  private final long[] counts = new long[Measure.values().length];

  RowItems(PriceBook prices) {
    this.prices = prices;
    Arrays.fill(counts, Fact.ABSENT);
  }

  /// Empty for a row without cost and without usage that could have one.
  Optional<Item> of(CubeRow row) {
    if (row.isRemainder()) {
      return row.cost().map(cost -> new Item.NotInDetail(cost.picos()));
    }
    for (Measure measure : Measure.priced()) {
      counts[measure.ordinal()] = row.measure(measure);
    }
    if (row.cost().isEmpty()) {
      return isUsage() ? Optional.of(new Item.Unpriced(place(row))) : Optional.empty();
    }
    Int128 cost = row.cost().get().picos();
    boolean isCharge = row.layer() == Layer.BILLED && (!isUsage() || cost.signum() < 0);
    return Optional.of(
        isCharge
            ? new Item.Charged(cost)
            : new Item.Used(place(row), requests(row), parts(row, cost)));
  }

  private boolean isUsage() {
    return Measure.priced().stream().anyMatch(measure -> counts[measure.ordinal()] > 0);
  }

  /// A call is one request where its file does not count it.
  private static OptionalLong requests(CubeRow row) {
    long requests = row.measure(Measure.REQUESTS);
    return row.grain() == Grain.CALL
        ? OptionalLong.of(Math.max(1, requests))
        : requests == Fact.ABSENT ? OptionalLong.empty() : OptionalLong.of(requests);
  }

  private Place place(CubeRow row) {
    String seller = text(row, Dimension.SELLER);
    String model = text(row, Dimension.MODEL);
    return places.computeIfAbsent(
        List.of(seller, model),
        _ -> new Place(seller, prices.model(seller, model).map(KnownModel::id).orElse(model)));
  }

  private Map<Part, Amount> parts(CubeRow row, Int128 cost) {
    Money own = row.foreignCost().or(row::cost).orElseThrow();
    if (cost.signum() == 0) {
      return free(origin(row), own.currency());
    }
    Optional<PricedUsage> usage = offered(row, own).map(card -> card.explain(counts, row.grain()));
    Map<Part, Amount> listed = usage.map(known -> listed(row, known)).orElse(Map.of());
    Int128 sum = listed.values().stream().map(Amount::listed).reduce(Int128.ZERO, Int128::plus);
    boolean isWhole = usage.isPresent() && usage.get().unpriced().isEmpty() && sum.signum() > 0;
    return isWhole ? paid(listed, cost, own) : Map.of(charge(own), charged(cost, own));
  }

  /// What is on no list is compared with itself, in the currency that it was paid in.
  private Amount charged(Int128 cost, Money own) {
    return new Amount(charged(), own.picos(), own.picos(), own.picos(), cost);
  }

  /// Answers that cost nothing still take their share of the tokens.
  private Map<Part, Amount> free(Part.Origin origin, Currency currency) {
    Map<Part, Amount> parts = new LinkedHashMap<>();
    for (Measure measure : Measure.priced()) {
      if (counts[measure.ordinal()] > 0) {
        parts.put(
            new Part(measure, origin, currency),
            Amount.paid(counts[measure.ordinal()], Int128.ZERO));
      }
    }
    return parts;
  }

  private static Part.Origin origin(CubeRow row) {
    return text(row, Dimension.OUTCOME).equals(CACHE_HIT) ? Part.Origin.STORE : Part.Origin.SELLER;
  }

  private Map<Part, Amount> listed(CubeRow row, PricedUsage usage) {
    Optional<RateCard> standard =
        prices.find(
            new Offer(text(row, Dimension.SELLER), text(row, Dimension.MODEL), "", "", "", "")
                .to(text(row, Dimension.ACCOUNT)),
            row.day());
    Map<Part, Amount> parts = new LinkedHashMap<>();
    for (PricedUsage.Component component : usage.components()) {
      Int128 listed = component.amount().picos();
      Int128 plain =
          standard
              .filter(card -> card.currency().equals(component.amount().currency()))
              .flatMap(card -> card.rate(component.measure()))
              .map(PriceRow::price)
              .map(price -> Int128.of(price.cost(component.count())))
              .orElse(listed);
      parts.put(
          new Part(component.measure(), Part.Origin.SELLER, component.amount().currency()),
          new Amount(component.count(), plain, listed, listed, listed));
    }
    return parts;
  }

  /// A charge that is not what the list says is shared out as the list says, in the currency that
  /// was paid as in the reporting one: their quotient is the rate.
  private static Map<Part, Amount> paid(Map<Part, Amount> listed, Int128 cost, Money own) {
    List<Int128> costs = shares(listed, cost);
    List<Int128> owns = shares(listed, own.picos());
    Map<Part, Amount> parts = new LinkedHashMap<>();
    for (Map.Entry<Part, Amount> part : listed.entrySet()) {
      Amount amount = part.getValue();
      int place = parts.size();
      parts.put(
          new Part(part.getKey().measure(), part.getKey().origin(), own.currency()),
          new Amount(
                  amount.count(),
                  amount.standard(),
                  amount.listed(),
                  owns.get(place),
                  costs.get(place))
              .withKnownList());
    }
    return parts;
  }

  private static List<Int128> shares(Map<Part, Amount> listed, Int128 whole) {
    return Allocation.byLargestRemainder(
            whole.toBigInteger(),
            listed.values().stream().map(amount -> amount.listed().toBigInteger()).toList())
        .stream()
        .map(Int128::of)
        .toList();
  }

  /// In the currency that was paid, else in the one that is reported.
  private Optional<RateCard> offered(CubeRow row, Money own) {
    return prices
        .find(
            new Offer(
                text(row, Dimension.SELLER),
                text(row, Dimension.MODEL),
                text(row, Dimension.SERVICE_TIER),
                text(row, Dimension.REGION),
                text(row, Dimension.SPEED),
                text(row, Dimension.CONTEXT_BAND),
                text(row, Dimension.ACCOUNT)),
            row.day())
        .filter(
            card ->
                card.currency().equals(own.currency())
                    || row.cost().map(Money::currency).equals(Optional.of(card.currency())));
  }

  /// All tokens together, as no list says what each class of them costs; without tokens the unit.
  private Part charge(Money own) {
    return new Part(chargedFor(), Part.Origin.SELLER, own.currency());
  }

  private Measure chargedFor() {
    return tokens() > 0
        ? Measure.CHARGE
        : Measure.priced().stream()
            .filter(unit -> counts[unit.ordinal()] > 0)
            .findFirst()
            .orElseThrow();
  }

  private long charged() {
    long tokens = tokens();
    return tokens > 0 ? tokens : counts[chargedFor().ordinal()];
  }

  private long tokens() {
    return Measure.tokenClasses().stream()
        .mapToLong(measure -> Math.max(0, counts[measure.ordinal()]))
        .sum();
  }

  private static String text(CubeRow row, Dimension dimension) {
    return row.dimension(dimension).orElse("");
  }
}
