package dev.costwright.model.ledger;

/// Names a column that is computed from a segment and kept beside it.
///
/// @param importId its import
/// @param segment counted from 0 within the import
/// @param name what it holds; names that begin with `identity.` are the ledger's own
public record DerivedColumn(long importId, int segment, String name) {
  private static final String RESERVED = "identity.";

  /// @throws IllegalArgumentException when the name is the ledger's own
  public DerivedColumn {
    if (name.startsWith(RESERVED)) {
      throw new IllegalArgumentException(
          "Expected a name that does not begin with " + RESERVED + ", found " + name);
    }
  }
}
