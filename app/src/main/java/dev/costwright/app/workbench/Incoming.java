package dev.costwright.app.workbench;

import dev.costwright.importers.ReadOptions;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Files before they are in a ledger: what is found, what is in it, and what could not be read.
public final class Incoming {
  private Incoming() {}

  /// Reads attribution rules from a JSON file.
  ///
  /// @throws dev.costwright.model.problem.InputException when it is not such a file
  public static RuleSet rules(Path file) {
    return RuleSet.parse(file.toString(), SourceFiles.text(file));
  }

  /// What becomes one import each below the given files and folders, in order of path: files, those
  /// in archives, and folders that hold two or more session logs of one kind. Hidden files are left
  /// out.
  ///
  /// @throws dev.costwright.model.problem.InputException when one does not exist
  public static List<Path> filesIn(List<Path> filesAndFolders) {
    return SourceFiles.below(filesAndFolders);
  }

  /// Saves the rows of a file, or of a folder of session logs, that could not be read as files of
  /// the same format, to be mended and imported again. Existing files are never overwritten.
  ///
  /// @param format the one that the file was read as; empty when it was recognised
  /// @param problems what was found in it
  /// @return the files written; none when no row was set aside, or when the file is one document
  /// @throws dev.costwright.model.problem.InputException when the source is gone or nothing can be
  /// written
  public static List<Path> saveRejected(
      Path file, Optional<String> format, List<Problem> problems, Path folder) {
    return RejectedFiles.save(Source.of(file, format), problems, folder);
  }

  /// Those of some files and folders of session logs that a format claims.
  public static List<Path> readable(List<Path> found) {
    return found.stream()
        .filter(path -> !Source.of(path, Optional.empty()).candidates().isEmpty())
        .toList();
  }

  /// Checks the id of a format that the user names.
  ///
  /// @throws dev.costwright.model.problem.UsageException naming the valid ones
  public static void requireFormat(String formatId) {
    Formats.named(formatId);
  }

  /// As {@link Imports#preview}, for a user who has no ledger yet: no row is a duplicate.
  public static ImportPreview inspect(
      Path file, Optional<String> format, ReadOptions options, Progress progress) {
    return Preview.of(file, format, options, progress, KnownRows.none());
  }
}
