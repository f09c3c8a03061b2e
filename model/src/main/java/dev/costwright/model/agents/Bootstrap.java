package dev.costwright.model.agents;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/// 95 % intervals of means and of ratios of means, by the bootstrap with bias correction and
/// acceleration (BCa: Efron, B. (1987), Better bootstrap confidence intervals, JASA 82(397),
/// 171–185; several samples: Efron and Tibshirani (1993), An Introduction to the Bootstrap,
/// ch. 14).
///
/// Each of 1,000 resamples draws as many tasks as there are, with replacement; of a ratio both
/// samples are drawn. The draw is seeded, so that the same tasks always give the same interval.
/// Tasks are taken as independent of each other.
final class Bootstrap {
  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_260_914;
  private static final double TAIL = 0.025;
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
  private static final double[] ONE = {1};

  private Bootstrap() {}

  /// Of the mean; empty for fewer than two tasks, which say nothing about their spread.
  static Optional<Interval> mean(double[] sample) {
    return ratio(sample, ONE);
  }

  /// Of the mean of one sample over the mean of another; empty for fewer than two tasks, and when
  /// the other's mean is not positive.
  static Optional<Interval> ratio(double[] of, double[] to) {
    if (of.length < 2 || average(to) <= 0) {
      return Optional.empty();
    }
    double[] replicates = replicates(of, to);
    double estimate = average(of) / average(to);
    return Optional.of(interval(replicates, estimate, acceleration(of, to)));
  }

  /// The arithmetic mean; 0 of nothing.
  static double average(double[] sample) {
    return Arrays.stream(sample).average().orElse(0);
  }

  private static double[] replicates(double[] of, double[] to) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] replicates = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      replicates[i] = resampled(of, random) / resampled(to, random);
    }
    Arrays.sort(replicates);
    return replicates;
  }

  private static double resampled(double[] sample, SplittableRandom random) {
    if (sample.length == 1) {
      return sample[0];
    }
    double sum = 0;
    for (int i = 0; i < sample.length; i++) {
      sum += sample[random.nextInt(sample.length)];
    }
    return sum / sample.length;
  }

  /// `Σ L³ / (6 (Σ L²)^1.5)` over the influence of every task on the ratio.
  private static double acceleration(double[] of, double[] to) {
    double mean = average(of);
    double base = average(to);
    double squares = 0;
    double cubes = 0;
    for (double value : of) {
      double influence = (value - mean) / base / of.length;
      squares += influence * influence;
      cubes += influence * influence * influence;
    }
    for (double value : to) {
      double influence = -mean / base * (value - base) / base / to.length;
      squares += influence * influence;
      cubes += influence * influence * influence;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static Interval interval(double[] sorted, double estimate, double acceleration) {
    double below = 0;
    for (double replicate : sorted) {
      below += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0;
    }
    double least = 0.5 / sorted.length;
    double share = Math.clamp(below / sorted.length, least, 1 - least);
    double bias = NORMAL.inverseCumulativeProbability(share);
    return new Interval(
        at(sorted, level(TAIL, bias, acceleration)),
        at(sorted, level(1 - TAIL, bias, acceleration)));
  }

  private static double level(double level, double bias, double acceleration) {
    double moved = bias + NORMAL.inverseCumulativeProbability(level);
    return NORMAL.cumulativeProbability(bias + moved / (1 - acceleration * moved));
  }

  private static double at(double[] sorted, double level) {
    int rank = (int) Math.round(level * (sorted.length + 1));
    return sorted[Math.clamp(rank, 1, sorted.length) - 1];
  }
}
