package dev.costwright.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Where a command runs.
///
/// @param out results
/// @param err messages and progress
/// @param environment variables
/// @param launcher the folder of the launcher, where there is one
/// @param watching whether a person watches `err`
/// @param cancelled asked often during long work
/// @param clock tells today
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Optional<Path> launcher,
    Watching watching,
    BooleanSupplier cancelled,
    Clock clock) {
  /// Whatever is told here is told without API keys and hidden characters.
  public Terminal {
    out = new PrintWriter(new SafeWriter(out));
    err = new PrintWriter(new SafeWriter(err));
  }

  /// Whether progress is shown.
  public enum Watching {
    YES,
    NO
  }

  /// Wide enough to wipe a progress line.
  private static final int WIDTH = 78;

  /// Always UTF-8, whatever the locale says.
  static Terminal ofProcess(Interrupt interrupt) {
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        System.getenv(),
        launcherOfProcess(),
        Boolean.getBoolean("costwright.watched") ? Watching.YES : Watching.NO,
        interrupt::isRequested,
        Clock.systemUTC());
  }

  static Optional<Path> launcherOfProcess() {
    return Optional.ofNullable(System.getProperty("costwright.launcher")).map(Path::of);
  }

  boolean hasDisplay() {
    return hasDisplay(environment);
  }

  static boolean hasDisplay(Map<String, String> environment) {
    return !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
        || !System.getProperty("os.name", "").startsWith("Linux");
  }

  void progress(String text) {
    if (watching == Watching.YES) {
      err.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
      err.flush();
    }
  }

  void clearProgress() {
    if (watching == Watching.YES) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
