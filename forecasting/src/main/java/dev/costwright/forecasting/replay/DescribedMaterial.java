package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.replay.Baseline.Price;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/// A described workload as slices of alike calls: one, or one for each kind of day where some lever
/// asks when calls are; of conversations one for each turn.
final class DescribedMaterial {
  private static final Fraction MILLION = Fraction.of(1_000_000);
  private static final Fraction PICOS = Fraction.of(1_000_000_000_000L);

  /// Alike calls.
  ///
  /// @param counts tokens of one of them, by class
  /// @param perDay how many there are
  private record Group(Map<Measure, Long> counts, long perDay, Grain grain) {
    long count(Measure measure) {
      return counts.getOrDefault(measure, 0L);
    }

    long cached() {
      return count(Measure.CACHE_READ)
          + count(Measure.CACHE_WRITE_5M)
          + count(Measure.CACHE_WRITE_1H);
    }
  }

  private final Needs needs;
  private final PriceBook prices;
  private final Price price;
  private final Optional<LocalDate> at;
  private final Span span;
  private final List<Slice> slices = new ArrayList<>();
  private final Map<Heads.Key, Heads> heads;

  DescribedMaterial(Price price, Optional<LocalDate> at, long days, Needs needs, PriceBook prices) {
    this.needs = needs;
    this.prices = prices;
    this.price = price;
    this.at = at;
    this.span = new Span(at, days);
    this.heads = needs.heads();
  }

  static Material of(Baseline.Workload workload, Needs needs, PriceBook prices) {
    DescribedMaterial described =
        new DescribedMaterial(workload.price(), workload.at(), workload.days(), needs, prices);
    described.add(new Group(workload.tokensPerCall(), workload.callsPerDay(), Grain.BUCKET));
    return described.material();
  }

  static Material of(Baseline.Conversation talk, Needs needs, PriceBook prices) {
    DescribedMaterial described =
        new DescribedMaterial(talk.price(), talk.at(), talk.days(), needs, prices);
    for (long turn = 1; turn <= talk.turns(); turn++) {
      Group group =
          new Group(
              Map.of(Measure.FRESH_INPUT, talk.prompt(turn), Measure.OUTPUT, talk.reply()),
              talk.sessionsPerDay(),
              Grain.CALL);
      described.addHeads(group, (turn - 1) * talk.gapSeconds(), described.add(group));
    }
    described.heads.values().forEach(Heads::inOrder);
    return described.material();
  }

  /// @return places of the slices
  private List<Integer> add(Group group) {
    Days days = new Days(span, needs);
    Map<Slice.Time, Long> alike = new LinkedHashMap<>();
    for (long day = 0; day < span.days(); day++) {
      alike.merge(days.time(day), 1L, Long::sum);
    }
    List<Integer> places = new ArrayList<>();
    alike.forEach(
        (time, count) -> {
          places.add(slices.size());
          slices.add(slice(group, Math.multiplyExact(group.perDay(), count), time));
        });
    return places;
  }

  /// Every session is a company of its own; they are alike, so one stands for all of a slice.
  private void addHeads(Group group, long second, List<Integer> places) {
    for (int i = 0; i < places.size(); i++) {
      long times = slices.get(places.get(i)).calls().orElse(1);
      long fresh = group.count(Measure.FRESH_INPUT);
      Heads.Call call = new Heads.Call(second, places.get(i), fresh, group.cached(), times);
      String day = String.valueOf(i);
      heads.forEach(
          (key, known) -> {
            if (slices.get(call.slice()).isIn(key.where())) {
              known.add(day, call);
            }
          });
    }
  }

  private Material material() {
    Money none = Money.zero(slices.getFirst().cost().currency());
    Grains grains = new Grains(none, none, none, none);
    for (Slice slice : slices) {
      grains = plus(grains, slice);
    }
    boolean isTouched = isTouched(slices.getFirst());
    long calls = slices.stream().mapToLong(slice -> slice.calls().orElse(0)).sum();
    return new Material(
        isTouched ? slices : List.of(),
        heads,
        needs.loads(),
        apart(isTouched),
        grains,
        calls,
        span,
        List.of(),
        OptionalInt.empty());
  }

  private Optional<Map<Integer, Money>> apart(boolean isTouched) {
    if (!new Days(span, needs).isByMonth()) {
      return Optional.empty();
    }
    Map<Integer, Money> apart = new TreeMap<>();
    if (!isTouched) {
      slices.forEach(slice -> apart.merge(slice.time().month(), slice.cost(), Money::plus));
    }
    return Optional.of(apart);
  }

