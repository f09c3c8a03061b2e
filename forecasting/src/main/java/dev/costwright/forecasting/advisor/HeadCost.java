package dev.costwright.forecasting.advisor;

import dev.costwright.forecasting.advisor.CacheAdvice.Advice;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/// What a head costs in all calls of a group, in picos.
///
/// @param reuse when the calls were
/// @param tokens of the head
/// @param rates of one token, by class; fresh input is among them
record HeadCost(Reuse reuse, long tokens, Map<Measure, Fraction> rates) {
  private Fraction rate(Measure measure) {
    return rates.getOrDefault(measure, rates.getOrDefault(Measure.FRESH_INPUT, Fraction.ZERO));
  }

  BigInteger uncached() {
    return times(rate(Measure.FRESH_INPUT), reuse.calls()).rounded();
  }

  /// Writes without a price of their own are fresh input.
  BigInteger kept(Lifetime lifetime) {
    return times(rate(lifetime.write()), reuse.writes(lifetime.seconds()))
        .plus(times(rate(Measure.CACHE_READ), reuse.reads(lifetime.seconds())))
        .rounded();
  }

  /// Empty where the provider sells no hour.
  Optional<BigInteger> oneHour() {
    return rates.containsKey(Measure.CACHE_WRITE_1H)
        ? Optional.of(kept(Lifetime.ONE_HOUR))
        : Optional.empty();
  }

  /// The share of calls that must find the head kept, so that keeping it costs no more than sending
  /// it anew: (write − fresh) ÷ (write − read). Empty where the provider does not sell it so, and
  /// where reading costs as much as writing.
  Optional<Fraction> breakEven(Lifetime lifetime) {
    boolean isSold = lifetime != Lifetime.ONE_HOUR || rates.containsKey(Measure.CACHE_WRITE_1H);
    Fraction write = rate(lifetime.write());
    Fraction gain = write.minus(rate(Measure.CACHE_READ));
    return isSold && gain.signum() > 0
        ? Optional.of(write.minus(rate(Measure.FRESH_INPUT)).dividedBy(gain))
        : Optional.empty();
  }

  private Fraction times(Fraction rate, long calls) {
    return rate.times(Fraction.of(tokens)).times(Fraction.of(calls));
  }

  /// The cheapest; what is simpler where two cost the same.
  Advice cheapest() {
    BigInteger five = kept(Lifetime.FIVE_MINUTES);
    Advice best = five.compareTo(uncached()) < 0 ? Advice.FIVE_MINUTES : Advice.DO_NOT_CACHE;
    BigInteger least = five.min(uncached());
    return oneHour().filter(hour -> hour.compareTo(least) < 0).isPresent() ? Advice.ONE_HOUR : best;
  }
}
