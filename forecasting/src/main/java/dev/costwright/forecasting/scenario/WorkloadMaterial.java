package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.scenario.Baseline.Price;
import dev.costwright.forecasting.scenario.Baseline.Workload;
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
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A described workload as one slice.
final class WorkloadMaterial {
  private static final Fraction MILLION = Fraction.of(1_000_000);
  private static final Fraction PICOS = Fraction.of(1_000_000_000_000L);

  private final Workload workload;
  private final List<Lever> levers;
  private final PriceBook prices;

  WorkloadMaterial(Workload workload, List<Lever> levers, PriceBook prices) {
    this.workload = workload;
    this.levers = levers;
    this.prices = prices;
  }

  Material read() {
    Slice slice = slice();
    Money none = Money.zero(slice.cost().currency());
    boolean isTouched = levers.stream().anyMatch(lever -> slice.isIn(lever.scope().where()));
    return new Material(
        isTouched ? List.of(slice) : List.of(),
        Map.of(),
        new ScenarioResult.Grains(
            none, isTouched ? slice.cost() : none, isTouched ? none : slice.cost(), none),
        workload.calls(),
        List.of());
  }

  private Slice slice() {
    return switch (workload.price()) {
      case Price.Listed(String seller, String model) ->
          slice(
              Map.of(Dimension.SELLER, seller, Dimension.MODEL, model),
              Tariff.of(card(seller, model)),
              card(seller, model).currency());
      case Price.Own(Map<Measure, Fraction> perMillion, Currency currency) ->
          slice(Map.of(), own(perMillion), currency);
    };
  }

  private Slice slice(Map<Dimension, String> traits, Tariff tariff, Currency currency) {
    Slice free =
        new Slice(
            traits,
            tariff,
            others(traits, currency),
            Grain.BUCKET,
            counts(),
            OptionalLong.of(workload.calls()),
            Money.zero(currency),
            Slice.Prompts.ALIKE);
    return new Slice(
        traits,
        tariff,
        free.others(),
        Grain.BUCKET,
        free.counts(),
        free.calls(),
        cost(free, currency),
        Slice.Prompts.ALIKE);
  }

  private static Money cost(Slice slice, Currency currency) {
    Flow flow = Flow.of(slice);
    Map<Measure, Fraction> rates = flow.rates(slice);
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
    return new Money(Int128.of(picos.rounded()), currency);
  }

  private Map<Measure, Long> counts() {
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    workload
        .tokensPerCall()
        .forEach(
            (measure, tokens) -> {
              if (tokens > 0) {
                counts.put(measure, Math.multiplyExact(tokens, workload.calls()));
              }
            });
    return counts;
  }

  private Map<Slice.Model, Tariff> others(Map<Dimension, String> traits, Currency currency) {
    Offers offers = Offers.of(prices, levers, currency);
    Map<Slice.Model, Tariff> others = new HashMap<>();
    if (!offers.models().isEmpty()) {
      Offer terms = new Offer(traits.getOrDefault(Dimension.SELLER, ""), "", "", "", "", "");
      offers.cards(terms, day()).forEach((model, card) -> others.put(model, Tariff.of(card)));
    }
    return others;
  }

  private RateCard card(String seller, String model) {
    return prices
        .find(new Offer(seller, model, "", "", "", ""), day())
        .orElseThrow(
            () ->
                new InputException(
                    "Expected a model with a price on %s, found %s of %s, which has none. \"costwright prices list\" shows all; or state pricesPerMillion."
                        .formatted(day(), model, seller)));
  }

  private LocalDate day() {
    return workload
        .at()
        .orElseThrow(
            () ->
                new InputException(
                    "Expected a day in baseline.at, found none: models have prices by day. Add"
                        + " \"at\": \"YYYY-MM-DD\"."));
  }

  private static Tariff own(Map<Measure, Fraction> perMillion) {
    Map<Measure, Fraction> rates = new EnumMap<>(Measure.class);
    perMillion.forEach(
        (measure, price) -> rates.put(measure, price.times(PICOS).dividedBy(MILLION)));
    return _ -> rates;
  }
}
