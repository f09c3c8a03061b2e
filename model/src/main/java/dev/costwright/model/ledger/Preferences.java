package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.EditTable.EditRow;
import dev.costwright.model.ledger.identity.Preference;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the user lets count of which file. A file is named by its SHA-256, so that a preference
/// outlives undo and redo of its import and the restoring of a backup.
final class Preferences {
  /// What such edits are called.
  static final String SUBJECT = "counting";

  /// One preference of one file, as an edit names it.
  record Name(String sha256, Preference preference) {
    String text() {
      return sha256 + " " + preference.id();
    }

    /// Empty for a preference that this version does not know: it changes nothing.
    static Optional<Name> parse(String text) {
      int gap = text.indexOf(' ');
      return gap < 0
          ? Optional.empty()
          : Preference.parse(text.substring(gap + 1))
              .map(preference -> new Name(text.substring(0, gap), preference));
    }
  }

  private final Map<String, Set<Preference>> byFile = new HashMap<>();

  /// @param edits all of a ledger, oldest first
  Preferences(List<EditRow> edits) {
    edits.stream().filter(Preferences::isOne).forEach(this::replay);
  }

  private void replay(EditRow edit) {
    Name.parse(edit.name())
        .ifPresent(
            name -> {
              Set<Preference> of =
                  byFile.computeIfAbsent(name.sha256(), sha256 -> EnumSet.noneOf(Preference.class));
              if (edit.content().equals(Edit.NOTHING)) {
                of.remove(name.preference());
              } else {
                of.add(name.preference());
              }
            });
  }

  static boolean isOne(EditRow edit) {
    return edit.subject().equals(SUBJECT);
  }

  Set<Preference> of(String sha256) {
    return Set.copyOf(byFile.getOrDefault(sha256, Set.of()));
  }
}
