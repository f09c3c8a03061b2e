package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that work on every screen.
record Shortcuts(Shell shell, ShellViewModel model, List<Screen> screens) {
  void on(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean asksForSheet =
        event.getCode() == KeyCode.F1 || (!typing && event.getText().equals("?"));
    if (asksForSheet) {
      showSheet();
      event.consume();
    } else if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
      withControl(event);
    }
  }

  private void withControl(KeyEvent event) {
    if (event.getCode().isDigitKey()) {
      int place = Character.digit(event.getCode().getChar().charAt(0), 10);
      if (place >= 1 && place <= screens.size()) {
        shell.open(screens.get(place - 1).name());
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

  private void showSheet() {
    if (shell.lookup("#shortcuts") == null) {
      ShortcutSheet sheet = new ShortcutSheet(screens);
      shell.getChildren().add(sheet);
      sheet.lookup(".button").requestFocus();
    }
  }
}
