package dev.costwright.model.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder for one try of a property, gone afterwards.
final class Scratch {
  /// What is tried.
  interface Try {
    void in(Path folder);
  }

  private Scratch() {}

  static void run(Try what) {
    try {
      Path folder = Files.createTempDirectory("ledger");
      try {
        what.in(folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
