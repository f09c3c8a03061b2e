package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.ledger.Edit;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Undo and redo of edits in the status line, with what the last of them did.
final class EditStepsBar extends HBox {
  private static final double GAP = 4;

  private final Button undo = button(Feather.CORNER_UP_LEFT, "undo");
  private final Button redo = button(Feather.CORNER_UP_RIGHT, "redo");

  EditStepsBar(EditStepsViewModel model) {
    super(GAP);
    setAlignment(Pos.CENTER_LEFT);
    undo.setOnAction(_ -> model.undo());
    redo.setOnAction(_ -> model.redo());
    Label said = new Label();
    said.setId("edit-said");
    said.textProperty().bind(model.saidProperty());
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    getChildren().addAll(undo, redo, said);
    model.stepsProperty().subscribe(this::show);
  }

  private static Button button(Feather icon, String name) {
    Button button = Ui.iconButton(icon, Messages.text("shell.edit." + name));
    button.getStyleClass().add("small");
    button.setId("edit-" + name);
    return button;
  }

  private void show(EditSteps steps) {
    show(undo, steps.back(), "shell.edit.undo");
    show(redo, steps.forward(), "shell.edit.redo");
  }

  private static void show(Button button, Optional<Edit> edit, String key) {
    button.setDisable(edit.isEmpty());
    String words =
        edit.map(e -> Messages.text(key + "This", EditSteps.words(e)))
            .orElseGet(() -> Messages.text(key));
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
  }
}
