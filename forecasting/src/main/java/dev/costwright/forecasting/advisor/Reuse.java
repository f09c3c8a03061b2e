package dev.costwright.forecasting.advisor;

import java.util.Arrays;

/// Calls that share a head, as the provider's cache meets them: a call within the lifetime after
/// the one before reads the head, any other writes it; both begin the lifetime anew.
public final class Reuse {
  private final long[] seconds;

  /// @param seconds instants, in any order
  public Reuse(long[] seconds) {
    this.seconds = seconds.clone();
    Arrays.sort(this.seconds);
  }

  public int calls() {
    return seconds.length;
  }

  /// Calls that find the head kept.
  public int reads(long lifetimeSeconds) {
    int reads = 0;
    for (int i = 1; i < seconds.length; i++) {
      reads += seconds[i] - seconds[i - 1] <= lifetimeSeconds ? 1 : 0;
    }
    return reads;
  }

  public int writes(long lifetimeSeconds) {
    return calls() - reads(lifetimeSeconds);
  }

  /// The share of the gaps between calls that are longer: the survival curve of the gaps
  /// (all of them ended, so it is one less the empirical distribution). 1 when there is no gap.
  public double longerThan(long gapSeconds) {
    return calls() < 2 ? 1 : 1 - reads(gapSeconds) / (double) (calls() - 1);
  }
}
