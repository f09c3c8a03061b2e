package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.PromptCaching;
import java.math.BigInteger;

/// Whether the head of a prompt is long enough to be kept, after compression, and how much of
/// it is whole blocks.
///
/// @param fresh what is left of a fresh token, in parts of `common`
/// @param cached what is left of a cached token, likewise
/// @param limit the shortest head, likewise
/// @param common the denominator of all
/// @param block tokens of the provider's blocks
/// @param small the same as longs, where products with the tokens of one call fit one
record Least(
    BigInteger fresh,
    BigInteger cached,
    BigInteger limit,
    BigInteger common,
    long block,
    Small small) {
  private static final int SMALL_BITS = 36;
  private static final long SMALL_TOKENS = 1L << 25;

  /// The same numbers as longs; all 0 where one of them is too large for that.
  record Small(long fresh, long cached, long limit, long common) {
    static Small of(BigInteger... numbers) {
      for (BigInteger number : numbers) {
        if (number.bitLength() > SMALL_BITS) {
          return new Small(0, 0, 0, 0);
        }
      }
      return new Small(
          numbers[0].longValue(),
          numbers[1].longValue(),
          numbers[2].longValue(),
          numbers[3].longValue());
    }

    boolean holds(long tokens) {
      return common > 0 && tokens < SMALL_TOKENS;
    }
  }

  /// @param repeats how much of the fresh input is a head
  static Least of(PromptCaching lever, Flow flow, Fraction repeats) {
    CacheRules rules = CacheRules.of(lever, flow.quote());
    Fraction fresh = repeats.times(flow.kept().input());
    Fraction cached = flow.kept().cached();
    BigInteger common = fresh.denominator().multiply(cached.denominator());
    BigInteger ofFresh = fresh.times(Fraction.of(common)).numerator();
    BigInteger ofCached = cached.times(Fraction.of(common)).numerator();
    BigInteger limit = common.multiply(BigInteger.valueOf(rules.minimum()));
    return new Least(
        ofFresh,
        ofCached,
        limit,
        common,
        rules.block(),
        Small.of(ofFresh, ofCached, limit, common));
  }

  /// @param head fresh tokens of a head
  /// @param asked tokens before it that the cache was asked for already
  boolean isReached(long head, long asked) {
    if (small.holds(head) && small.holds(asked)) {
      long left = (small.fresh() * head) + (small.cached() * asked);
      return left >= small.limit();
    }
    BigInteger left =
        fresh.multiply(BigInteger.valueOf(head)).add(cached.multiply(BigInteger.valueOf(asked)));
    return left.compareTo(limit) >= 0;
  }

  /// What counts of a call's tokens: whole blocks of what is left, or the tokens themselves.
  long blocks(long tokens) {
    if (block <= 1) {
      return tokens;
    }
    long left =
        small.holds(tokens)
            ? small.fresh() * tokens / small.common()
            : fresh.multiply(BigInteger.valueOf(tokens)).divide(common).longValueExact();
    return left / block * block;
  }
}
