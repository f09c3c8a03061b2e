package dev.costwright.model.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A running SHA-256 over texts and bytes, each with its length in front, so that no two
/// sequences look alike.
final class Sha256 {
  private final MessageDigest digest;

  Sha256() {
    digest = digest();
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String of(String... texts) {
    Sha256 sum = new Sha256();
    for (String text : texts) {
      sum.add(text);
    }
    return sum.hex();
  }

  Sha256 add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  Sha256 add(byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    return this;
  }

  /// Lower-case hex; the sum starts anew.
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
