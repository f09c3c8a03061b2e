package dev.costwright.model.ledger.identity;

/// A 64-bit hash that depends on nothing but its input and a seed: it is stored in ledgers, so it
/// never changes. Rounds of multiplication and rotation, finished as in splitmix64.
final class Hash64 {
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private Hash64() {}

  /// Takes one more value in. Order counts.
  static long add(long hash, long value) {
    long mixed = (hash ^ value) * MULTIPLIER;
    return Long.rotateLeft(mixed, 29) * 0xbf58476d1ce4e5b9L + value;
  }

  static long add(long hash, String text) {
    long result = add(hash, text.length());
    for (int at = 0; at < text.length(); at++) {
      result = (result ^ text.charAt(at)) * MULTIPLIER;
      result ^= result >>> 32;
    }
    return finish(result);
  }

  static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
