package dev.costwright.app.workbench;

import dev.costwright.importers.Archive;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files below a folder or in an archive.
final class FoundFiles {
  private FoundFiles() {}

  /// Every file below, in order of path, archives opened; a file that is no archive is itself.
  /// Hidden ones are left out, unless the user names them himself.
  static List<Path> below(Path start) {
    if (isInArchive(start)) {
      return membersBelow(start);
    }
    if (!Files.exists(start)) {
      throw new InputException("Expected a file or folder, found none at %s.".formatted(start));
    }
    if (!Files.isRegularFile(start) && !Files.isDirectory(start)) {
      throw new InputException(
          "Expected a file or folder, found a device, pipe or socket at %s: it is no regular file. Save its content to a file first."
              .formatted(start));
    }
    return onDisk(start).stream().flatMap(FoundFiles::opened).toList();
  }

  /// Whether a path leads into an archive.
  static boolean isInArchive(Path path) {
    return !Files.exists(path) && archiveAbove(path).isPresent();
  }

  private static Optional<Archive> archiveAbove(Path path) {
    Path above = path.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return Optional.ofNullable(above).flatMap(Archive::of);
  }

  private static List<Path> membersBelow(Path start) {
    return archiveAbove(start).stream()
        .flatMap(archive -> archive.members().stream())
        .filter(member -> member.startsWith(start))
        .toList();
  }

  /// An archive that cannot be opened is a file, which says so when it is read: others beside it
  /// are read all the same.
  private static Stream<Path> opened(Path file) {
    try {
      return Archive.of(file).map(archive -> archive.members().stream()).orElse(Stream.of(file));
    } catch (InputException damaged) {
      return Stream.of(file);
    }
  }

  private static List<Path> onDisk(Path start) {
    try (Stream<Path> found = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
      return found
          .filter(path -> Files.isRegularFile(path) && !isHiddenBelow(start, path))
          .sorted()
          .toList();
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
