package dev.costwright.importers;

import dev.costwright.model.usage.DataSet;

/// What the user says about a file that the file does not say itself.
///
/// @param account the seller's account that the file belongs to
public record ReadOptions(String account) {
  public static final ReadOptions DEFAULT = new ReadOptions(DataSet.DEFAULT_ACCOUNT);
}
