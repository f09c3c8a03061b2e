package dev.costwright.model.prefix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/// The secret of a ledger: hashes are stored as what this key makes of them, so that nobody
/// without the key can try whether a prompt is one that he guesses.
///
/// SipHash-2-4 of the eight bytes of a hash (Aumasson and Bernstein, 2012).
///
/// @param low first half of the key
/// @param high second half
public record PrefixKey(long low, long high) {
  private static final int ROUNDS_OF_A_WORD = 2;
  private static final int ROUNDS_AT_THE_END = 4;

  /// The length of a message of eight bytes, where SipHash wants it.
  private static final long EIGHT_BYTES = 8L << 56;

  /// A key that nobody had before.
  public static PrefixKey random() {
    SecureRandom random = new SecureRandom();
    return new PrefixKey(random.nextLong(), random.nextLong());
  }

  /// Reads what {@link #bytes()} gave.
  public static PrefixKey of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return new PrefixKey(in.getLong(), in.getLong());
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(low)
        .putLong(high)
        .array();
  }

  /// The same prefix behind this key.
  public Prefix hide(Prefix prefix) {
    return new Prefix(
        prefix.length(),
        prefix.marks().stream()
            .map(mark -> new Prefix.Mark(hide(mark.hash()), mark.end()))
            .toList());
  }

  long hide(long value) {
    State state = new State(low, high);
    state.take(value);
    state.take(EIGHT_BYTES);
    return state.end();
  }

  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private State(long low, long high) {
      v0 = low ^ 0x736f6d6570736575L;
      v1 = high ^ 0x646f72616e646f6dL;
      v2 = low ^ 0x6c7967656e657261L;
      v3 = high ^ 0x7465646279746573L;
    }

    private void take(long word) {
      v3 ^= word;
      rounds(ROUNDS_OF_A_WORD);
      v0 ^= word;
    }

    private long end() {
      v2 ^= 0xff;
      rounds(ROUNDS_AT_THE_END);
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void rounds(int count) {
      for (int i = 0; i < count; i++) {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
      }
    }
  }
}
