package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Sharing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

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
///
/// Companies do not see each other, so that they are shared out; sums are whole numbers, so
/// that it does not matter how. Calls whose prompts are known by hash are left to {@link
/// ChainState}.
final class CacheState {
  private static final long UNIT = Found.UNIT;

  /// Tokens of so many calls are looked at by one thread at a time.
  private static final int PIECE = 65_536;

  private final PromptCaching lever;
  private final Stream[][] streams;
  private final List<Boolean> areInBlocks = new ArrayList<>();
  private final Map<String, Integer> models = new HashMap<>();

  CacheState(PromptCaching lever, List<List<Flow>> flows) {
    this.lever = lever;
    this.streams = new Stream[flows.size()][];
    Arrays.setAll(
        streams, slice -> flows.get(slice).stream().map(this::stream).toArray(Stream[]::new));
  }

  private Stream stream(Flow flow) {
    Least least = Least.of(lever, flow, lever.prefix());
    areInBlocks.add(least.block() > 1);
    return new Stream(
        areInBlocks.size() - 1,
        models.computeIfAbsent(flow.model(), _ -> models.size()),
        ppb(flow.weight()),
        least,
        Least.of(lever, flow, Fraction.ONE));
  }

  /// What each flow of each slice finds.
  List<List<Found>> run(Heads heads, Crew crew) {
    int[] pieces = pieces(heads.companies(), heads::start);
    List<Found[]> parts =
        new ArrayList<>(crew.map(pieces.length - 1, i -> follow(heads, pieces[i], pieces[i + 1])));
    parts.addAll(known(heads.chains(), crew));
    lever.reuse().ifPresent(reuse -> parts.add(takeStated(heads.loose(), ppb(reuse))));
    Found[] all = nothing();
    for (Found[] part : parts) {
      for (int i = 0; i < all.length; i++) {
        all[i].add(part[i]);
      }
    }
    return Arrays.stream(streams)
        .map(some -> Arrays.stream(some).map(stream -> all[stream.number()]).toList())
        .toList();
  }

  /// Companies at which pieces of work begin, and where the last one ends.
  private static int[] pieces(int companies, IntUnaryOperator start) {
    List<Integer> pieces = new ArrayList<>(List.of(0));
    for (int company = 0; company < companies; company++) {
      if (start.applyAsInt(company) - start.applyAsInt(pieces.getLast()) >= PIECE) {
        pieces.add(company);
      }
    }
    pieces.add(companies);
    return pieces.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Those whose prompts are known by hash.
  private List<Found[]> known(Chains chains, Crew crew) {
    if (chains.size() == 0) {
      return List.of();
    }
    ChainState state = new ChainState(lever, streams, models.size(), chains);
    int[] pieces = pieces(chains.families(), chains::start);
    return crew.map(
        pieces.length - 1,
        i -> {
          Found[] found = nothing();
          state.follow(pieces[i], pieces[i + 1], found);
          return found;
        });
  }

  private Found[] nothing() {
    return areInBlocks.stream().map(Found::new).toArray(Found[]::new);
  }

  private Found[] follow(Heads heads, int from, int to) {
    Found[] found = nothing();
    Calls calls = heads.calls();
    for (int company = from; company < to; company++) {
      int first = heads.start(company);
      for (int i = first; i < heads.start(company + 1); i++) {
        for (Stream stream : streams[calls.slice(i)]) {
          if (stream.least().isReached(calls.head(i), calls.cached(i))) {
            long share = UNIT - missed(calls, first, i, stream.model());
            take(found[stream.number()], stream.least(), calls, i, share);
          }
        }
      }
    }
    return found;
  }

  private void take(Found found, Least least, Calls calls, int place, long share) {
    long repeated = least.blocks(calls.head(place));
    boolean isGrowing = lever.sharing() == Sharing.CONVERSATION;
    long eligible = isGrowing ? least.blocks(calls.fresh(place)) : repeated;
    found.add(eligible, repeated, share, calls.times(place));
  }

  /// How likely no call of the model came within the lifetime before call `i`.
  private long missed(Calls calls, int first, int i, int model) {
    long since = calls.second(i) - lever.lifetime().seconds();
    long missed = UNIT;
    for (int j = i - 1; j >= first && missed > 0 && calls.second(j) >= since; j--) {
      missed = missed * (UNIT - weight(calls.slice(j), model)) / UNIT;
    }
    return missed;
  }

  private long weight(int slice, int model) {
    long sum = 0;
    for (Stream stream : streams[slice]) {
      sum += stream.model() == model ? stream.weight() : 0;
    }
    return Math.min(sum, UNIT);
  }

  private Found[] takeStated(Calls calls, long reuse) {
    Found[] found = nothing();
    for (int i = 0; i < calls.size(); i++) {
      for (Stream stream : streams[calls.slice(i)]) {
        if (stream.least().isReached(calls.head(i), calls.cached(i))) {
          take(found[stream.number()], stream.least(), calls, i, reuse);
        }
      }
    }
    return found;
  }

  private static long ppb(Fraction share) {
    return share.times(Fraction.of(UNIT)).rounded().longValueExact();
  }
}
