package dev.costwright.forecasting.bridge;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;

/// Requests of all places that count them, which shares are taken of: in all, and by value of the
/// split.
final class Volumes {
  private final Map<String, long[]> byKey = new HashMap<>();
  private final long[] whole = new long[Side.values().length];

  private Volumes() {}

  static Volumes of(Ground ground) {
    Volumes volumes = new Volumes();
    for (NavigableMap<String, Pair> values : ground.places().values()) {
      if (Pair.sum(values.values()).isCounted()) {
        values.forEach(volumes::add);
      }
    }
    return volumes;
  }

  private void add(String key, Pair pair) {
    long[] own = byKey.computeIfAbsent(key, _ -> new long[Side.values().length]);
    for (Side side : Side.values()) {
      long requests = pair.at(side).requests();
      own[side.ordinal()] = Math.addExact(own[side.ordinal()], requests);
      whole[side.ordinal()] = Math.addExact(whole[side.ordinal()], requests);
    }
  }

  /// Of all values of a place together.
  Decomposition whole(Pair place) {
    return decomposition(whole, place);
  }

  /// Of one value of a place.
  Decomposition own(String key, Pair place) {
    return decomposition(byKey.getOrDefault(key, new long[Side.values().length]), place);
  }

  private static Decomposition decomposition(long[] volume, Pair place) {
    return new Decomposition(
        volume[Side.FROM.ordinal()],
        volume[Side.TO.ordinal()],
        place.isCounted() ? Decomposition.Counting.REQUESTS : Decomposition.Counting.TOKENS);
  }
}
