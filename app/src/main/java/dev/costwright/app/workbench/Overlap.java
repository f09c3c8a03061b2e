package dev.costwright.app.workbench;

/// What of a file meets rows that the ledger has. Rows in none of these counts are new.
///
/// @param duplicates rows that the ledger has as they are
/// @param changed rows that the ledger has with other figures: the later state counts
/// @param conflicting rows of buckets on days that the ledger has in another grouping: one grouping
/// counts, never both
public record Overlap(long duplicates, long changed, long conflicting) {
  public static final Overlap NONE = new Overlap(0, 0, 0);

  public Overlap plus(Overlap other) {
    return new Overlap(
        duplicates + other.duplicates, changed + other.changed, conflicting + other.conflicting);
  }
}
