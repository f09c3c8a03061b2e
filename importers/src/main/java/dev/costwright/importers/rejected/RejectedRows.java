package dev.costwright.importers.rejected;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.importers.table.Table;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.text.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Rows that were set aside, as a file of the same format: the header of a table with those rows,
/// or those lines of JSON. Once mended it is imported like any other file, and its rows join those
/// that were good.
public final class RejectedRows {
  private final SourceFile source;
  private final NavigableSet<Long> starts;
  private final NavigableSet<Long> wanted;

  private RejectedRows(SourceFile source, NavigableSet<Long> starts, NavigableSet<Long> wanted) {
    this.source = source;
    this.starts = starts;
    this.wanted = wanted;
  }

  /// @param problems what was found in the file, and perhaps in others
  /// @return empty when no row was set aside, or when the file is one document (JSON that is not
  /// line by line, a PDF) that is mended where it stands
  public static Optional<RejectedRows> of(SourceFile source, List<Problem> problems) {
    NavigableSet<Long> lines = rejectedLines(source, problems);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    JsonShape shape = JsonShape.of(source);
    if (shape.isLines()) {
      return Optional.of(new RejectedRows(source, new TreeSet<>(), lines));
    }
    return shape.paths().isEmpty() ? ofTable(source, lines) : Optional.empty();
  }

  private static NavigableSet<Long> rejectedLines(SourceFile source, List<Problem> problems) {
    String name = Location.ofFile(source.name()).file();
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.REJECTED)
        .map(Problem::location)
        .filter(location -> location.file().equals(name) && location.line() > 0)
        .map(Location::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<RejectedRows> ofTable(SourceFile source, NavigableSet<Long> lines) {
    NavigableSet<Long> starts = Table.startsOfRows(source);
    if (starts.isEmpty() || lines.first() < starts.first()) {
      return Optional.empty();
    }
    return Optional.of(new RejectedRows(source, starts, lines));
  }

  public int rows() {
    return wanted.size();
  }

  /// Writes them in UTF-8, without API keys: each is what an import would make of it.
  ///
  /// @param target must not exist yet
  /// @throws InputException when the source is gone or the target cannot be written
  public void write(Path target) {
    try (BufferedReader lines = new BufferedReader(source.text());
        Writer rows =
            Files.newBufferedWriter(
                target, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (isWanted(++number)) {
          rows.append(safe(line)).append('\n');
        }
      }
    } catch (IOException failed) {
      throw new InputException(
          "Cannot write the rejected rows of %s to %s: %s. Name another place."
              .formatted(source.name(), target, failed.getMessage()),
          failed);
    }
  }

  /// A table knows its rows by where they start; lines of JSON need none.
  private String safe(String line) {
    return starts.isEmpty() ? Secrets.maskedJson(line) : Secrets.masked(line);
  }

  /// A row of a table runs up to the start of the next; what stands before the first is the header.
  private boolean isWanted(long line) {
    if (starts.isEmpty()) {
      return wanted.contains(line);
    }
    Long start = starts.floor(line);
    return start == null || wanted.contains(start);
  }
}
