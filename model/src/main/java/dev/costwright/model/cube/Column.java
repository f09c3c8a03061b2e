package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import java.util.Arrays;

/// Numbers of one chunk in as few bytes as their range needs; {@link
/// dev.costwright.model.usage.Fact#ABSENT} where the file said nothing. Immutable.
///
/// Cells hold the distance to the smallest value, plus one; 0 stands for absent. A column whose
/// cells are all equal holds none.
abstract sealed class Column {
  /// The column of these values, which are copied.
  static Column of(long[] values) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    boolean absent = false;
    for (long value : values) {
      if (value == ABSENT) {
        absent = true;
      } else {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      return new Constant(ABSENT);
    }
    if (low == high && !absent) {
      return new Constant(low);
    }
    return packed(values, low, high - low);
  }

  /// A column of any length whose cells are all absent.
  static Column absent() {
    return new Constant(ABSENT);
  }

  private static Column packed(long[] values, long low, long range) {
    // a range that overflows is negative
    if (range < 0 || low == ABSENT + 1 || range > 0xFFFF_FFFDL) {
      return new Longs(values.clone());
    }
    if (range <= 0xFD) {
      return new Bytes(values, low - 1);
    }
    return range <= 0xFFFD ? new Shorts(values, low - 1) : new Ints(values, low - 1);
  }

  abstract long get(int row);

  /// Copies rows `from` to `from + count - 1` to the front of `into`.
  abstract void read(int from, int count, long[] into);

  boolean isAbsent() {
    return isAll(ABSENT);
  }

  /// Whether the column is known to hold nothing but `value`.
  boolean isAll(long value) {
    return this instanceof Constant constant && constant.value == value;
  }

  private static final class Constant extends Column {
    private final long value;

    Constant(long value) {
      this.value = value;
    }

    @Override
    long get(int row) {
      return value;
    }

    @Override
    void read(int from, int count, long[] into) {
      Arrays.fill(into, 0, count, value);
    }
  }

  private static final class Bytes extends Column {
    private final byte[] cells;
    private final long base;

    Bytes(long[] values, long base) {
      this.base = base;
      cells = new byte[values.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = values[i] == ABSENT ? 0 : (byte) (values[i] - base);
      }
    }

    @Override
    long get(int row) {
      return cells[row] == 0 ? ABSENT : base + (cells[row] & 0xFF);
    }

    @Override
    void read(int from, int count, long[] into) {
      for (int i = 0; i < count; i++) {
        int cell = cells[from + i] & 0xFF;
        into[i] = cell == 0 ? ABSENT : base + cell;
      }
    }
  }

  private static final class Shorts extends Column {
    private final short[] cells;
    private final long base;

    Shorts(long[] values, long base) {
      this.base = base;
      cells = new short[values.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = values[i] == ABSENT ? 0 : (short) (values[i] - base);
      }
    }

    @Override
    long get(int row) {
      return cells[row] == 0 ? ABSENT : base + (cells[row] & 0xFFFF);
    }

    @Override
    void read(int from, int count, long[] into) {
      for (int i = 0; i < count; i++) {
        int cell = cells[from + i] & 0xFFFF;
        into[i] = cell == 0 ? ABSENT : base + cell;
      }
    }
  }

  private static final class Ints extends Column {
    private final int[] cells;
    private final long base;

    Ints(long[] values, long base) {
      this.base = base;
      cells = new int[values.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = values[i] == ABSENT ? 0 : (int) (values[i] - base);
      }
    }

    @Override
    long get(int row) {
      return cells[row] == 0 ? ABSENT : base + (cells[row] & 0xFFFF_FFFFL);
    }

    @Override
    void read(int from, int count, long[] into) {
      for (int i = 0; i < count; i++) {
        long cell = cells[from + i] & 0xFFFF_FFFFL;
        into[i] = cell == 0 ? ABSENT : base + cell;
      }
    }
  }

  private static final class Longs extends Column {
    private final long[] cells;

    Longs(long[] cells) {
      this.cells = cells;
    }

    @Override
    long get(int row) {
      return cells[row];
    }

    @Override
    void read(int from, int count, long[] into) {
      System.arraycopy(cells, from, into, 0, count);
    }
  }
}
