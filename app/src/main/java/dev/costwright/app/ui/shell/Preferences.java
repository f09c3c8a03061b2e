package dev.costwright.app.ui.shell;

import dev.costwright.app.ui.ledger.Checks;
import dev.costwright.app.ui.ledger.LastCheck;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What the window remembers between starts: a small file in the user's configuration folder.
///
/// A file that is missing or says something unknown gives the defaults.
public final class Preferences implements Checks {
  private static final Logger WARNINGS = Logger.getLogger(Preferences.class.getName());
  private static final String THEME = "theme";
  private static final String CHECK = "checked.";

  private final Map<String, LastCheck> session = new HashMap<>();

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
    String name = kept().getProperty(THEME, "");
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(Theme.LIGHT);
  }

  /// @throws UncheckedIOException when the folder cannot be written to
  public void saveTheme(Theme theme) {
    save(THEME, theme.name());
  }

  @Override
  public synchronized Optional<LastCheck> last(String ledgerId) {
    return Optional.ofNullable(session.get(ledgerId))
        .or(() -> LastCheck.parse(kept().getProperty(CHECK + ledgerId, "")));
  }

  /// Remembered in the file too when it can be written; a check is worth no failure.
  @Override
  public synchronized void remember(String ledgerId, LastCheck check) {
    session.put(ledgerId, check);
    try {
      save(CHECK + ledgerId, check.text());
    } catch (UncheckedIOException unwritable) {
      WARNINGS.log(Level.FINE, "The check is remembered until the window closes", unwritable);
    }
  }

  private synchronized void save(String key, String value) {
    file.ifPresent(
        path -> {
          Properties kept = kept();
          kept.setProperty(key, value);
          write(path, kept);
        });
  }

  private Properties kept() {
    Properties kept = new Properties();
    file.filter(Files::isRegularFile).ifPresent(path -> read(path, kept));
    return kept;
  }

  private static void read(Path path, Properties kept) {
    try (Reader reader = Files.newBufferedReader(path)) {
      kept.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      kept.clear();
    }
  }

  private static void write(Path path, Properties kept) {
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
