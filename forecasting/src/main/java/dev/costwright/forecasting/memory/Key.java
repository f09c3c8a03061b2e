package dev.costwright.forecasting.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The SHA-256 of everything that a result depends on.
record Key(long first, long second, long third, long fourth) {
  /// Raised when a method tells other numbers from the same values: then nothing kept holds. A
  /// test pins the numbers and fails when they change.
  static final int RULES = 2;

  /// @param method with its settings or its form
  /// @param season steps in a season
  static Key of(String method, int season, double[] values) {
    MessageDigest digest = sha256();
    digest.update((RULES + "\n" + method + "\n").getBytes(StandardCharsets.UTF_8));
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Double.BYTES * values.length);
    bytes.putInt(season);
    for (double value : values) {
      bytes.putLong(Double.doubleToRawLongBits(value));
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(bytes.array()));
    return new Key(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }

  static Key read(DataInput in) throws IOException {
    return new Key(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(first);
    out.writeLong(second);
    out.writeLong(third);
    out.writeLong(fourth);
  }
}
