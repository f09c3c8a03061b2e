package dev.costwright.model.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// Bytes with their SHA-256 in front, over what they belong to and what they are: for computed
/// columns, which no import's digest covers.
final class Sealed {
  private static final int HASH_BYTES = 32;

  private Sealed() {}

  /// @param owner says whose bytes these are, so that another's are not taken for them
  static byte[] seal(String owner, byte[] bytes) {
    byte[] joined = Arrays.copyOf(hash(owner, bytes), HASH_BYTES + bytes.length);
    System.arraycopy(bytes, 0, joined, HASH_BYTES, bytes.length);
    return joined;
  }

  /// Empty when the bytes are not as they were sealed.
  static Optional<byte[]> open(String owner, byte[] stored) {
    if (stored.length < HASH_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = Arrays.copyOfRange(stored, HASH_BYTES, stored.length);
    return Arrays.equals(hash(owner, bytes), 0, HASH_BYTES, stored, 0, HASH_BYTES)
        ? Optional.of(bytes)
        : Optional.empty();
  }

  private static byte[] hash(String owner, byte[] bytes) {
    MessageDigest digest = Sha256.digest();
    digest.update((owner + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return digest.digest(bytes);
  }
}
