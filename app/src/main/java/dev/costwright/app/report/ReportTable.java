package dev.costwright.app.report;

import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table of exact figures. Text, files and JSON are made from it and from nothing else.
///
/// @param title one line
/// @param columns in order
/// @param rows one cell per column
/// @param total the last line, when the rows add up to something
/// @param links what opens the figures of its lines; empty when nothing is known of that
public record ReportTable(
    String title,
    List<Column> columns,
    List<List<Cell>> rows,
    Optional<List<Cell>> total,
    List<Link> links) {
  private static final int PERCENT_SCALE = 10;

  public ReportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    links = List.copyOf(links);
  }

  public ReportTable(
      String title, List<Column> columns, List<List<Cell>> rows, Optional<List<Cell>> total) {
    this(title, columns, rows, total, List.of());
  }

  /// What opens a figure of a file.
  ///
  /// @param of where the figure stands, such as `row 2`, the first below the header
  /// @param command of a POSIX shell, which says what the figure rests on
  public record Link(String of, String command) {}

  /// The same table with a command for each row, then for the total where it has one.
  ///
  /// @throws IllegalArgumentException when there are more or less commands than lines
  public ReportTable linked(List<String> commands) {
    int lines = rows.size() + (total.isPresent() ? 1 : 0);
    if (commands.size() != lines) {
      throw new IllegalArgumentException(
          "Expected %d commands, found %d".formatted(lines, commands.size()));
    }
    return new ReportTable(
        title,
        columns,
        rows,
        total,
        IntStream.range(0, lines)
            .mapToObj(line -> new Link("row " + (line + 2), commands.get(line)))
            .toList());
  }

  /// What the cells of a column are.
  public enum Kind {
    TEXT,
    STEP,
    MONEY,
    COUNT,
    NUMBER;

    /// Whether cells line up on the right.
    public boolean isNumber() {
      return this == MONEY || this == COUNT || this == NUMBER;
    }
  }

  /// The columns with the currency in the titles of money.
  public static List<Column> in(Currency currency, List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                column.kind() == Kind.MONEY
                    ? new Column(
                        column.id(), "%s (%s)".formatted(column.title(), currency), column.kind())
                    : column)
        .toList();
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

  /// A figure that is neither money nor a count, such as a ratio.
  ///
  /// @param value in full, as files have it
  /// @param shown decimals for people, HALF_UP
  public record Decimal(BigDecimal value, int shown) implements Cell {
    /// Absent when there is none or when it is no number.
    public static Cell of(OptionalDouble value, int shown) {
      return value.isPresent() && Double.isFinite(value.getAsDouble())
          ? new Decimal(BigDecimal.valueOf(value.getAsDouble()), shown)
          : ABSENT;
    }

    public static Cell of(double value, int shown) {
      return of(OptionalDouble.of(value), shown);
    }

    /// A part in percent of the whole; absent when the whole is nothing.
    public static Cell percent(Money part, Money whole) {
      return whole.signum() == 0
          ? ABSENT
          : new Decimal(
              part.toDecimal()
                  .movePointRight(2)
                  .divide(whole.toDecimal(), PERCENT_SCALE, RoundingMode.HALF_UP),
              1);
    }

    /// Such as `1,234.5`.
    public String rounded() {
      return String.format(
          Locale.ROOT, "%,." + shown + "f", value.setScale(shown, RoundingMode.HALF_UP));
    }
  }

  public record Absent() implements Cell {}

  /// Tables of the same columns as one, with a first column that says which; totals become rows.
  ///
  /// @param first names the tables
  /// @param tables in order, at least one, each named by its title
  public static ReportTable stacked(String title, Column first, List<ReportTable> tables) {
    List<Column> columns = new ArrayList<>(List.of(first));
    columns.addAll(tables.getFirst().columns());
    List<List<Cell>> rows = new ArrayList<>();
    for (ReportTable table : tables) {
      Stream.concat(table.rows().stream(), table.total().stream())
          .forEach(row -> rows.add(cells(new Text(table.title()), row)));
    }
    return new ReportTable(title, columns, rows, Optional.empty());
  }

  private static List<Cell> cells(Cell first, List<Cell> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

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
