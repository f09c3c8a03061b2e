package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/// What the window remembers between starts: a small file in the user's configuration folder.
///
/// A file that is missing or says something unknown gives the defaults.
public final class Preferences {
  private static final String THEME = "theme";

  private final Optional<Path> file;

  private Preferences(Optional<Path> file) {
    this.file = file;
  }

  public static Preferences in(Path configFolder) {
    return new Preferences(Optional.of(configFolder.resolve("window.properties")));
  }

  /// Remembers nothing: for pictures and tests.
  public static Preferences none() {
    return new Preferences(Optional.empty());
  }

  public Theme theme() {
    String name = file.filter(Files::isRegularFile).map(Preferences::read).orElse("");
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(Theme.LIGHT);
  }

  /// @throws UncheckedIOException when the folder cannot be written to
  public void saveTheme(Theme theme) {
    file.ifPresent(path -> write(path, theme));
  }

  private static String read(Path path) {
    try (Reader reader = Files.newBufferedReader(path)) {
      Properties kept = new Properties();
      kept.load(reader);
      return kept.getProperty(THEME, "");
    } catch (IOException e) {
      return "";
    }
  }

  private static void write(Path path, Theme theme) {
    Properties kept = new Properties();
    kept.setProperty(THEME, theme.name());
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      replace(path, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// After a crash the old settings or the new ones are there, whole.
  private static void replace(Path path, Properties kept) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      kept.store(writer, "Costwright window");
    }
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
