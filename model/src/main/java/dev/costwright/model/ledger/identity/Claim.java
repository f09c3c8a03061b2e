package dev.costwright.model.ledger.identity;

import java.time.Instant;
import java.util.Set;

/// What one import says about one day of one data set.
///
/// @param asOf the import's as-of instant
/// @param sha256 of its file
/// @param columns the grouping columns that the day uses; empty for calls, which do not group
/// @param rows in the order of the file
/// @param preferences what the user lets count of the file
public record Claim(
    Instant asOf, String sha256, Set<String> columns, Rows rows, Set<Preference> preferences) {
  /// Without preferences.
  public Claim(Instant asOf, String sha256, Set<String> columns, Rows rows) {
    this(asOf, sha256, columns, rows, Set.of());
  }

  /// Columns with one cell per row.
  ///
  /// @param keys hash of the natural key
  /// @param twins second hash of the natural key
  /// @param contents hash of everything
  /// @param tokens of all classes
  /// @param charges in picos, 0 where the file said none
  @SuppressWarnings("ArrayRecordComponent") // columns, never compared
  public record Rows(long[] keys, long[] twins, long[] contents, long[] tokens, long[] charges) {
    public int size() {
      return keys.length;
    }
  }
}
