package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ContextLimit;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Flow.Change;
import java.math.BigInteger;

/// The calls that are longer than a limit, after what earlier levers left of their tokens. That
/// is kept to nine decimals, so that a million calls are summed in whole numbers.
///
/// @param calls that are longer
/// @param tokens of their answers, or of their prompts
/// @param prompts tokens of their prompts today
/// @param fresh of their prompts, as a share of all fresh input
/// @param cached of their prompts, as a share of all cached input
/// @param stable tokens of them that are cached and within the head that does not move
record Tail(
    Fraction calls,
    Fraction tokens,
    Fraction prompts,
    Fraction fresh,
    Fraction cached,
    Fraction stable) {
  private static final long UNIT = 1_000_000_000L;

  /// Adds whole numbers of billionths without overflow.
  private static final class Sum {
    private BigInteger high = BigInteger.ZERO;
    private long low;

    void add(long value, long times) {
      if (times == 1 && low < Long.MAX_VALUE / 2 && value < Long.MAX_VALUE / 2) {
        low += value;
      } else {
        high = high.add(BigInteger.valueOf(low));
        high = high.add(BigInteger.valueOf(value).multiply(BigInteger.valueOf(times)));
        low = 0;
      }
    }

    Fraction over(long unit) {
      return new Fraction(high.add(BigInteger.valueOf(low)), BigInteger.valueOf(unit));
    }
  }

  /// Answers that are longer than a cap.
  static Tail ofAnswers(Samples samples, Fraction kept, long cap) {
    long keep = ppb(kept);
    Sum calls = new Sum();
    Sum tokens = new Sum();
    Sum prompts = new Sum();
    for (int i = 0; i < samples.size(); i++) {
      long output = samples.output(i) * keep;
      if (output > cap * UNIT) {
        calls.add(1, samples.times(i));
        tokens.add(output, samples.times(i));
        prompts.add(samples.fresh(i) + samples.cached(i), samples.times(i));
      }
    }
    Fraction none = Fraction.ZERO;
    return new Tail(calls.over(1), tokens.over(UNIT), prompts.over(1), none, none, none);
  }

  /// Prompts that are longer than a limit.
  static Tail ofPrompts(Samples samples, Flow.Kept kept, ContextLimit lever) {
    long keepFresh = ppb(kept.input());
    long keepCached = ppb(kept.cached());
    Sum calls = new Sum();
    Sum tokens = new Sum();
    Sum fresh = new Sum();
    Sum cached = new Sum();
    Sum stable = new Sum();
    for (int i = 0; i < samples.size(); i++) {
      long ofFresh = samples.fresh(i) * keepFresh;
      long ofCached = samples.cached(i) * keepCached;
      if (ofFresh + ofCached > lever.tokens() * UNIT) {
        long times = samples.times(i);
        calls.add(1, times);
        tokens.add(ofFresh + ofCached, times);
        fresh.add(samples.fresh(i), times);
        cached.add(samples.cached(i), times);
        stable.add(Math.min(ofCached, lever.stable() * UNIT), times);
      }
    }
    Fraction ofPrompts = fresh.over(1).plus(cached.over(1));
    return new Tail(
        calls.over(1),
        tokens.over(UNIT),
        ofPrompts,
        part(fresh.over(1), all(samples, 1, 0)),
        part(cached.over(1), all(samples, 0, 1)),
        stable.over(UNIT));
  }

  static Fraction allPrompts(Samples samples) {
    Fraction all = all(samples, 1, 1);
    return all.signum() == 0 ? Fraction.ONE : all;
  }

  private static Fraction all(Samples samples, long ofFresh, long ofCached) {
    Sum sum = new Sum();
    for (int i = 0; i < samples.size(); i++) {
      sum.add(samples.fresh(i) * ofFresh + samples.cached(i) * ofCached, samples.times(i));
    }
    return sum.over(1);
  }

  private static Fraction part(Fraction some, Fraction all) {
    return all.signum() == 0 ? Fraction.ZERO : some.dividedBy(all);
  }

  private static long ppb(Fraction share) {
    return share.times(Fraction.of(UNIT)).rounded().longValueExact();
  }

  /// Of the fresh input that a flow has now, how much is in these calls. Once a lever moved
  /// fresh input into the cache, it is their part of all prompts.
  Fraction freshPart(Flow flow) {
    return flow.is(Change.CACHED) ? tokens.dividedBy(flow.input()) : fresh;
  }

  Fraction cachedPart(Flow flow) {
    return flow.is(Change.CACHED) ? tokens.dividedBy(flow.input()) : cached;
  }

  /// Tokens that the cache still gives them.
  ///
  /// @param isMoved whether a lever moved fresh input into the cache
  /// @param given what the cache gives them before they are cut
  /// @param head tokens of each that do not move
  Fraction stays(boolean isMoved, Fraction given, long head) {
    Fraction most = isMoved ? calls.times(Fraction.of(head)) : stable;
    return most.compareTo(given) < 0 ? most : given;
  }
}
