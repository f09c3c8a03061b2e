package dev.costwright.model.ledger.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Tries a lock from another process.
final class OtherProgram {
  private OtherProgram() {}

  public static void main(String[] arguments) throws IOException {
    System.exit(LockFile.take(Path.of(arguments[0])).isPresent() ? 0 : 1);
  }

  static boolean canLock(Path file) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProgram.class.getName(),
                  file.toString())
              .inheritIO()
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("no answer from the other program");
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
