package dev.costwright.model.ledger;

/// What became of a file's rows. `read = added + superseded + duplicate + rejected`.
///
/// @param read all rows that hold data
/// @param added rows that count
/// @param superseded rows hidden because another import knows a later state of the same key
/// @param duplicate rows hidden because another row says the same
/// @param rejected rows that could not be read
public record RowCounts(long read, long added, long superseded, long duplicate, long rejected) {
  RowCounts plus(RowCounts other) {
    return new RowCounts(
        read + other.read,
        added + other.added,
        superseded + other.superseded,
        duplicate + other.duplicate,
        rejected + other.rejected);
  }
}
