package dev.costwright.app;

/// Starts the window or a command. Not an `Application` itself, so that it starts from the class
/// path.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    throw new UnsupportedOperationException("skeleton");
  }
}
