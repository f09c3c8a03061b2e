package dev.costwright.model.ledger;

/// How much of a disk an import may take.
final class Room {
  /// Of what is expected to be written: H2 never reuses room before it has written anew.
  private static final long RESERVE = 3;

  /// Plain files of the sample company took 0.1 to 0.8 times their size, beside the tables.
  private static final long GROWTH = 1;

  /// Its packed logs took 1.6 times theirs.
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
