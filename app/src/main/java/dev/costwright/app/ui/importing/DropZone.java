package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;
import static dev.costwright.app.uikit.Ui.icon;
import static dev.costwright.app.uikit.Ui.spacer;
import static dev.costwright.app.uikit.Ui.text;

import dev.costwright.app.uikit.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where files come in: says that they can be dropped anywhere, and offers to choose them.
final class DropZone extends HBox {
  private static final double DISC = 44;

  private final Consumer<List<Path>> drop;

  DropZone(Consumer<List<Path>> drop) {
    this.drop = drop;
    getStyleClass().add("drop-zone");
    getChildren().addAll(disc(), words(), spacer(), folder(), files());
  }

  private static StackPane disc() {
    FontIcon cloud = icon(Feather.DOWNLOAD_CLOUD);
    StackPane disc = new StackPane(cloud);
    disc.getStyleClass().add("icon-disc");
    disc.setMinSize(DISC, DISC);
    disc.setMaxSize(DISC, DISC);
    return disc;
  }

  private static VBox words() {
    return new VBox(
        2,
        text(Messages.text("importing.drop.title"), "title"),
        text(Messages.text("importing.drop.hint"), "secondary"));
  }

  private Button folder() {
    Button choose = button(Messages.text("importing.drop.folder"), Feather.FOLDER);
    choose.setId("import-choose-folder");
    choose.setOnAction(
        _ ->
            Optional.ofNullable(new DirectoryChooser().showDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(chosen -> drop.accept(List.of(chosen))));
    return choose;
  }

  private Button files() {
    Button choose = button(Messages.text("importing.drop.files"), Feather.FILE_PLUS);
    choose.setId("import-choose-files");
    choose.setOnAction(
        _ ->
            Optional.ofNullable(new FileChooser().showOpenMultipleDialog(getScene().getWindow()))
                .map(chosen -> chosen.stream().map(File::toPath).toList())
                .ifPresent(drop));
    return choose;
  }
}
