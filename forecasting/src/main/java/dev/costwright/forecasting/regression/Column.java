package dev.costwright.forecasting.regression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One variable of a regression: a name and a value for each observation. Immutable.
///
/// A value is kept as the unevaluated sum of two doubles, some 32 digits: a decimal such as 0.1,
/// or the tenth power of one, has no double, and what a power loses no solver gets back.
public final class Column {
  private final String name;

  /// Empty when the doubles are exact.
  private final List<BigDecimal> exact;

  private final double[] high;
  private final double[] low;

  private Column(String name, List<BigDecimal> exact, double[] high, double[] low) {
    this.name = name;
    this.exact = List.copyOf(exact);
    this.high = high;
    this.low = low;
  }

  /// Values as a file writes them.
  public static Column of(String name, List<BigDecimal> values) {
    double[] high = values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    double[] low =
        IntStream.range(0, high.length)
            .mapToDouble(i -> values.get(i).subtract(new BigDecimal(high[i])).doubleValue())
            .toArray();
    return new Column(name, values, high, low);
  }

  /// Values that are doubles to begin with.
  ///
  /// @throws IllegalArgumentException when one is not finite
  public static Column of(String name, double... values) {
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Expected finite values of " + name);
    }
    return new Column(name, List.of(), values.clone(), new double[values.length]);
  }

  /// The exact power, named `x^2`.
  ///
  /// @param exponent at least 1
  public Column power(int exponent) {
    return exponent == 1
        ? this
        : of(
            name + "^" + exponent,
            IntStream.range(0, size()).mapToObj(i -> exact(i).pow(exponent)).toList());
  }

  public String name() {
    return name;
  }

  public int size() {
    return high.length;
  }

  /// The value nearest to the exact one.
  public double value(int observation) {
    return high[observation];
  }

  /// What {@link #value} leaves of the exact value.
  double rest(int observation) {
    return low[observation];
  }

  BigDecimal exact(int observation) {
    return exact.isEmpty() ? new BigDecimal(high[observation]) : exact.get(observation);
  }

  /// Mean of the values, rounded.
  ///
  /// @param roots of the weights of the values
  double mean(double[] roots) {
    ExtendedSum sum = new ExtendedSum();
    ExtendedSum weights = new ExtendedSum();
    for (int i = 0; i < high.length; i++) {
      double weight = roots[i] * roots[i];
      sum.addProduct(weight, high[i]);
      sum.addProduct(weight, low[i]);
      weights.add(weight);
    }
    return sum.value() / weights.value();
  }

  /// Euclidean norm of the values less a constant, each times the root of its weight.
  double norm(double centre, double[] roots) {
    ExtendedSum sum = new ExtendedSum();
    for (int i = 0; i < high.length; i++) {
      double distance = roots[i] * ((high[i] - centre) + low[i]);
      sum.addProduct(distance, distance);
    }
    return Math.sqrt(sum.value());
  }
}
