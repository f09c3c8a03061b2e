package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Edit;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Takes edits of rules, prices and scenarios back and brings them back, and says what it did.
final class EditStepsViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Navigation navigation;
  private final ReadOnlyObjectWrapper<EditSteps> steps =
      new ReadOnlyObjectWrapper<>(EditSteps.NONE);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

  EditStepsViewModel(Workbench workbench, Background background, Navigation navigation) {
    this.workbench = workbench;
    this.background = background;
    this.navigation = navigation;
  }

  ReadOnlyObjectProperty<EditSteps> stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /// What the last step did, in words; empty before the first.
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Asks again what can be taken back, after an edit.
  void refresh() {
    background.run("shell.task.edits", _ -> EditSteps.of(workbench), steps::set, _ -> {});
  }

  void undo() {
    step(workbench::undoEdit, "shell.edit.undone", "shell.edit.nothingToUndo");
  }

  void redo() {
    step(workbench::redoEdit, "shell.edit.redone", "shell.edit.nothingToRedo");
  }

  private void step(Supplier<Optional<Edit>> change, String done, String nothing) {
    background.run(
        "shell.task.edits",
        _ -> change.get(),
        edit -> {
          said.set(
              edit.map(e -> Messages.text(done, EditSteps.words(e)))
                  .orElseGet(() -> Messages.text(nothing)));
          edit.ifPresent(_ -> navigation.ledgerChanged());
        },
        problem -> navigation.report(Trouble.of("shell.edit.failed", problem)));
  }
}
