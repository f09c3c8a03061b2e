package dev.costwright.app.uikit;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// A menu that says what is chosen and offers what else there is.
public final class ChoiceMenu extends MenuButton {
  /// Says nothing and offers nothing yet.
  public ChoiceMenu(String id, Ikon icon) {
    super("", Ui.icon(icon));
    setId(id);
    setMinWidth(Region.USE_PREF_SIZE);
    accessibleTextProperty().bind(textProperty());
  }

  /// Begins anew with what is chosen now.
  public ChoiceMenu chosen(String text) {
    setText(text);
    getItems().clear();
    return this;
  }

  /// Adds one choice. Its text is shown as it is, underscores included.
  public ChoiceMenu offer(String text, Runnable choose) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> choose.run());
    getItems().add(item);
    return this;
  }
}
