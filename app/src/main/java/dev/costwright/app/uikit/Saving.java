package dev.costwright.app.uikit;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks where a picture or table is to be saved, writes it, and says what went wrong if it could
/// not. The last folder is remembered while the window is open.
final class Saving {
  /// Writes the content of a file.
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
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

  static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Node owner, File file, Content content) {
    lastFolder = Optional.ofNullable(file.getParentFile());
    try (OutputStream out = Files.newOutputStream(file.toPath())) {
      content.writeTo(out);
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
