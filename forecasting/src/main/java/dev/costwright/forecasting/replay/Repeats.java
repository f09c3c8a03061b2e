package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ExactCache;
import dev.costwright.forecasting.lever.Fraction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which calls can be repeats that a store of answers still finds: those with a call of the same
/// feature and model within the lifetime before. Calls whose instant or feature nobody knows count
/// as never found.
final class Repeats {
  private final long[] found;
  private final long[] timed;
  private final long[] loose;

  private Repeats(int slices) {
    this.found = new long[slices];
    this.timed = new long[slices];
    this.loose = new long[slices];
  }

  /// Empty where the lever does not ask for instants, or they were not read for it.
  static Optional<Repeats> of(ExactCache lever, Material material) {
    return lever
        .ttl()
        .filter(_ -> lever.isByInstants())
        .flatMap(ttl -> material.heads(lever).map(heads -> of(ttl, heads, material)));
  }

  private static Repeats of(long ttl, Heads heads, Material material) {
    Map<String, Integer> ids = new HashMap<>();
    int[] models =
        material.slices().stream()
            .map(slice -> slice.quote().model().toString())
            .mapToInt(model -> ids.computeIfAbsent(model, _ -> ids.size()))
            .toArray();
    Repeats repeats = new Repeats(models.length);
    for (int company = 0; company < heads.companies(); company++) {
      repeats.follow(ttl, heads, company, models);
    }
    Calls loose = heads.loose();
    for (int i = 0; i < loose.size(); i++) {
      repeats.loose[loose.slice(i)] += loose.times(i);
    }
    return repeats;
  }

  private void follow(long ttl, Heads heads, int company, int[] models) {
    Calls all = heads.calls();
    Map<Integer, Long> last = new HashMap<>();
    for (int i = heads.start(company); i < heads.start(company + 1); i++) {
      int slice = all.slice(i);
      Long before = last.put(models[slice], all.second(i));
      boolean isFound = before != null && all.second(i) - before <= ttl;
      found[slice] += isFound ? all.times(i) : 0;
      timed[slice] += all.times(i);
    }
  }

  /// The share of a slice's calls that may be found; empty where the instant of none is known.
  Optional<Fraction> share(int slice) {
    return timed[slice] == 0
        ? Optional.empty()
        : Optional.of(
            Fraction.of(found[slice]).dividedBy(Fraction.of(timed[slice] + loose[slice])));
  }
}
