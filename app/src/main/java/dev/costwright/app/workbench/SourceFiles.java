package dev.costwright.app.workbench;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds files to import.
final class SourceFiles {
  private static final long MOST_TEXT = 16 << 20;

  private SourceFiles() {}

  static SourceFile source(Path file) {
    if (!FoundFiles.isInArchive(file) && (!Files.isRegularFile(file) || !Files.isReadable(file))) {
      throw new InputException(
          "Expected a file that can be read, found none at %s.".formatted(file));
    }
    return SourceFile.of(file);
  }

  static String text(Path file) {
    Path path = source(file).path();
    try {
      if (Files.size(path) > MOST_TEXT) {
        throw new InputException(
            "Expected a text file of at most 16 MB, found %,d bytes in %s. Split it."
                .formatted(Files.size(path), file));
      }
      return Files.readString(path);
    } catch (CharacterCodingException otherwise) {
      throw new InputException(
          "Expected text in UTF-8, found other characters in %s. Save it as UTF-8.".formatted(file),
          otherwise);
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
