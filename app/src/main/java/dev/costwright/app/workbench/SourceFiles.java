package dev.costwright.app.workbench;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds files to import.
final class SourceFiles {
  private SourceFiles() {}

  static SourceFile source(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InputException(
          "Expected a file that can be read, found none at %s.".formatted(file));
    }
    return SourceFile.of(file);
  }

  static String text(Path file) {
    try {
      return Files.readString(source(file).path());
    } catch (IOException unreadable) {
      throw new InputException(
          "Expected a text file, could not read %s: %s.".formatted(file, unreadable.getMessage()),
          unreadable);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new InputException(
          "Expected to write %s, could not: %s. Name another place."
              .formatted(file, unwritable.getMessage()),
          unwritable);
    }
  }

  /// Every file below the given ones; what the user names himself is never hidden.
  static List<Path> below(List<Path> filesAndFolders) {
    return filesAndFolders.stream().flatMap(SourceFiles::below).distinct().toList();
  }

  private static Stream<Path> below(Path start) {
    if (!Files.exists(start)) {
      throw new InputException("Expected a file or folder, found none at %s.".formatted(start));
    }
    try (Stream<Path> found = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
      return found
          .filter(path -> Files.isRegularFile(path) && !isHiddenBelow(start, path))
          .sorted()
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new InputException(
          "Expected a folder that can be read, found %s at %s."
              .formatted(unreadable.getMessage(), start),
          unreadable);
    }
  }

  private static boolean isHiddenBelow(Path start, Path path) {
    for (Path name : start.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
