package dev.costwright.forecasting.hierarchy;

import java.util.List;
import java.util.stream.IntStream;

/// A total that is split in two ways at once, such as by team and by feature, and the cells
/// where both meet. Numbers of all of them come in one order: the total, the first split, the
/// second split, the cells.
///
/// @param firsts how many parts the first split has
/// @param seconds how many parts the second split has
/// @param cells those that there are, each once; every part has one at least
public record Grouping(int firsts, int seconds, List<Cell> cells) {
  /// Where a part of the first split meets one of the second, each counted from 0.
  public record Cell(int first, int second) {}

  public Grouping {
    cells = List.copyOf(cells);
    long first = cells.stream().map(Cell::first).distinct().count();
    long second = cells.stream().map(Cell::second).distinct().count();
    if (first != firsts || second != seconds) {
      throw new IllegalArgumentException(
          "Expected cells of %d and %d parts, found cells of %d and %d"
              .formatted(firsts, seconds, first, second));
    }
  }

  /// The total, all parts and all cells.
  public int size() {
    return sums() + cells.size();
  }

  /// The total and all parts: what is a sum of cells.
  int sums() {
    return 1 + firsts + seconds;
  }

  /// Whether a cell counts in a sum.
  boolean holds(int sum, int cell) {
    Cell one = cells.get(cell);
    return sum == 0 || (sum <= firsts ? one.first() == sum - 1 : one.second() == sum - 1 - firsts);
  }

  /// What there would be if the cells were right.
  double[] summed(double[] all) {
    double[] summed = all.clone();
    for (int sum = 0; sum < sums(); sum++) {
      int at = sum;
      summed[sum] =
          IntStream.range(0, cells.size())
              .filter(cell -> holds(at, cell))
              .mapToDouble(cell -> all[sums() + cell])
              .sum();
    }
    return summed;
  }
}
