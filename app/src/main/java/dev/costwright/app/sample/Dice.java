package dev.costwright.app.sample;

import java.util.List;

/// A stream of pseudo-random numbers that is the same on every machine and every Java: SplitMix64
/// (Steele, Lea and Flood, 2014), in integers only.
///
/// Not thread-safe. Each subject takes a stream of its own by name, so that a change to one
/// subject leaves the figures of all others as they were.
final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /// The stream of a subject, such as a feature on a day.
  static Dice of(long seed, String subject, long number) {
    long state = mixed(seed + GOLDEN_GAMMA);
    for (int index = 0; index < subject.length(); index++) {
      state = mixed(state * 31 + subject.charAt(index));
    }
    return new Dice(mixed(state ^ number * GOLDEN_GAMMA));
  }

  /// From 0 to `bound` - 1, all alike.
  int below(int bound) {
    return (int) Long.remainderUnsigned(next() >>> 1, bound);
  }

  /// From `low` to `high`, both included, all alike.
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /// From `low` to `high`, the middle more often: the mean of three.
  int around(int low, int high) {
    return (between(low, high) + between(low, high) + between(low, high)) / 3;
  }

  /// From `low` to `high`, small values more often, as the sizes of documents are.
  int skewed(int low, int high) {
    int first = between(low, high);
    return Math.min(first, between(low, high));
  }

  boolean chance(int perMille) {
    return below(1000) < perMille;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /// An index with the given weights.
  int weighted(List<Integer> weights) {
    int rest = below(weights.stream().mapToInt(Integer::intValue).sum());
    int index = 0;
    while (rest >= weights.get(index)) {
      rest -= weights.get(index++);
    }
    return index;
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  private static long mixed(long value) {
    long once = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
    return twice ^ twice >>> 31;
  }
}
