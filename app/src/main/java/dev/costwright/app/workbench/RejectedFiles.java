package dev.costwright.app.workbench;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.rejected.RejectedRows;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.text.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Saves the rows that could not be read, one file for each that has some.
final class RejectedFiles {
  private RejectedFiles() {}

  /// @return the files written, none when no row was set aside or the source is one document
  static List<Path> save(Source source, List<Problem> problems, Path folder) {
    List<Path> written = new ArrayList<>();
    for (SourceFile file : source.files()) {
      RejectedRows.of(file, problems)
          .ifPresent(
              rows -> {
                Path target = free(folder, file);
                rows.write(target);
                written.add(target);
              });
    }
    return List.copyOf(written);
  }

  /// A name that no file has yet, such as `usage.rejected.csv`.
  private static Path free(Path folder, SourceFile file) {
    String name =
        Secrets.masked(file.name()).replace('/', '_').replace('\\', '_').replaceFirst("\\.gz$", "");
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    String ending = dot <= 0 ? "" : name.substring(dot);
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new InputException(
          "Expected a folder to write to, could not make %s: %s. Name another."
              .formatted(folder, failed.getMessage()),
          failed);
    }
    Path target = folder.resolve(stem + ".rejected" + ending);
    for (int copy = 2; Files.exists(target); copy++) {
      target = folder.resolve("%s.rejected-%d%s".formatted(stem, copy, ending));
    }
    return target;
  }
}
