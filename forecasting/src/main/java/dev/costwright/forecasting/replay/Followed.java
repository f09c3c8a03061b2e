package dev.costwright.forecasting.replay;

import dev.costwright.model.cube.CubeRow;

/// A row of the ledger that a trace follows.
///
/// @param importId the import that brought it
/// @param line in that import's file, counted from 1
public record Followed(long importId, long line) {
  boolean is(CubeRow row) {
    return row.importId() == importId && row.line() == line;
  }
}