  private boolean isTouched(Slice slice) {
    return needs.levers().stream().anyMatch(lever -> slice.isIn(lever.scope().where()));
  }

  private Grains plus(Grains grains, Slice slice) {
    Money cost = slice.cost();
    return isTouched(slice)
        ? new Grains(
            grains.perCall(), grains.perBucket().plus(cost), grains.outOfScope(), grains.unknown())
        : new Grains(
            grains.perCall(), grains.perBucket(), grains.outOfScope().plus(cost), grains.unknown());
  }

  private Slice slice(Group group, long calls, Slice.Time time) {
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    group
        .counts()
        .forEach(
            (measure, tokens) -> {
              if (tokens > 0) {
                counts.put(measure, Math.multiplyExact(tokens, calls));
              }
            });
    Samples samples = new Samples();
    samples.add(
        group.count(Measure.FRESH_INPUT), group.cached(), group.count(Measure.OUTPUT), calls);
    samples.inOrder();
    Slice free = free(group.grain(), counts, calls, time, samples);
    return new Slice(
        free.scopes(),
        free.quote(),
        free.own(),
        free.others(),
        free.grain(),
        counts,
        free.calls(),
        cost(free),
        free.prompts(),
        time,
        samples);
  }

  /// Without its cost.
  private Slice free(
      Grain grain, Map<Measure, Long> counts, long calls, Slice.Time time, Samples samples) {
    return switch (price) {
      case Price.Listed(ModelName model) ->
          new Slice(
              scopes(Map.of(Dimension.SELLER, model.seller(), Dimension.MODEL, model.model())),
              new Quote(model, "", ""),
              Tariff.of(card(model)),
              others(model, card(model).currency()),
              grain,
              counts,
              OptionalLong.of(calls),
              Money.zero(card(model).currency()),
              Slice.Prompts.ALIKE,
              time,
              samples);
      case Price.Own(Map<Measure, Fraction> perMillion, Currency currency) ->
          new Slice(
              scopes(Map.of()),
              new Quote(new ModelName("", ""), "", ""),
              own(perMillion),
              others(new ModelName("", ""), currency),
              grain,
              counts,
              OptionalLong.of(calls),
              Money.zero(currency),
              Slice.Prompts.ALIKE,
              time,
              samples);
    };
  }

  private Scopes scopes(Map<Dimension, String> traits) {
    return Scopes.of(traits, needs.levers());
  }

  private static Money cost(Slice slice) {
    Map<Measure, Fraction> rates = Flow.of(slice).rates(slice);
    Fraction picos = Fraction.ZERO;
    for (Map.Entry<Measure, Long> count : slice.counts().entrySet()) {
      Fraction rate = rates.get(count.getKey());
      if (rate == null) {
        throw new InputException(
            "Expected a price of %s for the described workload, found none. State it in pricesPerMillion or name a model that has it."
                .formatted(count.getKey().id()));
      }
      picos = picos.plus(rate.times(Fraction.of(count.getValue())));
    }
    return new Money(Int128.of(picos.rounded()), slice.cost().currency());
  }

  private Map<Quote, Tariff> others(ModelName own, Currency currency) {
    Offers offers = Offers.of(prices, needs.levers());
    Map<Quote, Tariff> others = new HashMap<>();
    boolean isAsked =
        !offers.models().isEmpty() || !offers.tiers().isEmpty() || !offers.regions().isEmpty();
    if (isAsked && (at.isPresent() || !offers.models().isEmpty())) {
      Offer terms = new Offer(own.seller(), own.model(), "", "", "", "");
      offers
          .cards(terms, day(), currency)
          .forEach((quote, card) -> others.put(quote, Tariff.of(card)));
    }
    return others;
  }

  private RateCard card(ModelName model) {
    return prices
        .find(new Offer(model.seller(), model.model(), "", "", "", ""), day())
        .orElseThrow(
            () ->
                new InputException(
                    "Expected a model with a price on %s, found %s of %s, which has none. \"costwright prices list\" shows all; or state pricesPerMillion."
                        .formatted(day(), model.model(), model.seller())));
  }

  private LocalDate day() {
    return at.orElseThrow(
        () ->
            new InputException(
                "Expected a day in baseline.at, found none: models have prices by day. Add"
                    + " \"at\": \"YYYY-MM-DD\"."));
  }

  private static Tariff own(Map<Measure, Fraction> perMillion) {
    Map<Measure, Fraction> rates = new EnumMap<>(Measure.class);
    perMillion.forEach(
        (measure, amount) -> rates.put(measure, amount.times(PICOS).dividedBy(MILLION)));
    return _ -> rates;
  }
}
