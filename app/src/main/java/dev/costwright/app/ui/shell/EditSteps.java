package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Edit;
import java.util.Optional;

/// What an undo takes back next, and a redo brings back.
///
/// @param back the last edit that stands
/// @param forward the edit that was taken back last
record EditSteps(Optional<Edit> back, Optional<Edit> forward) {
  static final EditSteps NONE = new EditSteps(Optional.empty(), Optional.empty());

  static EditSteps of(Workbench workbench) {
    return new EditSteps(workbench.ledger().undoableEdit(), workbench.ledger().redoableEdit());
  }

  /// The edited thing in words, such as `scenario "october"`.
  static String words(Edit edit) {
    return switch (edit.subject()) {
      case "rules" -> Messages.text("shell.edit.rules");
      case "layers" -> Messages.text("shell.edit.layers");
      case "counting" -> Messages.text("shell.edit.counting");
      case "currency" -> Messages.text("shell.edit.currency");
      case "true-up" -> Messages.text("shell.edit.trueUp");
      case "prices" -> Messages.text("shell.edit.prices");
      default -> Messages.text("shell.edit.named", edit.subject(), edit.name());
    };
  }
}
