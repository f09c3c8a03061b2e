package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.TableData;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.text.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Problems as a CSV file to mend from: where, what, what was expected, and the line itself.
final class ProblemsCsv {
  private static final List<String> HEADER =
      List.of("severity", "file", "line", "column", "value", "expected", "message", "fix", "row");

  /// Longer lines are cut: they are whole documents, not rows.
  private static final int LONGEST_ROW = 32_000;

  private ProblemsCsv() {}

  /// @throws InputException when the target cannot be written or the source is gone
  static void write(Path source, List<Problem> problems, Path target) {
    Map<String, Map<Long, String>> rows =
        problems.stream()
            .map(problem -> problem.location().file())
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(), file -> rows(place(source, file), lines(problems, file))));
    TableData table =
        new TableData(
            "problems",
            HEADER,
            problems.stream()
                .map(
                    problem ->
                        fields(problem, rows.getOrDefault(problem.location().file(), Map.of())))
                .toList(),
            Optional.empty());
    try {
      Files.writeString(target, table.toCsv());
    } catch (IOException e) {
      throw new InputException(
          "Expected a place to write to, found %s at %s. Choose another folder."
              .formatted(e.getMessage(), target),
          e);
    }
  }

  /// Problems of a folder of session logs name their file.
  private static Path place(Path source, String file) {
    return source.endsWith(file) ? source : source.resolve(file);
  }

  private static Set<Long> lines(List<Problem> problems, String file) {
    return problems.stream()
        .map(Problem::location)
        .filter(location -> location.file().equals(file))
        .map(Problem.Location::line)
        .collect(Collectors.toSet());
  }

  private static List<CellValue> fields(Problem problem, Map<Long, String> rows) {
    Problem.Location place = problem.location();
    return List.of(
        text(problem.severity().name().toLowerCase(Locale.ROOT)),
        text(place.file()),
        place.line() == 0 ? text("") : new CellValue.Count(place.line()),
        text(place.column()),
        text(problem.value()),
        text(problem.expected()),
        text(problem.message()),
        text(problem.fix()),
        text(Secrets.maskedJson(rows.getOrDefault(place.line(), ""))));
  }

  private static CellValue text(String text) {
    return new CellValue.Text(text);
  }

  private static Map<Long, String> rows(Path source, Set<Long> wanted) {
    Map<Long, String> rows = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(SourceFile.of(source).text())) {
      long line = 0;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        if (wanted.contains(++line)) {
          rows.put(line, text.substring(0, Math.min(text.length(), LONGEST_ROW)));
        }
      }
    } catch (IOException e) {
      throw new InputException(
          "Expected to read %s again, found %s.".formatted(source, e.getMessage()), e);
    }
    return rows;
  }
}
