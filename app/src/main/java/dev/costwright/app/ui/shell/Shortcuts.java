package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that work on every screen.
record Shortcuts(Shell shell, ShellViewModel model) {
  /// What Ctrl with 1 to 9, and then 0, leads to.
  private static final List<String> BY_DIGIT =
      List.of(
          "overview",
          "importing",
          "explore",
          "bridge",
          "agents",
          "economics",
          "reconcile",
          "close",
          "scenarios",
          "forecast");

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
      shell.open(screenAt(Character.digit(event.getCode().getChar().charAt(0), 10)));
      event.consume();
    } else if (event.getCode() == KeyCode.O) {
      shell.chooseFiles();
      event.consume();
    } else if (event.getCode() == KeyCode.T) {
      Theme[] all = Theme.values();
      model.use(all[(model.themeProperty().get().ordinal() + 1) % all.length]);
      event.consume();
    }
  }

  /// As on the keyboard, 0 is the tenth.
  private static String screenAt(int digit) {
    return BY_DIGIT.get((digit + BY_DIGIT.size() - 1) % BY_DIGIT.size());
  }

  /// The screens that a digit leads to, by that digit, in the keyboard's order.
  static SequencedMap<Integer, String> digits() {
    SequencedMap<Integer, String> digits = new LinkedHashMap<>();
    BY_DIGIT.forEach(screen -> digits.put((digits.size() + 1) % BY_DIGIT.size(), screen));
    return digits;
  }

  private void showSheet() {
    if (shell.lookup("#shortcuts") == null) {
      ShortcutSheet sheet = new ShortcutSheet();
      shell.getChildren().add(sheet);
      sheet.lookup(".button").requestFocus();
    }
  }
}
