package dev.costwright.importers.rules;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.importers.table.Table;
import dev.costwright.model.attribution.Match;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table (CSV) of values and the dimensions that belong to each, such as
/// `apiKey,team,feature`. Immutable.
///
/// The values to look up stand in the column named by the caller, else in the first. Columns
/// whose names are dimensions are what is given; others are passed over, so that a list from
/// another system can stay as it is. A blank cell gives nothing. A value that stands there
/// twice counts once when both rows agree; else the first row counts and the other is a
/// problem.
///
/// @param match what was read
/// @param column the column of the values
/// @param ignored names of columns that were passed over
/// @param problems of rows that were left out
public record RuleTable(
    Match.Table match, String column, List<String> ignored, List<Problem> problems) {
  public RuleTable {
    ignored = List.copyOf(ignored);
    problems = List.copyOf(problems);
  }

  /// Reads a table; bad rows become problems, good ones stay.
  ///
  /// @param keyColumn name of the column of the values; empty for the first
  /// @throws InputException when the file is no such table, or no row of it is good
  public static RuleTable read(SourceFile source, Optional<String> keyColumn) {
    Table table = Table.of(source);
    Reader reader = new Reader(source.name(), table.header(), keyColumn);
    List<Problem> problems = new ArrayList<>();
    table.forEachRow(new ProblemSink(problems), reader::read);
    if (reader.rows.isEmpty()) {
      throw new InputException(
          "Expected rows with a value in %s and something in %s, found none in %s. Fill them in."
              .formatted(
                  reader.key.name(),
                  String.join(", ", reader.given.values().stream().map(Dimension::id).toList()),
                  source.name()));
    }
    return new RuleTable(new Match.Table(reader.rows), reader.key.name(), reader.ignored, problems);
  }

  private static final class Reader {
    private final Column key;
    private final Map<Column, Dimension> given = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final Map<String, Map<Dimension, String>> rows = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    Reader(String file, Header header, Optional<String> keyColumn) {
      key = header.needed(keyColumn.orElse(header.names().getFirst()));
      for (Column column : header.others(List.of(key.name()))) {
        Optional<Dimension> dimension =
            Dimension.parse(column.name()).filter(known -> !known.isLocal());
        dimension.ifPresentOrElse(
            known -> given.put(column, known), () -> ignored.add(column.name()));
      }
      if (given.isEmpty()) {
        throw new InputException(
            "Expected a column beside %s that is named after what it gives (%s), found %s in %s. Name one so, such as team."
                .formatted(key.name(), Dimension.heldIds(), header.shown(), file));
      }
    }

    void read(Row row) {
      String value = row.text(key);
      Map<Dimension, String> gives = new EnumMap<>(Dimension.class);
      given.forEach(
          (column, dimension) -> {
            if (!row.isBlank(column)) {
              gives.putIfAbsent(dimension, row.text(column));
            }
          });
      if (value.isBlank()) {
        row.reject(key, "a value to look up", "The row has none.", "Fill it in or delete the row.");
      } else if (gives.isEmpty()) {
        row.reject(
            given.keySet().iterator().next(),
            "what belongs to " + value,
            "The row gives nothing.",
            "Fill a column in or delete the row.");
      } else if (row.isGood()) {
        keep(row, value, gives);
      }
    }

    private void keep(Row row, String value, Map<Dimension, String> gives) {
      if (!rows.containsKey(value)) {
        rows.put(value, gives);
        lines.put(value, row.line());
      } else if (!gives.equals(rows.get(value))) {
        row.reject(
            key,
            "each value once",
            "Line %d gives it something else, and counts.".formatted(lines.get(value)),
            "Keep the row that is right.");
      }
    }
  }
}
