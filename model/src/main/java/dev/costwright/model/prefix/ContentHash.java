package dev.costwright.model.prefix;

/// A 64-bit hash of characters, four at a time. It never changes: what it gives is stored,
/// behind the key of a ledger.
public final class ContentHash {
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;
  private static final int FOUR = 4;

  private long hash;

  /// Takes a text in, its length included: `a`, `bc` is another than `ab`, `c`.
  public void add(char[] text, int from, int length) {
    long sum = hash ^ length;
    int end = from + length;
    int at = from;
    for (; at + FOUR <= end; at += FOUR) {
      long four =
          text[at]
              | ((long) text[at + 1] << 16)
              | ((long) text[at + 2] << 32)
              | ((long) text[at + 3] << 48);
      sum = (sum ^ four) * MULTIPLIER;
      sum ^= sum >>> 29;
    }
    for (; at < end; at++) {
      sum = (sum ^ text[at]) * MULTIPLIER;
      sum ^= sum >>> 29;
    }
    hash = mixed(sum, length);
  }

  public void add(String text) {
    add(text.toCharArray(), 0, text.length());
  }

  /// What was taken in so far.
  public long value() {
    return hash;
  }

  /// One hash of two, in this order.
  static long mixed(long hash, long value) {
    long sum = Long.rotateLeft((hash ^ value) * MULTIPLIER, 31) + value;
    sum = (sum ^ (sum >>> 30)) * 0xbf58476d1ce4e5b9L;
    sum = (sum ^ (sum >>> 27)) * 0x94d049bb133111ebL;
    return sum ^ (sum >>> 31);
  }
}
