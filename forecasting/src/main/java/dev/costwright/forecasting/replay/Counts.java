package dev.costwright.forecasting.replay;

import java.util.Arrays;

/// A column of whole numbers that grows: four bytes each until one needs more.
final class Counts {
  private static final int FIRST = 8;

  private int[] narrow = new int[FIRST];
  private long[] wide = {};
  private int size;

  void add(long value) {
    if (wide.length == 0 && value != (int) value) {
      wide = new long[narrow.length];
      Arrays.setAll(wide, i -> narrow[i]);
      narrow = new int[0];
    }
    if (wide.length > 0) {
      wide = size == wide.length ? Arrays.copyOf(wide, size * 2) : wide;
      wide[size++] = value;
    } else {
      narrow = size == narrow.length ? Arrays.copyOf(narrow, size * 2) : narrow;
      narrow[size++] = (int) value;
    }
  }

  int size() {
    return size;
  }

  long get(int place) {
    return wide.length == 0 ? narrow[place] : wide[place];
  }

  /// The same numbers in another order.
  ///
  /// @param order places of this column
  Counts in(int[] order) {
    Counts sorted = new Counts();
    if (wide.length == 0) {
      sorted.narrow = new int[Math.max(FIRST, size)];
      Arrays.setAll(sorted.narrow, i -> i < order.length ? narrow[order[i]] : 0);
    } else {
      sorted.narrow = new int[0];
      sorted.wide = new long[Math.max(FIRST, size)];
      Arrays.setAll(sorted.wide, i -> i < order.length ? wide[order[i]] : 0);
    }
    sorted.size = order.length;
    return sorted;
  }
}
