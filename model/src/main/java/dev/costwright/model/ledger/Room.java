package dev.costwright.model.ledger;

/// How much of a disk an import may take.
final class Room {
  /// Of what is expected to be written: H2 never reuses room before it has written anew.
  private static final long RESERVE = 3;

  /// A ledger takes about as much as the plain files in it: 0.4 to 1.4 times.
  private static final long GROWTH = 1;

  /// Packed files were seen to take twice their size.
  private static final long GROWTH_OF_PACKED = 2;

  /// Tables and manifest, whatever is imported.
  private static final long LEAST = 1_000_000;

  private Room() {}

  /// Bytes that must be free before a file is imported.
  static long toImport(SourceDescription source) {
    boolean isPacked = source.name().endsWith(".gz") || source.name().endsWith(".zip");
    return LEAST + RESERVE * (isPacked ? GROWTH_OF_PACKED : GROWTH) * source.bytes();
  }
}
