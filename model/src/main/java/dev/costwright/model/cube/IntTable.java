package dev.costwright.model.cube;

import java.util.Arrays;

/// Columns of ints that grow together; a column that is all 0 takes no space.
final class IntTable {
  private final int[][] columns;

  IntTable(int width) {
    columns = new int[width][0];
  }

  int width() {
    return columns.length;
  }

  int get(int column, int row) {
    int[] cells = columns[column];
    return row < cells.length ? cells[row] : 0;
  }

  void set(int column, int row, int value) {
    if (row >= columns[column].length) {
      if (value == 0) {
        return;
      }
      columns[column] = Arrays.copyOf(columns[column], Math.max(64, (row + 1) * 3 / 2));
    }
    columns[column][row] = value;
  }
}
