package dev.costwright.model.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All edits replayed: which one an undo takes back next, which one a redo brings back, and what
/// either has to write. A new edit makes what was taken back unreachable, as in any editor.
final class EditHistory {
  private record Thing(String subject, String name) {
    static Thing of(Edit edit) {
      return new Thing(edit.subject(), edit.name());
    }
  }

  /// An edit with what its thing was before.
  ///
  /// @param edit as the user wrote it
  /// @param before content, {@link Edit#NOTHING} when there was none
  record Step(Edit edit, String before) {}

  private final Map<Thing, String> contents = new HashMap<>();
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  /// @param edits all of a ledger, oldest first
  EditHistory(List<Edit> edits) {
    edits.forEach(this::replay);
  }

  private void replay(Edit edit) {
    String before =
        Optional.ofNullable(contents.put(Thing.of(edit), edit.content())).orElse(Edit.NOTHING);
    switch (edit.kind()) {
      case WRITTEN -> {
        done.push(new Step(edit, before));
        undone.clear();
      }
      case NOTED -> {}
      case UNDONE -> move(done, undone);
      case REDONE -> move(undone, done);
    }
  }

  /// A damaged chain may name a step that is not there; `verify` tells.
  private static void move(Deque<Step> from, Deque<Step> to) {
    if (!from.isEmpty()) {
      to.push(from.pop());
    }
  }

  /// What an undo takes back.
  Optional<Step> undoable() {
    return Optional.ofNullable(done.peek());
  }

  /// What a redo brings back.
  Optional<Step> redoable() {
    return Optional.ofNullable(undone.peek());
  }
}
