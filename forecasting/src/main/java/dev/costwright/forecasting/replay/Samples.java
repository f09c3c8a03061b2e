package dev.costwright.forecasting.replay;

import java.util.Arrays;

/// Calls one by one: what each sent anew, what it asked the provider's cache for, what it was
/// answered.
final class Samples {
  private static final int WIDTH = 4;

  private long[] cells = new long[8 * WIDTH];
  private int size;

  /// @param times how many calls are like this
  void add(long fresh, long cached, long output, long times) {
    if ((size + 1) * WIDTH > cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    int at = size * WIDTH;
    cells[at] = fresh;
    cells[at + 1] = cached;
    cells[at + 2] = output;
    cells[at + 3] = times;
    size++;
  }

  int size() {
    return size;
  }

  long fresh(int place) {
    return cells[place * WIDTH];
  }

  long cached(int place) {
    return cells[place * WIDTH + 1];
  }

  long output(int place) {
    return cells[place * WIDTH + 2];
  }

  long times(int place) {
    return cells[place * WIDTH + 3];
  }
}
