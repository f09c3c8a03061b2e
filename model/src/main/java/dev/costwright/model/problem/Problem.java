package dev.costwright.model.problem;

import dev.costwright.model.text.Secrets;
import java.util.List;

/// One thing that is wrong or doubtful in an input, with its place and its repair; API keys are
/// masked wherever they stand.
///
/// @param severity whether the row was set aside or kept
/// @param location where
/// @param value the text that was found; empty when nothing was there
/// @param expected what should have stood there, as a noun phrase
/// @param message what happened, one sentence
/// @param fix what the user can do, one sentence
public record Problem(
    Severity severity,
    Location location,
    String value,
    String expected,
    String message,
    String fix) {

  public Problem {
    value = Secrets.masked(value);
    expected = Secrets.masked(expected);
    message = Secrets.masked(message);
    fix = Secrets.masked(fix);
  }

  /// What became of the row.
  public enum Severity {
    /// The row was set aside; everything else was kept.
    REJECTED,
    /// The row was kept, but something about it deserves a look.
    DOUBTFUL
  }

  /// A place in a file.
  ///
  /// @param file its name, as the user knows it
  /// @param line counted from 1; 0 when the problem is with the whole file
  /// @param column the column's name or JSON path; empty when the problem is with the whole line
  public record Location(String file, long line, String column) {
    public Location {
      file = Secrets.masked(file);
      column = Secrets.masked(column);
    }

    public static Location ofFile(String file) {
      return new Location(file, 0, "");
    }

    public static Location ofLine(String file, long line) {
      return new Location(file, line, "");
    }

    /// Tells rows apart: by line and, where several stand on one line, by their place in the list
    /// (`[2].spend`) or in a list of lists (`[2].results[7].amount`).
    private String row() {
      return line
          + (column.startsWith("[") ? column.substring(0, column.lastIndexOf(']') + 1) : "");
    }

    @Override
    public String toString() {
      return file
          + (line == 0 ? "" : ", line " + line)
          + (column.isEmpty() ? "" : ", column " + column);
    }
  }

  /// How many rows were set aside: a row with two faults is one, and a problem of the whole file is
  /// none.
  public static long rejectedRows(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.REJECTED)
        .map(Problem::location)
        .filter(location -> location.line() > 0)
        .map(Location::row)
        .distinct()
        .count();
  }

  @Override
  public String toString() {
    return "%s: %s Expected %s, found \"%s\". %s"
        .formatted(location, message, expected, value, fix);
  }
}
