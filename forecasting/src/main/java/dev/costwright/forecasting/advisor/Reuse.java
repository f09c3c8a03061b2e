package dev.costwright.forecasting.advisor;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Calls that share a head, as the provider's cache meets them: a call within the lifetime after
/// the one before reads the head, any other writes it; both begin the lifetime anew.
///
/// Where prompts are known by hash, the call before is the last one that had a head in common that
/// is long enough to be kept; of all others it is the last of the same model, feature and key.
public final class Reuse {
  private static final long MILLIS = 1_000;

  private final int calls;
  private final int known;
  private final long[] gaps;

  /// @param seconds instants of calls that are all alike, in any order
  public Reuse(long[] seconds) {
    this(seconds.length, 0, between(seconds));
  }

  private Reuse(int calls, int known, long[] gaps) {
    this.calls = calls;
    this.known = known;
    this.gaps = gaps;
  }

  private static long[] between(long[] seconds) {
    long[] sorted = seconds.clone();
    Arrays.sort(sorted);
    long[] gaps = new long[Math.max(0, sorted.length - 1)];
    Arrays.setAll(gaps, i -> (sorted[i + 1] - sorted[i]) * MILLIS);
    return gaps;
  }

  /// These calls, and others whose prompts are known by hash.
  ///
  /// @param millis from each of them to the call before that it shares a head with; those that
  /// share none have no gap
  Reuse and(int others, long[] millis) {
    return new Reuse(
        calls + others,
        known + others,
        LongStream.concat(Arrays.stream(gaps), Arrays.stream(millis)).toArray());
  }

  public int calls() {
    return calls;
  }

  /// Calls whose prompts are known by hash.
  public int known() {
    return known;
  }

  /// Calls that find the head kept.
  public int reads(long lifetimeSeconds) {
    int reads = 0;
    for (long gap : gaps) {
      reads += gap <= lifetimeSeconds * MILLIS ? 1 : 0;
    }
    return reads;
  }

  public int writes(long lifetimeSeconds) {
    return calls() - reads(lifetimeSeconds);
  }

  /// The share of the gaps between calls that are longer: the survival curve of the gaps
  /// (all of them ended, so it is one less the empirical distribution). 1 when there is no gap.
  public double longerThan(long gapSeconds) {
    return gaps.length == 0 ? 1 : 1 - reads(gapSeconds) / (double) gaps.length;
  }
}
