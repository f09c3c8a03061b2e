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
    return packed(values, low, high - low, absent);
  }

  /// A column of any length whose cells are all absent.
  static Column absent() {
    return new Constant(ABSENT);
  }

  private static Column packed(long[] values, long low, long range, boolean absent) {
    // a range that overflows is negative
    if (range < 0 || low == ABSENT + 1 || range > 0xFFFF_FFFDL) {
      return new Longs(values.clone(), absent);
    }
    if (range <= 0xFD) {
      return new Bytes(values, low - 1, absent);
    }
    return range <= 0xFFFD
        ? new Shorts(values, low - 1, absent)
        : new Ints(values, low - 1, absent);
  }

  abstract long get(int row);

  /// The column of these rows, in order.
  Column rows(int[] rows) {
    return of(Arrays.stream(rows).mapToLong(this::get).toArray());
  }

  /// Copies rows `from` to `from + count - 1` to the front of `into`.
  abstract void read(int from, int count, long[] into);

  /// Whether some cell is absent.
  abstract boolean hasAbsent();

  boolean isAbsent() {
    return isAll(ABSENT);
  }

  /// Whether all cells are known to be equal.
  boolean isConstant() {
    return this instanceof Constant;
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
    boolean hasAbsent() {
      return value == ABSENT;
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
    private final boolean hasAbsent;

    Bytes(long[] values, long base, boolean hasAbsent) {
      this.base = base;
      this.hasAbsent = hasAbsent;
      cells = new byte[values.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = values[i] == ABSENT ? 0 : (byte) (values[i] - base);
      }
    }

    @Override
    boolean hasAbsent() {
      return hasAbsent;
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
    private final boolean hasAbsent;

    Shorts(long[] values, long base, boolean hasAbsent) {
      this.base = base;
      this.hasAbsent = hasAbsent;
      cells = new short[values.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = values[i] == ABSENT ? 0 : (short) (values[i] - base);
      }
    }

    @Override
    boolean hasAbsent() {
      return hasAbsent;
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
    private final boolean hasAbsent;

    Ints(long[] values, long base, boolean hasAbsent) {
      this.base = base;
      this.hasAbsent = hasAbsent;
      cells = new int[values.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = values[i] == ABSENT ? 0 : (int) (values[i] - base);
      }
    }

    @Override
    boolean hasAbsent() {
      return hasAbsent;
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
    private final boolean hasAbsent;

    Longs(long[] cells, boolean hasAbsent) {
      this.cells = cells;
      this.hasAbsent = hasAbsent;
    }

    @Override
    boolean hasAbsent() {
      return hasAbsent;
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
