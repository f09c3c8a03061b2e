package dev.costwright.forecasting.regression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Least squares in whole numbers: nothing is rounded before the result, which has 40 digits. The
/// yardstick for {@link Regression} on the same data.
///
/// The normal equations of decimal data, scaled to integers, are solved by fraction-free
/// elimination (Bareiss, *Sylvester's identity and multistep integer-preserving Gaussian
/// elimination*, Math. Comp. 22, 1968). Time grows with the square of the columns times the rows.
///
/// @param names intercept first when there is one
/// @param estimates per name
/// @param stdErrors per name; absent without degrees of freedom
public record ExactRegression(
    List<String> names, List<BigDecimal> estimates, Optional<List<BigDecimal>> stdErrors) {
  private static final MathContext DIGITS = new MathContext(40);

  public ExactRegression {
    names = List.copyOf(names);
    estimates = List.copyOf(estimates);
    stdErrors = stdErrors.map(List::copyOf);
  }

  /// @throws IllegalArgumentException when one column is exactly a sum of others
  static ExactRegression fit(LinearModel model) {
    List<Whole> columns =
        Stream.concat(
                model.hasIntercept() ? Stream.of(Whole.ones(model.observations())) : Stream.of(),
                model.drivers().stream().map(Whole::of))
            .toList();
    Whole weights = model.weights().map(Whole::of).orElse(Whole.ones(model.observations()));
    return new Run(columns, Whole.of(model.response()), weights).result();
  }

  /// How many digits an estimate of {@link Regression} has right at least, at most 16 (log relative
  /// error, McCullough, *American Statistician* 52, 1998).
  public double agreement(List<Coefficient> coefficients) {
    double least = 16;
    for (int j = 0; j < estimates.size(); j++) {
      least = Math.min(least, agreement(coefficients.get(j).estimate(), estimates.get(j)));
    }
    return Math.max(0, least);
  }

  private static double agreement(double found, BigDecimal exact) {
    BigDecimal difference = new BigDecimal(found).subtract(exact).abs();
    if (difference.signum() == 0) {
      return 16;
    }
    BigDecimal relative = exact.signum() == 0 ? difference : difference.divide(exact.abs(), DIGITS);
    return -Math.log10(relative.doubleValue());
  }

  /// Decimals times a power of ten.
  private record Whole(String name, List<BigInteger> values, int scale) {
    static Whole of(Column column) {
      List<BigDecimal> exact = new ArrayList<>();
      for (int i = 0; i < column.size(); i++) {
        exact.add(column.exact(i).stripTrailingZeros());
      }
      int scale = exact.stream().mapToInt(BigDecimal::scale).max().orElse(0);
      return new Whole(
          column.name(),
          exact.stream().map(value -> value.movePointRight(scale).toBigIntegerExact()).toList(),
          scale);
    }

    static Whole ones(int size) {
      return of(
          Column.of(
              LinearModel.INTERCEPT, Stream.generate(() -> BigDecimal.ONE).limit(size).toList()));
    }

    BigInteger dot(Whole other) {
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < values.size(); i++) {
        sum = sum.add(values.get(i).multiply(other.values.get(i)));
      }
      return sum;
    }

    Whole times(Whole weights) {
      return new Whole(
          name,
          IntStream.range(0, values.size())
              .mapToObj(i -> values.get(i).multiply(weights.values.get(i)))
              .toList(),
          scale);
    }
  }

  /// The normal equations beside the response's sums and the unit matrix. The power of ten that
  /// makes weights whole is in all sums alike, and cancels.
  private record Run(List<Whole> columns, Whole response, Whole weights) {
    ExactRegression result() {
      int size = columns.size();
      BigInteger[][] rows = new BigInteger[size][2 * size + 1];
      for (int i = 0; i < size; i++) {
        Whole weighted = columns.get(i).times(weights);
        for (int j = 0; j < size; j++) {
          rows[i][j] = weighted.dot(columns.get(j));
          rows[i][size + 1 + j] = i == j ? BigInteger.ONE : BigInteger.ZERO;
        }
        rows[i][size] = weighted.dot(response);
      }
      List<BigInteger> sums = Stream.of(rows).map(row -> row[size]).toList();
      BigInteger determinant = eliminate(rows);
      return new ExactRegression(
          columns.stream().map(Whole::name).toList(),
          estimates(rows, determinant),
          errors(rows, determinant, sums));
    }

    /// Leaves `determinant × unit matrix` at the left; every division is exact.
    private static BigInteger eliminate(BigInteger[][] rows) {
      BigInteger previous = BigInteger.ONE;
      for (int k = 0; k < rows.length; k++) {
        BigInteger pivot = rows[k][k];
        if (pivot.signum() == 0) {
          throw new IllegalArgumentException("Expected columns of which none is a sum of others");
        }
        for (int i = 0; i < rows.length; i++) {
          if (i != k) {
            clear(rows[i], rows[k], k, previous);
          }
        }
        previous = pivot;
      }
      return previous;
    }

    private static void clear(BigInteger[] row, BigInteger[] by, int k, BigInteger previous) {
      BigInteger factor = row[k];
      for (int j = 0; j < row.length; j++) {
        row[j] = by[k].multiply(row[j]).subtract(factor.multiply(by[j])).divide(previous);
      }
    }

    private List<BigDecimal> estimates(BigInteger[][] rows, BigInteger determinant) {
      List<BigDecimal> estimates = new ArrayList<>();
      for (int j = 0; j < columns.size(); j++) {
        estimates.add(
            new BigDecimal(rows[j][columns.size()])
                .divide(new BigDecimal(determinant), DIGITS)
                .scaleByPowerOfTen(columns.get(j).scale() - response.scale()));
      }
      return estimates;
    }

    /// s² = (yᵀy − βᵀXᵀy) / (n − p), and √(s² (XᵀX)⁻¹ⱼⱼ), both exact under the root.
    private Optional<List<BigDecimal>> errors(
        BigInteger[][] rows, BigInteger determinant, List<BigInteger> sums) {
      int size = columns.size();
      int freedom = response.values().size() - size;
      if (freedom == 0) {
        return Optional.empty();
      }
      BigInteger squares = response.times(weights).dot(response).multiply(determinant);
      for (int j = 0; j < size; j++) {
        squares = squares.subtract(rows[j][size].multiply(sums.get(j)));
      }
      BigDecimal below =
          new BigDecimal(determinant.multiply(determinant).multiply(BigInteger.valueOf(freedom)));
      List<BigDecimal> errors = new ArrayList<>();
      for (int j = 0; j < size; j++) {
        errors.add(
            new BigDecimal(squares.multiply(rows[j][size + 1 + j]))
                .divide(below, DIGITS)
                .sqrt(DIGITS)
                .scaleByPowerOfTen(columns.get(j).scale() - response.scale()));
      }
      return Optional.of(errors);
    }
  }
}
