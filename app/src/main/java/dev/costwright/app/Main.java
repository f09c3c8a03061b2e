package dev.costwright.app;

import dev.costwright.app.cli.Cli;

/// Starts the window or a command. Not an `Application` itself, so that it starts from the class
/// path.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Rendering.settle(System.getenv());
    Cli.main(args, new Window());
  }
}
