package dev.costwright.importers;

import dev.costwright.model.time.Period;
import dev.costwright.model.usage.DataSet;
import java.util.Optional;

/// What the user says about a file that the file does not say itself.
///
/// @param account the seller's account that the file belongs to
/// @param period the days that a file without dates covers, in UTC; files with dates keep theirs
public record ReadOptions(String account, Optional<Period> period) {
  public static final ReadOptions DEFAULT =
      new ReadOptions(DataSet.DEFAULT_ACCOUNT, Optional.empty());

  /// For files that say when their rows happened.
  public static ReadOptions of(String account) {
    return new ReadOptions(account, Optional.empty());
  }
}
