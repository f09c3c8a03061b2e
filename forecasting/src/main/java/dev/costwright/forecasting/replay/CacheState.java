package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Sharing;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which calls find the head of their prompt kept, when only shares of the calls take place.
///
/// A head is kept exactly when a call of the same company and model came within the lifetime
/// before: it either read the head and began the lifetime anew, or wrote it. Levers before this
/// one let each call take place with the weight of its flow, independently of the others; so
/// the expected share of hits is 1 − ∏ (1 − weight) over the calls within the lifetime, kept to
/// nine decimals. With weights of 0 and 1 only, it is exact.
///
/// In a conversation each prompt repeats the prompt before it and adds to it: what is new in it
/// is written for the next call to read, so all of its fresh input is eligible.
final class CacheState {
  private static final long UNIT = 1_000_000_000L;

  /// Fresh tokens of calls whose head is long enough, and those of them that are found kept.
  static final class Found {
    private final boolean isInBlocks;
    private BigInteger eligible = BigInteger.ZERO;
    private BigInteger hits = BigInteger.ZERO;

    private Found(boolean isInBlocks) {
      this.isInBlocks = isInBlocks;
    }

    private void add(long eligibleTokens, long hitTokens, long share, long times) {
      eligible = eligible.add(product(eligibleTokens, times));
      hits = hits.add(product(hitTokens, times).multiply(BigInteger.valueOf(share)));
    }

    private static BigInteger product(long tokens, long times) {
      return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(times));
    }

    /// @param keep what is left of a call's fresh input and repeats; whole blocks have it
    /// applied
    Fraction eligible(Fraction keep) {
      return isInBlocks ? Fraction.of(eligible) : keep.times(Fraction.of(eligible));
    }

    Fraction hits(Fraction keep) {
      Fraction share = new Fraction(hits, BigInteger.valueOf(UNIT));
      return isInBlocks ? share : keep.times(share);
    }
  }

  /// A flow as the cache sees it.
  private record Stream(int model, long weight, Least least, Found found) {}

  private final PromptCaching lever;
  private final List<List<Stream>> streams;

  CacheState(PromptCaching lever, List<List<Flow>> flows) {
    this.lever = lever;
    Map<String, Integer> models = new HashMap<>();
    this.streams =
        flows.stream()
            .map(some -> some.stream().map(flow -> stream(flow, models)).toList())
            .toList();
  }

  private Stream stream(Flow flow, Map<String, Integer> models) {
    Least least = Least.of(lever, flow);
    return new Stream(
        models.computeIfAbsent(flow.model(), _ -> models.size()),
        ppb(flow.weight()),
        least,
        new Found(least.block() > 1));
  }

  /// What each flow of each slice finds.
  List<List<Found>> run(Heads heads) {
    heads.groups().forEach(this::follow);
    lever.reuse().ifPresent(reuse -> takeStated(heads.loose(), ppb(reuse)));
    return streams.stream().map(some -> some.stream().map(Stream::found).toList()).toList();
  }

  private void follow(List<Heads.Call> calls) {
    for (int i = 0; i < calls.size(); i++) {
      Heads.Call call = calls.get(i);
      for (Stream stream : streams.get(call.slice())) {
        take(stream, call, UNIT - missed(calls, i, stream.model()));
      }
    }
  }

  private void take(Stream stream, Heads.Call call, long share) {
    if (stream.least().isReached(call)) {
      long repeated = stream.least().blocks(call.head());
      boolean isGrowing = lever.sharing() == Sharing.CONVERSATION;
      long eligible = isGrowing ? stream.least().blocks(call.fresh()) : repeated;
      stream.found().add(eligible, repeated, share, call.times());
    }
  }

  /// How likely no call of the model came within the lifetime before call `i`.
  private long missed(List<Heads.Call> calls, int i, int model) {
    long since = calls.get(i).second() - lever.lifetime().seconds();
    long missed = UNIT;
    for (int j = i - 1; j >= 0 && missed > 0 && calls.get(j).second() >= since; j--) {
      missed = missed * (UNIT - weight(calls.get(j).slice(), model)) / UNIT;
    }
    return missed;
  }

  private long weight(int slice, int model) {
    long sum = 0;
    for (Stream stream : streams.get(slice)) {
      sum += stream.model() == model ? stream.weight() : 0;
    }
    return Math.min(sum, UNIT);
  }

  private void takeStated(List<Heads.Call> calls, long reuse) {
    for (Heads.Call call : calls) {
      for (Stream stream : streams.get(call.slice())) {
        take(stream, call, reuse);
      }
    }
  }

  private static long ppb(Fraction share) {
    return share.times(Fraction.of(UNIT)).rounded().longValueExact();
  }

  /// Whether the head of a prompt is long enough to be kept, after compression, and how much of
  /// it is whole blocks.
  private record Least(
      BigInteger fresh, BigInteger cached, BigInteger limit, BigInteger common, long block) {
    static Least of(PromptCaching lever, Flow flow) {
      CacheRules rules = CacheRules.of(lever, flow.quote());
      Fraction fresh = lever.prefix().times(flow.kept().input());
      Fraction cached = flow.kept().cached();
      BigInteger common = fresh.denominator().multiply(cached.denominator());
      return new Least(
          fresh.times(Fraction.of(common)).numerator(),
          cached.times(Fraction.of(common)).numerator(),
          common.multiply(BigInteger.valueOf(rules.minimum())),
          common,
          rules.block());
    }

    boolean isReached(Heads.Call call) {
      return fresh
              .multiply(BigInteger.valueOf(call.head()))
              .add(cached.multiply(BigInteger.valueOf(call.cached())))
              .compareTo(limit)
          >= 0;
    }

    /// What counts of a call's tokens: whole blocks of what is left, or the tokens themselves.
    long blocks(long tokens) {
      if (block <= 1) {
        return tokens;
      }
      long left = fresh.multiply(BigInteger.valueOf(tokens)).divide(common).longValueExact();
      return left / block * block;
    }
  }
}
