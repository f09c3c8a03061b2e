package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A share of a slice's calls on their way through the levers.
///
/// @param model what keeps its prompts: calls to different models share no cache
/// @param quote what it is sold as; empty for a model that is only known by its price
/// @param weight the calls, as a share of the slice's; above 1 when they become more
/// @param factor of the price: discounts, and prices that change
/// @param tariff what its tokens cost, apart from the factor
/// @param amounts tokens of the whole slice, as if its weight were 1
/// @param kept what levers left of the tokens of each call
/// @param changes what happened to it
record Flow(
    String model,
    Optional<Quote> quote,
    Fraction weight,
    Fraction factor,
    Tariff tariff,
    Map<Measure, Fraction> amounts,
    Kept kept,
    Set<Change> changes) {
  /// What can happen to calls.
  enum Change {
    /// A router moved them.
    ROUTED,
    /// A prompt-caching lever acted on them.
    CACHED,
    /// Their cost is no longer the ledger's.
    REPRICED
  }

  /// What is left of each call's tokens.
  record Kept(Fraction input, Fraction cached, Fraction output) {
    static final Kept ALL = new Kept(Fraction.ONE, Fraction.ONE, Fraction.ONE);

    Kept times(Kept other) {
      return new Kept(
          input.times(other.input), cached.times(other.cached), output.times(other.output));
    }

    Fraction of(Measure measure) {
      return switch (measure) {
        case FRESH_INPUT -> input;
        case CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H -> cached;
        case OUTPUT -> output;
        default -> Fraction.ONE;
      };
    }
  }

  static Flow of(Slice slice) {
    Map<Measure, Fraction> amounts = new EnumMap<>(Measure.class);
    slice.counts().forEach((measure, count) -> amounts.put(measure, Fraction.of(count)));
    return new Flow(
        slice.quote().model().toString(),
        Optional.of(slice.quote()),
        Fraction.ONE,
        Fraction.ONE,
        slice.own(),
        amounts,
        Kept.ALL,
        Set.of());
  }

  Flow share(Fraction share) {
    return new Flow(model, quote, weight.times(share), factor, tariff, amounts, kept, changes);
  }

  /// At another price for the same tokens.
  Flow priced(Fraction ratio) {
    return new Flow(model, quote, weight, factor.times(ratio), tariff, amounts, kept, changes);
  }

  /// Sold as something else.
  Flow sold(String other, Optional<Quote> as, Tariff at) {
    return new Flow(other, as, weight, factor, at, amounts, kept, changed(Change.REPRICED));
  }

  Flow marked(Change change) {
    return new Flow(model, quote, weight, factor, tariff, amounts, kept, changed(change));
  }

  /// With other tokens.
  Flow with(Map<Measure, Fraction> others) {
    return new Flow(model, quote, weight, factor, tariff, others, kept, changed(Change.REPRICED));
  }

  /// With fewer or more tokens in each call.
  Flow scaled(Kept by) {
    Map<Measure, Fraction> scaled = new EnumMap<>(Measure.class);
    amounts.forEach((measure, amount) -> scaled.put(measure, amount.times(by.of(measure))));
    return new Flow(
        model, quote, weight, factor, tariff, scaled, kept.times(by), changed(Change.REPRICED));
  }

  /// Tokens leave fresh input: some are read from the cache, the others written to it.
  ///
  /// @param write the class that writes are counted in
  Flow cached(Fraction read, Fraction written, Measure write) {
    Map<Measure, Fraction> moved = new EnumMap<>(Measure.class);
    moved.putAll(amounts);
    moved.merge(Measure.FRESH_INPUT, Fraction.ZERO.minus(read.plus(written)), Fraction::plus);
    moved.merge(Measure.CACHE_READ, read, Fraction::plus);
    moved.merge(write, written, Fraction::plus);
    return with(moved).marked(Change.CACHED);
  }

  private Set<Change> changed(Change change) {
    Set<Change> all = EnumSet.of(change);
    all.addAll(changes);
    return all;
  }

  boolean is(Change change) {
    return changes.contains(change);
  }

  Fraction amount(Measure measure) {
    return amounts.getOrDefault(measure, Fraction.ZERO);
  }

  Map<Measure, Fraction> rates(Slice slice) {
    return tariff.rates(prompt(slice));
  }

  /// In picos, not rounded; the ledger's own cost as long as nothing but weight and factor
  /// changed.
  Fraction cost(Slice slice) {
    if (!is(Change.REPRICED)) {
      return scaled(Fraction.of(slice.cost().picos().toBigInteger()));
    }
    Map<Measure, Fraction> rates = rates(slice);
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<Measure, Fraction> amount : amounts.entrySet()) {
      if (amount.getValue().signum() != 0) {
        sum = sum.plus(amount.getValue().times(rates.getOrDefault(amount.getKey(), Fraction.ZERO)));
      }
    }
    return scaled(sum);
  }

  /// What so much of the whole slice is, at this flow's weight and factor.
  Fraction scaled(Fraction picos) {
    return weight.times(factor).times(picos);
  }

  /// Tokens of all prompts.
  Fraction input() {
    return sum(true);
  }

  /// Tokens of all prompts and answers.
  Fraction tokens() {
    return sum(true).plus(sum(false));
  }

  private Fraction sum(boolean ofPrompts) {
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<Measure, Fraction> amount : amounts.entrySet()) {
      boolean isToken = amount.getKey().kind() == Measure.Kind.TOKEN_CLASS;
      if (isToken && isPrompt(amount.getKey()) == ofPrompts) {
        sum = sum.plus(amount.getValue());
      }
    }
    return sum;
  }

  /// Tokens of one prompt, where the price depends on them.
  private long prompt(Slice slice) {
    if (slice.prompts() == Slice.Prompts.SHORT) {
      return 0;
    }
    BigInteger calls = BigInteger.valueOf(Math.max(1, slice.calls().orElse(1)));
    return input().dividedBy(Fraction.of(calls)).rounded().longValueExact();
  }

  static boolean isPrompt(Measure measure) {
    return switch (measure) {
      case OUTPUT, AUDIO_OUTPUT, IMAGE_OUTPUT -> false;
      default -> measure.kind() == Measure.Kind.TOKEN_CLASS;
    };
  }
}
