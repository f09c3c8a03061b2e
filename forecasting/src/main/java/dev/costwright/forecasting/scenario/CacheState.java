package dev.costwright.forecasting.scenario;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which calls find the head of their prompt kept, when only shares of the calls take place.
///
/// A head is kept exactly when a call of the same company and model came within the lifetime
/// before: it either read the head and began the lifetime anew, or wrote it. Levers before this
/// one let each call take place with the weight of its flow, independently of the others; so the
/// expected share of hits is 1 − ∏ (1 − weight) over the calls within the lifetime, kept to nine
/// decimals. With weights of 0 and 1 only, it is exact.
final class CacheState {
  private static final long UNIT = 1_000_000_000L;

  /// Fresh tokens of calls whose head is long enough, and those of them that are found kept.
  static final class Found {
    private BigInteger eligible = BigInteger.ZERO;
    private BigInteger hits = BigInteger.ZERO;

    private void add(long fresh, long share) {
      eligible = eligible.add(BigInteger.valueOf(fresh));
      hits = hits.add(BigInteger.valueOf(fresh).multiply(BigInteger.valueOf(share)));
    }

    Fraction eligible() {
      return Fraction.of(eligible);
    }

    Fraction hits() {
      return new Fraction(hits, BigInteger.valueOf(UNIT));
    }
  }

  /// A flow as the cache sees it.
  private record Stream(int model, long weight, Least least, Found found) {}

  private final Lever.PromptCaching lever;
  private final List<List<Stream>> streams;

  CacheState(Lever.PromptCaching lever, List<List<Flow>> flows) {
    this.lever = lever;
    Map<String, Integer> models = new HashMap<>();
    this.streams =
        flows.stream()
            .map(
                some ->
                    some.stream()
                        .map(
                            flow ->
                                new Stream(
                                    models.computeIfAbsent(flow.model(), _ -> models.size()),
                                    ppb(flow.weight()),
                                    Least.of(lever, flow),
                                    new Found()))
                        .toList())
            .toList();
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
        if (stream.least().isReached(call)) {
          stream.found().add(call.fresh(), UNIT - missed(calls, i, stream.model()));
        }
      }
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
        if (stream.least().isReached(call)) {
          stream.found().add(call.fresh(), reuse);
        }
      }
    }
  }

  private static long ppb(Fraction share) {
    return share.times(Fraction.of(UNIT)).rounded().longValueExact();
  }

  /// Whether the head of a prompt is long enough to be kept, after compression.
  private record Least(BigInteger fresh, BigInteger cached, BigInteger limit) {
    static Least of(Lever.PromptCaching lever, Flow flow) {
      Fraction fresh = lever.prefix().times(flow.keepInput());
      Fraction cached = flow.keepCached();
      BigInteger common = fresh.denominator().multiply(cached.denominator());
      return new Least(
          fresh.times(Fraction.of(common)).numerator(),
          cached.times(Fraction.of(common)).numerator(),
          common.multiply(BigInteger.valueOf(Lever.PromptCaching.LEAST_PREFIX)));
    }

    boolean isReached(Heads.Call call) {
      return fresh
              .multiply(BigInteger.valueOf(call.fresh()))
              .add(cached.multiply(BigInteger.valueOf(call.cached())))
              .compareTo(limit)
          >= 0;
    }
  }
}
