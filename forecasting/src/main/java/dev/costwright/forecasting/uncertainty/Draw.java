package dev.costwright.forecasting.uncertainty;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Range;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/// Quantiles of a range: what it is at each probability from 0 to 1. Immutable, thread-safe.
///
/// Triangular: closed form. PERT: beta with α = 1 + 4 (mode − low) / (high − low) and
/// β = 1 + 4 (high − mode) / (high − low), tabled at 4,097 probabilities and straight between.
/// Log-normal: exp(μ + σ z), with 5 % below `low` and 5 % above `high`, cut off at one in a
/// thousand on either side, so that the model is never asked for values nobody meant. Empirical:
/// the value whose share of the list the probability falls into.
final class Draw {
  private static final int STEPS = 4_096;
  private static final double CUT = 0.001;
  private static final double Z95 = 1.6448536269514722;

  private final Range range;
  private final double[] table;

  private Draw(Range range, double[] table) {
    this.range = range;
    this.table = table;
  }

  static Draw of(Range range) {
    return new Draw(range, range instanceof Range.Pert pert ? table(pert) : new double[0]);
  }

  private static double[] table(Range.Pert pert) {
    double low = pert.low().toDouble();
    double width = pert.high().toDouble() - low;
    if (width == 0) {
      return IntStream.rangeClosed(0, STEPS).mapToDouble(_ -> low).toArray();
    }
    double alpha = 1 + 4 * (pert.mode().toDouble() - low) / width;
    double beta = 1 + 4 * (pert.high().toDouble() - pert.mode().toDouble()) / width;
    BetaDistribution distribution = new BetaDistribution(null, alpha, beta);
    return IntStream.rangeClosed(0, STEPS)
        .mapToDouble(
            i -> low + width * distribution.inverseCumulativeProbability(i / (double) STEPS))
        .toArray();
  }

  double at(double probability) {
    return switch (range) {
      case Range.Triangular triangular -> triangular(triangular, probability);
      case Range.Pert _ -> tabled(probability);
      case Range.LogNormal normal -> logNormal(normal, probability);
      case Range.Empirical(List<Fraction> values) ->
          values
              .get(Math.clamp((int) (probability * values.size()), 0, values.size() - 1))
              .toDouble();
    };
  }

  double least() {
    return at(0);
  }

  double most() {
    return at(1);
  }

  private static double triangular(Range.Triangular range, double probability) {
    double low = range.low().toDouble();
    double mode = range.mode().toDouble();
    double high = range.high().toDouble();
    if (high == low) {
      return low;
    }
    double rising = (mode - low) / (high - low);
    return probability < rising
        ? low + Math.sqrt(probability * (high - low) * (mode - low))
        : high - Math.sqrt((1 - probability) * (high - low) * (high - mode));
  }

  private double tabled(double probability) {
    double place = probability * STEPS;
    int before = Math.clamp((int) place, 0, STEPS - 1);
    double part = place - before;
    return table[before] + (table[before + 1] - table[before]) * part;
  }

  private static double logNormal(Range.LogNormal range, double probability) {
    double low = Math.log(range.low().toDouble());
    double high = Math.log(range.high().toDouble());
    double sigma = (high - low) / (2 * Z95);
    double z =
        new NormalDistribution(null, 0, 1)
            .inverseCumulativeProbability(Math.clamp(probability, CUT, 1 - CUT));
    return Math.exp((low + high) / 2 + sigma * z);
  }
}
