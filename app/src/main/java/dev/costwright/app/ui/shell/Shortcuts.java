package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that work on every screen.
record Shortcuts(Shell shell, ShellViewModel model, List<Screen> screens) {
  private static final int DIGITS = 10;

  void on(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean asksForSheet =
        event.getCode() == KeyCode.F1 || (!typing && event.getText().equals("?"));
    if (asksForSheet) {
      showSheet();
      event.consume();
    } else if (event.isShortcutDown() && !event.isAltDown()) {
      if (!typing) {
        step(event);
      }
      if (!event.isShiftDown()) {
        withControl(event);
      }
    }
  }

  /// A text field has an undo of its own.
  private void step(KeyEvent event) {
    boolean undo = event.getCode() == KeyCode.Z && !event.isShiftDown();
    boolean redo = event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && !undo);
    if (undo) {
      shell.undo();
    } else if (redo) {
      shell.redo();
    }
    if (undo || redo) {
      event.consume();
    }
  }

  private void withControl(KeyEvent event) {
    if (event.getCode().isDigitKey()) {
      int place = place(Character.digit(event.getCode().getChar().charAt(0), 10));
      if (place < screens.size()) {
        shell.open(screens.get(place).name());
        event.consume();
      }
    } else if (event.getCode() == KeyCode.O) {
      shell.chooseFiles();
      event.consume();
    } else if (event.getCode() == KeyCode.T) {
      Theme[] all = Theme.values();
      model.use(all[(model.themeProperty().get().ordinal() + 1) % all.length]);
      event.consume();
    }
  }

  /// The place in the navigation that a digit leads to, from 0: as on the keyboard, 0 is the tenth.
  private static int place(int digit) {
    return (digit + DIGITS - 1) % DIGITS;
  }

  /// The digit that leads to a place in the navigation; empty beyond the tenth.
  static OptionalInt digit(int place) {
    return place < DIGITS ? OptionalInt.of((place + 1) % DIGITS) : OptionalInt.empty();
  }

  private void showSheet() {
    if (shell.lookup("#shortcuts") == null) {
      ShortcutSheet sheet = new ShortcutSheet(screens);
      shell.getChildren().add(sheet);
      sheet.lookup(".button").requestFocus();
    }
  }
}
