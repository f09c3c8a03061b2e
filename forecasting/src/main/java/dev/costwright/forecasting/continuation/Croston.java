package dev.costwright.forecasting.continuation;

import java.util.Arrays;

/// Intermittent use: the size of what is used and the steps between uses, each smoothed by itself
/// (Croston, *Operational Research Quarterly* 23, 1972, pages 289–303), with the bias of their
/// ratio taken out (Syntetos and Boylan, *Int. J. Forecasting* 21, 2005, pages 303–314).
///
/// At a step with a value y above 0, q steps after the one before, z ← z + α (y − z) and
/// p ← p + α (q − p); other steps change nothing. The first value and its place, counted from 1,
/// begin. The forecast is the same at every step, (1 − α/2) z/p, with α = 0.1. Only for values
/// of which at least half are 0, none is below, and two are above.
public record Croston() implements Continuation {
  private static final double ALPHA = 0.1;
  private static final int LEAST_USES = 2;

  @Override
  public boolean fits(double[] values, int season) {
    long uses = Arrays.stream(values).filter(value -> value > 0).count();
    return uses >= LEAST_USES
        && 2 * uses <= values.length
        && Arrays.stream(values).allMatch(value -> value >= 0);
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Checks.fits(this, values, season);
    double[] ahead = new double[horizon];
    Arrays.fill(ahead, rate(values));
    return ahead;
  }

  private static double rate(double[] values) {
    int last = first(values);
    double size = values[last];
    double interval = last + 1;
    for (int t = last + 1; t < values.length; t++) {
      if (values[t] > 0) {
        size += ALPHA * (values[t] - size);
        interval += ALPHA * (t - last - interval);
        last = t;
      }
    }
    return (1 - ALPHA / 2) * size / interval;
  }

  private static int first(double[] values) {
    int t = 0;
    while (values[t] == 0) {
      t++;
    }
    return t;
  }
}
