package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one sheet over the window. Esc or its button closes it.
final class ShortcutSheet extends StackPane {
  private static final double WIDTH = 460;

  ShortcutSheet() {
    GridPane keys = new GridPane(24, 10);
    Shortcuts.digits()
        .forEach((digit, screen) -> add(keys, "Ctrl+" + digit, Messages.text(screen + ".title")));
    add(keys, "Ctrl+O", Messages.text("keys.import"));
    add(keys, "Ctrl+Z", Messages.text("shell.edit.undo"));
    add(keys, "Ctrl+Shift+Z, Ctrl+Y", Messages.text("shell.edit.redo"));
    add(keys, "Ctrl+C", Messages.text("keys.copy"));
    add(keys, "Enter", Messages.text("keys.why"));
    add(keys, "Ctrl+T", Messages.text("keys.theme"));
    add(keys, "F1, ?", Messages.text("keys.sheet"));
    add(keys, "Esc", Messages.text("keys.close"));
    VBox words = new VBox(16, Ui.text(Messages.text("keys.title"), "title"), keys);
    words.setPadding(new Insets(20));
    VBox card = new VBox(words, foot());
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getStyleClass().add("scrim");
    setId("shortcuts");
    getChildren().add(card);
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
          }
        });
  }

  private static void add(GridPane keys, String key, String meaning) {
    keys.addRow(keys.getRowCount(), Ui.text(key, "strong"), Ui.text(meaning, "secondary"));
  }

  private HBox foot() {
    Button close = Ui.button(Messages.text("trouble.close"), "accent");
    close.setOnAction(_ -> close());
    HBox foot = new HBox(close);
    foot.getStyleClass().add("foot");
    return foot;
  }

  private void close() {
    if (getParent() instanceof StackPane root) {
      root.getChildren().remove(this);
    }
  }
}
