package dev.costwright.app.uikit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The only door to the window's thread.
public final class FxThread {
  private FxThread() {}

  /// Runs tasks later on the window's thread, in order.
  public static Executor executor() {
    return Platform::runLater;
  }
}
