package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.FxThread;
import dev.costwright.app.uikit.Theme;
import dev.costwright.model.problem.UsageException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// Starts JavaFX once and does work on its thread.
final class FxToolkit {
  /// JavaFX warns at every start from the class path, which is how the product starts. Held here,
  /// since loggers that nobody holds forget their level.
  private static final Logger WARNINGS = Logger.getLogger("javafx");

  private static boolean started;

  private FxToolkit() {}

  /// Starts JavaFX and loads the fonts; the second call does nothing.
  ///
  /// @throws UsageException when this machine has no display
  static synchronized void start() {
    if (started) {
      return;
    }
    WARNINGS.setLevel(Level.SEVERE);
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (UnsupportedOperationException e) {
      throw new UsageException(
          "Expected a display to open the window, found none. Use a command, or render pictures"
              + " with screens --out DIR.",
          e);
    } catch (IllegalStateException e) {
      Platform.setImplicitExit(false); // a test or an embedding program started it before
    }
    Theme.loadFonts();
    started = true;
  }

  /// Waits for work done on the window's thread; what it throws is thrown here.
  static <T> T await(Supplier<T> work) {
    if (Platform.isFxApplicationThread()) {
      return work.get();
    }
    try {
      return CompletableFuture.supplyAsync(work, FxThread.executor()).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
