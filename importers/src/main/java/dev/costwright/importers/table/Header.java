package dev.costwright.importers.table;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table's column names. Names match whatever their case and order; unknown ones are accepted.
///
/// @param file the file's name, for messages
/// @param names as written, without surrounding blanks
public record Header(String file, List<String> names) {
  public Header {
    names = names.stream().map(String::strip).toList();
  }

  /// The header that a file seems to have; without names when it holds no table.
  public static Header of(SourceFile source) {
    return Layout.of(source).header();
  }

  /// Whether every one of these columns is there.
  public boolean has(String... columns) {
    return Arrays.stream(columns).allMatch(column -> column(column).isPresent());
  }

  /// Whether these columns and no others are there.
  public boolean hasOnly(String... columns) {
    return names.size() == columns.length && has(columns);
  }

  /// The column, which may be absent.
  ///
  /// @throws InputException when two columns have this name
  public Column column(String name) {
    int[] matches =
        IntStream.range(0, names.size()).filter(i -> names.get(i).equalsIgnoreCase(name)).toArray();
    if (matches.length > 1) {
      throw new InputException(
          "%s has two columns named %s (columns %d and %d). Remove or rename one of them."
              .formatted(file, name, matches[0] + 1, matches[1] + 1));
    }
    return new Column(name, matches.length == 0 ? -1 : matches[0]);
  }

  /// The column.
  ///
  /// @throws InputException when the file does not have it
  public Column needed(String name) {
    Column column = column(name);
    if (!column.isPresent()) {
      throw new InputException(
          "%s lacks the column %s. Its header is: %s. Add it, or export the file again with all columns."
              .formatted(file, name, shown()));
    }
    return column;
  }

  /// Columns that none of `known` names, in file order.
  public List<Column> others(List<String> known) {
    List<String> plain = known.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return IntStream.range(0, names.size())
        .filter(i -> !plain.contains(names.get(i).toLowerCase(Locale.ROOT)))
        .mapToObj(i -> new Column(names.get(i), i))
        .toList();
  }

  /// The names in one line, for messages.
  public String shown() {
    String line = names.stream().limit(60).collect(Collectors.joining(", "));
    return line.length() <= 600 ? line : line.substring(0, 600) + "…";
  }
}
