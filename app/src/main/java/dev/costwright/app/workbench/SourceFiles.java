package dev.costwright.app.workbench;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds files to import.
final class SourceFiles {
  private SourceFiles() {}

  static SourceFile source(Path file) {
    if (!FoundFiles.isInArchive(file) && (!Files.isRegularFile(file) || !Files.isReadable(file))) {
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

  /// What becomes one import each below the given files and folders, archives opened; the session
  /// logs of a folder are one.
  static List<Path> below(List<Path> filesAndFolders) {
    return filesAndFolders.stream()
        .flatMap(start -> SessionFolders.fold(start, FoundFiles.below(start)).stream())
        .distinct()
        .toList();
  }
}
