package dev.costwright.model.ledger.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the user lets count of an import in place of the rules. Always one for the other, never
/// both: no usage counts twice.
public enum Preference {
  /// Its rows count in place of other imports' rows of the same natural keys.
  VERSIONS,
  /// On its days its grouping counts in place of other imports' groupings.
  GROUPING,
  /// Of each call that its file tells more than once the first line counts, not the fullest.
  FIRST_LINES,
  /// Its outermost spans with usage count in place of the spans below them.
  PARENT_SPANS;

  /// The stable name, such as `first_lines`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Preference> parse(String id) {
    return Arrays.stream(values()).filter(preference -> preference.id().equals(id)).findFirst();
  }
}
