package dev.costwright.model.ledger;

import java.time.Instant;

/// One version of something that the user wrote: a rule set, a price, a scenario. Versions are
/// never changed; taking one back writes the version before it once more.
///
/// @param id counted up from 1
/// @param kind how it came about
/// @param subject what kind of thing, such as `rules` or `prices`
/// @param name which one of its kind
/// @param content JSON; {@link #NOTHING} when the thing was taken away
/// @param at when it was written
public record Edit(long id, Kind kind, String subject, String name, String content, Instant at) {
  /// The content of a version that says "there is none".
  public static final String NOTHING = "null";

  /// How a version came about.
  public enum Kind {
    /// By the user.
    WRITTEN("edit"),
    /// By Costwright itself: no undo takes it back.
    NOTED("note"),
    /// By taking an edit back.
    UNDONE("undo edit"),
    /// By bringing an edit back that was taken back.
    REDONE("redo edit");

    private final String operation;

    Kind(String operation) {
      this.operation = operation;
    }

    /// As the audit chain calls it.
    String operation() {
      return operation;
    }
  }

  /// Whether this version takes the thing away.
  public boolean isRemoval() {
    return content.equals(NOTHING);
  }
}
