package dev.costwright.app.uikit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks where a picture or table is to be saved, writes it, and says what went wrong if it could
/// not. The last folder is remembered while the window is open.
final class Saving {
  /// Writes a file, and what belongs beside it.
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  private static Optional<File> lastFolder = Optional.empty();

  private Saving() {}

  /// @param owner any node of the window
  /// @param title becomes the suggested file name
  /// @param ending such as `csv`
  static void ask(Node owner, String title, String ending, Content content) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(fileName(title) + "." + ending);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()))
        .ifPresent(file -> write(owner, file, content));
  }

  private static void write(Node owner, File file, Content content) {
    lastFolder = Optional.ofNullable(file.getParentFile());
    try {
      content.writeTo(file.toPath());
    } catch (IOException e) {
      Trouble.ofFile(file.toPath(), e).showOver(owner);
    }
  }

  /// Letters and digits of any language, words joined by hyphens.
  private static String fileName(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
