package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import java.math.BigInteger;

/// Fresh tokens of calls whose head is long enough, and those of them that are found kept: of
/// heads that are estimated, and of those that are known by hash.
final class Found {
  /// A chance of one, in billionths.
  static final long UNIT = 1_000_000_000L;

  private static final class Sums {
    private final WideSum eligible = new WideSum();
    private final WideSum hits = new WideSum();

    private void addHits(long tokens, long share, long times) {
      long shared = tokens * share;
      if (Math.multiplyHigh(tokens, share) == 0 && shared >= 0) {
        hits.add(shared, times);
      } else {
        hits.add(
            BigInteger.valueOf(tokens)
                .multiply(BigInteger.valueOf(share))
                .multiply(BigInteger.valueOf(times)));
      }
    }

    private void add(Sums other) {
      eligible.add(other.eligible);
      hits.add(other.hits);
    }

    private Fraction eligible() {
      return Fraction.of(eligible.value());
    }

    private Fraction hits() {
      return new Fraction(hits.value(), BigInteger.valueOf(UNIT));
    }
  }

  private final boolean isInBlocks;
  private final Sums estimated = new Sums();
  private final Sums known = new Sums();

  /// @param isInBlocks whether tokens are whole blocks of what levers before left
  Found(boolean isInBlocks) {
    this.isInBlocks = isInBlocks;
  }

  /// Tokens of a head that is estimated.
  ///
  /// @param share how likely they are found, in billionths
  void add(long eligible, long hits, long share, long times) {
    estimated.eligible.add(eligible, times);
    estimated.addHits(hits, share, times);
  }

  /// Tokens of a head that is known, and may be found.
  void addKnown(long eligible) {
    known.eligible.add(eligible, 1);
  }

  /// Of the tokens of a known head, those that are found with a chance.
  void addKnownHits(long tokens, long share) {
    known.addHits(tokens, share, 1);
  }

  /// Whether heads are known by hash that are long enough.
  boolean isKnown() {
    return known.eligible().signum() > 0;
  }

  void add(Found other) {
    estimated.add(other.estimated);
    known.add(other.known);
  }

  /// @param keep what is left of a call's fresh input and repeats; whole blocks have it applied
  /// @param left what is left of a call's fresh input; likewise
  Fraction eligible(Fraction keep, Fraction left) {
    return isInBlocks
        ? estimated.eligible().plus(known.eligible())
        : keep.times(estimated.eligible()).plus(left.times(known.eligible()));
  }

  Fraction hits(Fraction keep, Fraction left) {
    return isInBlocks
        ? estimated.hits().plus(known.hits())
        : keep.times(estimated.hits()).plus(knownHits(left));
  }

  /// Those of {@link #hits} that are known by hash.
  Fraction knownHits(Fraction left) {
    return isInBlocks ? known.hits() : left.times(known.hits());
  }
}
