package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.PromptCaching;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What calls find kept whose prompts are known by hash: of the head that a call offers, the
/// longest piece that some call of the same account and model offered within the lifetime
/// before. Every piece that a call offers is kept from then on, whether it was read or written.
///
/// The lever's `prefix` says how much of the fresh input is offered; what of it repeats, the
/// hashes say. Where levers before let calls take place with a chance only, the longest piece
/// is an expectation: a piece is kept unless none of the calls that offered it took place.
///
/// Families of prompts never meet, so that threads share them out.
final class ChainState {
  private static final long MILLIS = 1_000;

  /// Not yet offered by a call that takes place for sure.
  private static final long NEVER = Long.MIN_VALUE / 2;

  /// A call that offered a piece, with a chance.
  private record Perhaps(long millis, long weight, @Nullable Perhaps before) {}

  private final Stream[][] streams;
  private final Fraction offered;
  private final boolean isAllOffered;
  private final long lifetime;
  private final Chains chains;
  private final long[][] last;
  private final @Nullable Perhaps[][] perhaps;

  ChainState(PromptCaching lever, Stream[][] streams, int models, Chains chains) {
    this.streams = streams;
    this.offered = lever.prefix();
    this.isAllOffered = offered.equals(Fraction.ONE);
    this.lifetime = lever.lifetime().seconds() * MILLIS;
    this.chains = chains;
    this.last = new long[models][chains.nodes()];
    this.perhaps = new @Nullable Perhaps[models][];
    for (int model = 0; model < models; model++) {
      Arrays.fill(last[model], NEVER);
      perhaps[model] = new @Nullable Perhaps[isCertain(model) ? 0 : chains.nodes()];
    }
  }

  private boolean isCertain(int model) {
    return Arrays.stream(streams)
        .flatMap(Arrays::stream)
        .filter(stream -> stream.model() == model)
        .allMatch(stream -> stream.weight() == 0 || stream.weight() >= Found.UNIT);
  }

  /// Lets the calls of some families come, in order of time.
  void follow(int from, int to, Found[] found) {
    for (int i = chains.start(from); i < chains.start(to); i++) {
      Stream[] ways = streams[chains.slice(i)];
      boolean[] isKept = new boolean[ways.length];
      long most = offered(i);
      for (int way = 0; way < ways.length; way++) {
        isKept[way] = meet(i, most, ways[way], found[ways[way].number()]);
      }
      for (int way = 0; way < ways.length; way++) {
        if (isKept[way] && !isToldBefore(ways, isKept, way)) {
          keep(i, most, ways[way].model(), weight(ways, isKept, ways[way].model()));
        }
      }
    }
  }

  /// Tokens at the head of a prompt that may be kept, those that already are included.
  private long offered(int i) {
    long fresh = chains.fresh(i);
    if (isAllOffered) {
      return chains.cached(i) + fresh;
    }
    BigInteger part =
        offered.numerator().multiply(BigInteger.valueOf(fresh)).divide(offered.denominator());
    return chains.cached(i) + part.longValueExact();
  }

  /// A mark in tokens of its call: its part of the prompt.
  private long tokens(int i, int node) {
    long prompt = chains.fresh(i) + chains.cached(i);
    long length = chains.length(i);
    return prompt == length
        ? chains.end(node)
        : Math.multiplyExact(prompt, chains.end(node)) / Math.max(1, length);
  }

  private long fresh(int i, long tokens) {
    return Math.clamp(tokens - chains.cached(i), 0, chains.fresh(i));
  }

  /// @return whether the call offers anything that is long enough
  private boolean meet(int i, long most, Stream way, Found found) {
    int node = chains.leaf(i);
    long eligible = fresh(i, Math.min(most, tokens(i, node)));
    if (!way.whole().isReached(eligible, chains.cached(i))) {
      return false;
    }
    found.addKnown(way.whole().blocks(eligible));
    long told = 0;
    for (; node > 0 && told < Found.UNIT; node = chains.parent(node)) {
      long tokens = tokens(i, node);
      if (tokens <= most) {
        long chance = Math.max(told, Found.UNIT - missed(way.model(), node, chains.millis(i)));
        long repeated = fresh(i, tokens);
        if (chance > told && way.whole().isReached(repeated, chains.cached(i))) {
          found.addKnownHits(way.whole().blocks(repeated), chance - told);
        }
        told = chance;
      }
    }
    return true;
  }

  /// How likely nobody offered a piece within the lifetime.
  private long missed(int model, int node, long millis) {
    if (millis - last[model][node] <= lifetime) {
      return 0;
    }
    long missed = Found.UNIT;
    if (perhaps[model].length > 0) {
      for (Perhaps one = perhaps[model][node];
          one != null && millis - one.millis() <= lifetime;
          one = one.before()) {
        missed = missed * (Found.UNIT - one.weight()) / Found.UNIT;
      }
    }
    return missed;
  }

  private void keep(int i, long most, int model, long weight) {
    long millis = chains.millis(i);
    for (int node = chains.leaf(i); node > 0; node = chains.parent(node)) {
      if (tokens(i, node) <= most) {
        if (weight >= Found.UNIT) {
          last[model][node] = millis;
        } else if (weight > 0) {
          perhaps[model][node] = new Perhaps(millis, weight, recent(perhaps[model][node], millis));
        }
      }
    }
  }

  /// Nobody asks for older ones again.
  private @Nullable Perhaps recent(@Nullable Perhaps newest, long millis) {
    return newest != null && millis - newest.millis() <= lifetime ? newest : null;
  }

  private static boolean isToldBefore(Stream[] ways, boolean[] isKept, int way) {
    for (int before = 0; before < way; before++) {
      if (isKept[before] && ways[before].model() == ways[way].model()) {
        return true;
      }
    }
    return false;
  }

  private static long weight(Stream[] ways, boolean[] isKept, int model) {
    long sum = 0;
    for (int way = 0; way < ways.length; way++) {
      sum += isKept[way] && ways[way].model() == model ? ways[way].weight() : 0;
    }
    return Math.min(sum, Found.UNIT);
  }
}
