package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The menu item that saves what the screen shows, all of its rows, in the form of FOCUS.
final class FocusItem {
  private FocusItem() {}

  /// @param owner any node of the window
  static MenuItem of(Node owner, ExploreViewModel model, Exploration shown, Navigation navigation) {
    MenuItem item = new MenuItem(Messages.text("explore.focus"), Ui.icon(Feather.DATABASE));
    item.setId("export-focus");
    item.setOnAction(
        _ ->
            chosen(owner)
                .ifPresent(
                    file ->
                        model.exportFocus(
                            shown,
                            file.toPath(),
                            problem ->
                                navigation.report(Trouble.of("explore.focus.failed", problem)))));
    return item;
  }

  private static Optional<File> chosen(Node owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("explore.focus"));
    chooser.setInitialFileName("focus.csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    return Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()));
  }
}
