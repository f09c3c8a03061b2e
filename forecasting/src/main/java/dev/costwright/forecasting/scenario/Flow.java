package dev.costwright.forecasting.scenario;

import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/// A share of a slice's calls on their way through the levers.
///
/// @param model what keeps its prompts: calls to different models share no cache
/// @param weight the share of the slice's calls
/// @param tariff what its tokens cost
/// @param amounts tokens of the whole slice, as if its weight were 1
/// @param keepInput what compression left of fresh input
/// @param keepCached what compression left of cached input
/// @param changes what happened to it
record Flow(
    String model,
    Fraction weight,
    Tariff tariff,
    Map<Measure, Fraction> amounts,
    Fraction keepInput,
    Fraction keepCached,
    Changes changes) {
  /// @param isRouted whether a router moved it
  /// @param isCached whether a prompt-caching lever acted on it
  /// @param isRepriced whether its cost is no longer the ledger's
  record Changes(boolean isRouted, boolean isCached, boolean isRepriced) {
    static final Changes NONE = new Changes(false, false, false);
  }

  static Flow of(Slice slice) {
    Map<Measure, Fraction> amounts = new EnumMap<>(Measure.class);
    slice.counts().forEach((measure, count) -> amounts.put(measure, Fraction.of(count)));
    return new Flow(
        slice.model().toString(),
        Fraction.ONE,
        slice.own(),
        amounts,
        Fraction.ONE,
        Fraction.ONE,
        Changes.NONE);
  }

  Flow share(Fraction share) {
    return new Flow(model, weight.times(share), tariff, amounts, keepInput, keepCached, changes);
  }

  Flow routed(String other, Tariff at, Map<Measure, Fraction> folded) {
    return new Flow(
        other,
        weight,
        at,
        folded,
        keepInput,
        keepCached,
        new Changes(true, changes.isCached(), true));
  }

  Flow compressed(Lever.Compression lever) {
    Map<Measure, Fraction> kept = new EnumMap<>(Measure.class);
    amounts.forEach((measure, amount) -> kept.put(measure, amount.times(lever.keep(measure))));
    return new Flow(
        model,
        weight,
        tariff,
        kept,
        keepInput.times(lever.keepInput()),
        keepCached.times(lever.keepCached()),
        new Changes(changes.isRouted(), changes.isCached(), true));
  }

  /// Tokens leave fresh input: some are read from the cache, the others written to it.
  ///
  /// @param write the class that writes are counted in
  Flow cached(Fraction read, Fraction written, Measure write) {
    Map<Measure, Fraction> moved = new EnumMap<>(amounts);
    moved.merge(Measure.FRESH_INPUT, Fraction.ZERO.minus(read.plus(written)), Fraction::plus);
    moved.merge(Measure.CACHE_READ, read, Fraction::plus);
    moved.merge(write, written, Fraction::plus);
    return new Flow(
        model,
        weight,
        tariff,
        moved,
        keepInput,
        keepCached,
        new Changes(changes.isRouted(), true, true));
  }

  Fraction amount(Measure measure) {
    return amounts.getOrDefault(measure, Fraction.ZERO);
  }

  Map<Measure, Fraction> rates(Slice slice) {
    return tariff.rates(prompt(slice));
  }

  /// In picos, not rounded; the ledger's own cost as long as nothing but the weight changed.
  Fraction cost(Slice slice) {
    if (!changes.isRepriced()) {
      return weight.times(Fraction.of(slice.cost().picos().toBigInteger()));
    }
    Map<Measure, Fraction> rates = rates(slice);
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<Measure, Fraction> amount : amounts.entrySet()) {
      if (amount.getValue().signum() != 0) {
        sum = sum.plus(amount.getValue().times(rates.getOrDefault(amount.getKey(), Fraction.ZERO)));
      }
    }
    return weight.times(sum);
  }

  /// Tokens of one prompt, where the price depends on them.
  private long prompt(Slice slice) {
    if (slice.prompts() == Slice.Prompts.SHORT) {
      return 0;
    }
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<Measure, Fraction> amount : amounts.entrySet()) {
      if (isPrompt(amount.getKey())) {
        sum = sum.plus(amount.getValue());
      }
    }
    BigInteger calls = BigInteger.valueOf(Math.max(1, slice.calls().orElse(1)));
    return sum.dividedBy(Fraction.of(calls)).rounded().longValueExact();
  }

  static boolean isPrompt(Measure measure) {
    return switch (measure) {
      case OUTPUT, AUDIO_OUTPUT, IMAGE_OUTPUT -> false;
      default -> measure.kind() == Measure.Kind.TOKEN_CLASS;
    };
  }
}
