package dev.costwright.model.ledger.column;

import dev.costwright.model.usage.Fact;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Longs as bytes: each value, or its step from the one before, as a distance from the smallest
/// in as few whole bytes as the largest distance needs.
///
/// Layout, little-endian: form (1 byte), width (1), count (4), base (8), first (8), then `count`
/// distances of `width` bytes. A column whose values are all equal, or rise evenly, is 22 bytes
/// long. {@link Fact#ABSENT} has a form of its own, where distance 0 stands for it.
final class LongColumn {
  private static final byte PLAIN = 0;
  private static final byte NULLABLE = 1;
  private static final byte STEPS = 2;
  private static final int HEADER = 22;

  private LongColumn() {}

  static byte[] encode(long[] values) {
    if (hasAbsent(values)) {
      return encodeNullable(values);
    }
    byte[] plain = pack(PLAIN, values, 0);
    if (values.length < 2 || plain.length == HEADER) {
      return plain;
    }
    byte[] steps = pack(STEPS, steps(values), values[0]);
    return steps.length < plain.length ? steps : plain;
  }

  static long[] decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte form = in.get();
    int width = in.get();
    long[] values = new long[in.getInt()];
    long base = in.getLong();
    long first = in.getLong();
    for (int at = 0; at < values.length; at++) {
      values[at] = read(in, width);
    }
    return switch (form) {
      case PLAIN -> added(values, base);
      case NULLABLE -> nullable(values, base);
      case STEPS -> summed(added(values, base), first);
      default -> throw new IllegalStateException("Expected a form of 0 to 2, found " + form);
    };
  }

  private static boolean hasAbsent(long[] values) {
    for (long value : values) {
      if (value == Fact.ABSENT) {
        return true;
      }
    }
    return false;
  }

  /// Present values are distances from one below the smallest. Where the range is too wide for
  /// that, the values stand as they are: `ABSENT` is a long like any other.
  private static byte[] encodeNullable(long[] values) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (long value : values) {
      min = value == Fact.ABSENT ? min : Math.min(min, value);
      max = Math.max(max, value);
    }
    if (max == Fact.ABSENT || max - min < 0 || max - min == Long.MAX_VALUE) {
      return pack(PLAIN, values, 0);
    }
    long base = min - 1;
    long[] distances = new long[values.length];
    for (int at = 0; at < values.length; at++) {
      distances[at] = values[at] == Fact.ABSENT ? 0 : values[at] - base;
    }
    return write(NULLABLE, distances, max - base, base, 0);
  }

  private static byte[] pack(byte form, long[] values, long first) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (long value : values) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    if (values.length == 0) {
      return write(form, values, 0, 0, first);
    }
    long[] distances = new long[values.length];
    for (int at = 0; at < values.length; at++) {
      // wraps around for ranges beyond 2^63, and wraps back when it is added again
      distances[at] = values[at] - min;
    }
    return write(form, distances, max - min, min, first);
  }

  private static long[] steps(long[] values) {
    long[] steps = new long[values.length];
    for (int at = 1; at < values.length; at++) {
      steps[at] = values[at] - values[at - 1];
    }
    // the first has no step; one that others have costs nothing
    steps[0] = steps[1];
    return steps;
  }

  private static byte[] write(byte form, long[] distances, long largest, long base, long first) {
    int width = (Long.SIZE - Long.numberOfLeadingZeros(largest) + Byte.SIZE - 1) / Byte.SIZE;
    ByteBuffer out =
        ByteBuffer.allocate(HEADER + width * distances.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(form).put((byte) width).putInt(distances.length).putLong(base).putLong(first);
    if (width > 0) {
      for (long distance : distances) {
        write(out, width, distance);
      }
    }
    return out.array();
  }

  private static void write(ByteBuffer out, int width, long value) {
    switch (width) {
      case 1 -> out.put((byte) value);
      case 2 -> out.putShort((short) value);
      case 4 -> out.putInt((int) value);
      case 8 -> out.putLong(value);
      default -> {
        for (int shift = 0; shift < width * Byte.SIZE; shift += Byte.SIZE) {
          out.put((byte) (value >>> shift));
        }
      }
    }
  }

  private static long read(ByteBuffer in, int width) {
    return switch (width) {
      case 0 -> 0;
      case 1 -> in.get() & 0xffL;
      case 2 -> in.getShort() & 0xffffL;
      case 4 -> in.getInt() & 0xffff_ffffL;
      case 8 -> in.getLong();
      default -> {
        long value = 0;
        for (int shift = 0; shift < width * Byte.SIZE; shift += Byte.SIZE) {
          value |= (in.get() & 0xffL) << shift;
        }
        yield value;
      }
    };
  }

  private static long[] added(long[] distances, long base) {
    for (int at = 0; at < distances.length; at++) {
      distances[at] += base;
    }
    return distances;
  }

  private static long[] nullable(long[] distances, long base) {
    for (int at = 0; at < distances.length; at++) {
      distances[at] = distances[at] == 0 ? Fact.ABSENT : distances[at] + base;
    }
    return distances;
  }

  private static long[] summed(long[] steps, long first) {
    if (steps.length > 0) {
      steps[0] = first;
    }
    for (int at = 1; at < steps.length; at++) {
      steps[at] += steps[at - 1];
    }
    return steps;
  }
}
