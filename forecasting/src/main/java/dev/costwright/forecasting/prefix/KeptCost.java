package dev.costwright.forecasting.prefix;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a trace costs with its heads kept for a while, or not at all.
///
/// @param lifetime empty for not at all
/// @param use of the prompts
/// @param cost of prompts and answers
public record KeptCost(Optional<Lifetime> lifetime, PrefixUse use, Money cost) {
  /// Every way that the seller offers, not keeping anything first.
  ///
  /// @throws InputException when the model has no price of fresh input or output
  public static List<KeptCost> of(PrefixReplay replay, RateCard card) {
    List<KeptCost> costs = new ArrayList<>();
    costs.add(of(replay, card, Optional.empty()));
    if (card.rate(Measure.CACHE_READ).isPresent()) {
      boolean isSold = card.rate(Measure.CACHE_WRITE_5M).isPresent();
      costs.add(of(replay, card, Optional.of(isSold ? Lifetime.FIVE_MINUTES : Lifetime.AUTOMATIC)));
    }
    if (card.rate(Measure.CACHE_WRITE_1H).isPresent()) {
      costs.add(of(replay, card, Optional.of(Lifetime.ONE_HOUR)));
    }
    return costs;
  }

  private static KeptCost of(PrefixReplay replay, RateCard card, Optional<Lifetime> lifetime) {
    PrefixUse all = new PrefixUse(0, 0, 0, 0);
    Fraction picos = Fraction.ZERO;
    for (PrefixReplay.Met met : replay.each(lifetime.map(Lifetime::seconds).orElse(0L))) {
      PrefixUse use = lifetime.isPresent() ? met.use() : unkept(met.call());
      all = all.plus(use);
      picos = picos.plus(cost(met.call(), use, lifetime, card));
    }
    return new KeptCost(lifetime, all, new Money(Int128.of(picos.rounded()), card.currency()));
  }

  private static PrefixUse unkept(PrefixCall call) {
    return new PrefixUse(1, 0, 0, call.promptTokens());
  }

  /// Writes without a price of their own are fresh input.
  private static Fraction cost(
      PrefixCall call, PrefixUse use, Optional<Lifetime> lifetime, RateCard card) {
    Map<Measure, Fraction> rates = new EnumMap<>(Measure.class);
    card.rates(call.promptTokens())
        .forEach((measure, row) -> rates.put(measure, Fraction.of(row.price())));
    Fraction fresh = rate(rates, Measure.FRESH_INPUT);
    Measure write = lifetime.map(Lifetime::write).orElse(Measure.FRESH_INPUT);
    return fresh
        .times(Fraction.of(use.fresh()))
        .plus(rates.getOrDefault(write, fresh).times(Fraction.of(use.written())))
        .plus(rates.getOrDefault(Measure.CACHE_READ, fresh).times(Fraction.of(use.read())))
        .plus(rate(rates, Measure.OUTPUT).times(Fraction.of(call.outputTokens())));
  }

  private static Fraction rate(Map<Measure, Fraction> rates, Measure measure) {
    return Optional.ofNullable(rates.get(measure))
        .orElseThrow(
            () ->
                new InputException(
                    "Expected a price of %s for the model, found none. Choose a model that answers prompts."
                        .formatted(measure.id())));
  }
}
