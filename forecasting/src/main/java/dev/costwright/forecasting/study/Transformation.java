package dev.costwright.forecasting.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// The scale that a measure is explained on.
///
/// @param lambda 1 as it is, 0 its logarithm
/// @param likely which λ the data do not speak against; of Box-Cox only
public record Transformation(Scale scale, double lambda, Optional<Range> likely) {
  private static final double LEAST = -2;
  private static final double MOST = 2;
  private static final double STEP = 0.05;
  private static final double EXACT = 1e-6;

  /// Half the 95 % quantile of χ² with one degree of freedom.
  private static final double DROP = 1.920729;

  /// The 95 % interval by the likelihood ratio; an end at −2 or 2 may lie beyond.
  public record Range(double low, double high) {}

  static Transformation of(Scale scale, double[] values, CentredColumns columns) {
    return switch (scale) {
      case LEVEL -> new Transformation(scale, 1, Optional.empty());
      case LOG -> new Transformation(scale, 0, Optional.empty());
      case BOX_COX -> chosen(lambda -> likelihood(lambda, values, columns));
    };
  }

  /// Where the profile likelihood is highest, to 10⁻⁶.
  private static Transformation chosen(DoubleUnaryOperator likelihood) {
    double best = LEAST;
    for (double tried = LEAST; tried <= MOST + EXACT; tried += STEP) {
      best = likelihood.applyAsDouble(tried) > likelihood.applyAsDouble(best) ? tried : best;
    }
    double low = Math.max(LEAST, best - STEP);
    double high = Math.min(MOST, best + STEP);
    while (high - low > EXACT) {
      double third = (high - low) / 3;
      boolean isRight =
          likelihood.applyAsDouble(low + third) < likelihood.applyAsDouble(high - third);
      low = isRight ? low + third : low;
      high = isRight ? high : high - third;
    }
    double lambda = (low + high) / 2;
    double least = likelihood.applyAsDouble(lambda) - DROP;
    return new Transformation(
        Scale.BOX_COX,
        lambda,
        Optional.of(
            new Range(
                end(likelihood, least, lambda, LEAST), end(likelihood, least, lambda, MOST))));
  }

  /// Where the likelihood falls below a bound on the way to an end.
  private static double end(
      DoubleUnaryOperator likelihood, double least, double inside, double outside) {
    if (likelihood.applyAsDouble(outside) >= least) {
      return outside;
    }
    double in = inside;
    double out = outside;
    while (Math.abs(out - in) > EXACT) {
      double middle = (in + out) / 2;
      boolean isIn = likelihood.applyAsDouble(middle) >= least;
      in = isIn ? middle : in;
      out = isIn ? out : middle;
    }
    return in;
  }

  /// −n/2 · ln(Σr² / n) + (λ − 1) Σ ln y.
  private static double likelihood(double lambda, double[] values, CentredColumns columns) {
    double[] turned = Arrays.stream(values).map(value -> turned(value, lambda)).toArray();
    double n = values.length;
    return -n / 2 * Math.log(columns.residualSquares(turned) / n)
        + (lambda - 1) * Arrays.stream(values).map(Math::log).sum();
  }

  /// A value on this scale.
  public double of(double value) {
    return scale == Scale.LEVEL ? value : turned(value, lambda);
  }

  private static double turned(double value, double lambda) {
    return Math.abs(lambda) < EXACT ? Math.log(value) : (Math.pow(value, lambda) - 1) / lambda;
  }

  /// What makes an AICc of this scale comparable with one of another: −2 (λ − 1) Σ ln y.
  double comparable(double[] values) {
    return scale == Scale.LEVEL
        ? 0
        : -2 * (lambda - 1) * Arrays.stream(values).map(Math::log).sum();
  }
}
