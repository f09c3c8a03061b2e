package dev.costwright.app;

import dev.costwright.app.cli.Cli;
import dev.costwright.app.cli.Desktop;

/// Starts the window or a command. Not an `Application` itself, so that it starts from the class
/// path.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Cli.main(args, Main::window);
  }

  private static Desktop window() {
    Rendering.settle(System.getenv());
    return new Window();
  }
}
