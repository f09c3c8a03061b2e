package dev.costwright.app.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where Costwright keeps things on this machine. Nothing is made before it is needed.
///
/// In order: the user's `--home`, `COSTWRIGHT_HOME`, a file `portable.flag` beside the launcher,
/// the convention of the operating system.
///
/// @param config settings
/// @param ledgers ledgers that the user did not put elsewhere
/// @param state logs and reports
/// @param cache what can be made again
public record DataFolder(Path config, Path ledgers, Path state, Path cache) {
  /// Ending of a ledger's folder.
  public static final String LEDGER_ENDING = ".costw";

  private static final String APPLICATION = "costwright";

  /// @param home what the user asked for on the command line
  /// @param launcher the folder of the launcher, where there is one
  /// @param environment variables, as of {@link System#getenv()}
  public static DataFolder find(
      Optional<Path> home, Optional<Path> launcher, Map<String, String> environment) {
    Optional<Path> portable =
        launcher
            .filter(folder -> Files.exists(folder.resolve("portable.flag")))
            .map(folder -> folder.resolve("data"));
    return home.or(() -> path(environment, "COSTWRIGHT_HOME"))
        .or(() -> portable)
        .map(DataFolder::below)
        .orElseGet(() -> byConvention(environment));
  }

  /// The ledger that commands use when the user names none.
  public Path defaultLedger() {
    return ledgers.resolve("default" + LEDGER_ENDING);
  }

  private static DataFolder below(Path home) {
    Path root = home.toAbsolutePath().normalize();
    return new DataFolder(
        root.resolve("config"),
        root.resolve("ledgers"),
        root.resolve("state"),
        root.resolve("cache"));
  }

  private static DataFolder byConvention(Map<String, String> environment) {
    Path user = Path.of(System.getProperty("user.home", ""));
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return windows(user, environment);
    }
    return system.startsWith("mac") ? mac(user) : linux(user, environment);
  }

  private static DataFolder windows(Path user, Map<String, String> environment) {
    Path roaming = path(environment, "APPDATA").orElse(user.resolve("AppData/Roaming"));
    Path local = path(environment, "LOCALAPPDATA").orElse(user.resolve("AppData/Local"));
    return new DataFolder(
        roaming.resolve("Costwright"),
        user.resolve("Documents/Costwright"),
        local.resolve("Costwright"),
        local.resolve("Costwright/cache"));
  }

  private static DataFolder mac(Path user) {
    Path library = user.resolve("Library");
    Path support = library.resolve("Application Support/Costwright");
    return new DataFolder(
        support, support, library.resolve("Logs/Costwright"), library.resolve("Caches/Costwright"));
  }

  private static DataFolder linux(Path user, Map<String, String> environment) {
    Path data = path(environment, "XDG_DATA_HOME").orElse(user.resolve(".local/share"));
    return new DataFolder(
        path(environment, "XDG_CONFIG_HOME").orElse(user.resolve(".config")).resolve(APPLICATION),
        data.resolve(APPLICATION).resolve("ledgers"),
        path(environment, "XDG_STATE_HOME")
            .orElse(user.resolve(".local/state"))
            .resolve(APPLICATION),
        path(environment, "XDG_CACHE_HOME").orElse(user.resolve(".cache")).resolve(APPLICATION));
  }

  private static Optional<Path> path(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
