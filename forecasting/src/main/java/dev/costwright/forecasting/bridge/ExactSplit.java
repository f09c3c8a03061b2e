package dev.costwright.forecasting.bridge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Makes whole picos of computed parts, so that they sum to a known whole.
final class ExactSplit {
  private ExactSplit() {}

  /// Parts in whole picos whose sum is `total`. What `double` lost is spread by size; then every
  /// part is rounded down, and the picos lacking go to the largest remainders, ties to the earlier
  /// part. A part of 0 stays 0.
  ///
  /// @param parts finite; their sum is `total` but for the rounding of `double`
  /// @param spare takes the total when all parts are 0
  static BigInteger[] of(BigInteger total, double[] parts, int spare) {
    BigInteger[] whole = new BigInteger[parts.length];
    Arrays.fill(whole, BigInteger.ZERO);
    int[] used = IntStream.range(0, parts.length).filter(i -> parts[i] != 0).toArray();
    if (used.length == 0) {
      whole[spare] = total;
      return whole;
    }
    BigDecimal[] exact = corrected(total, parts);
    BigInteger lacking = total;
    for (int i : used) {
      whole[i] = exact[i].setScale(0, RoundingMode.FLOOR).toBigInteger();
      lacking = lacking.subtract(whole[i]);
    }
    Arrays.stream(used)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> exact[i].subtract(new BigDecimal(whole[i])))
                .reversed())
        .limit(lacking.longValueExact())
        .forEach(i -> whole[i] = whole[i].add(BigInteger.ONE));
    return whole;
  }

  private static BigDecimal[] corrected(BigInteger total, double[] parts) {
    BigDecimal[] exact = Arrays.stream(parts).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    BigDecimal sum = Arrays.stream(exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal size =
        Arrays.stream(exact).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal factor = new BigDecimal(total).subtract(sum).divide(size, MathContext.DECIMAL128);
    return Arrays.stream(exact)
        .map(part -> part.add(part.abs().multiply(factor)))
        .toArray(BigDecimal[]::new);
  }

  /// A table in whole picos with the given sums of rows and columns. Each cell is rounded, and
  /// what is then lacking goes to the heaviest row and column.
  ///
  /// @param cells by row, then column
  /// @param rows their sum is that of `columns`
  static BigInteger[][] table(double[][] cells, BigInteger[] rows, BigInteger[] columns) {
    int heavyRow = heaviest(rows);
    int heavyColumn = heaviest(columns);
    BigInteger[][] table = new BigInteger[rows.length][columns.length];
    BigInteger[] lacking = columns.clone();
    for (int row = 0; row < rows.length; row++) {
      if (row != heavyRow) {
        table[row] = rounded(cells[row], rows[row], heavyColumn);
        for (int column = 0; column < columns.length; column++) {
          lacking[column] = lacking[column].subtract(table[row][column]);
        }
      }
    }
    table[heavyRow] = lacking;
    return table;
  }

  private static BigInteger[] rounded(double[] cells, BigInteger sum, int heavyColumn) {
    BigInteger[] row =
        Arrays.stream(cells)
            .mapToObj(
                cell -> new BigDecimal(cell).setScale(0, RoundingMode.HALF_EVEN).toBigInteger())
            .toArray(BigInteger[]::new);
    BigInteger rest = Arrays.stream(row).reduce(sum, BigInteger::subtract);
    row[heavyColumn] = row[heavyColumn].add(rest);
    return row;
  }

  private static int heaviest(BigInteger[] sums) {
    return IntStream.range(0, sums.length)
        .boxed()
        .max(Comparator.comparing((Integer i) -> sums[i].abs()))
        .orElseThrow();
  }
}
