package dev.costwright.app.report;

import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A table of exact figures. Text, files and JSON are made from it and from nothing else.
///
/// @param title one line
/// @param columns in order
/// @param rows one cell per column
/// @param total the last line, when the rows add up to something
public record ReportTable(
    String title, List<Column> columns, List<List<Cell>> rows, Optional<List<Cell>> total) {
  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// What the cells of a column are.
  public enum Kind {
    TEXT,
    STEP,
    MONEY,
    COUNT;

    /// Whether cells line up on the right.
    public boolean isNumber() {
      return this == MONEY || this == COUNT;
    }
  }

  /// @param id stable name in JSON and files
  /// @param title for people; money columns name their currency
  /// @param kind what its cells are
  public record Column(String id, String title, Kind kind) {}

  /// One value; absent is not zero.
  public sealed interface Cell {
    Cell ABSENT = new Absent();
  }

  public record Text(String text) implements Cell {}

  /// A step of time, named by its first day.
  public record Step(LocalDate first, TimeGrain grain) implements Cell {
    /// Such as `2026-01-05`, `2026-01`, `2026-Q1`; weeks by their Monday.
    public String label() {
      return switch (grain) {
        case DAY, WEEK -> first.toString();
        case MONTH -> first.toString().substring(0, "yyyy-mm".length());
        case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
        case TOTAL -> "total";
      };
    }
  }

  public record Amount(Money money) implements Cell {}

  public record Count(long count) implements Cell {}

  public record Absent() implements Cell {}

  /// The first `limit` rows; the total stays that of all, and the title says so.
  public ReportTable top(int limit) {
    return rows.size() <= limit
        ? this
        : new ReportTable(
            "%s (%d of %d; the total is of all)".formatted(title, limit, rows.size()),
            columns,
            rows.subList(0, limit),
            total);
  }
}
