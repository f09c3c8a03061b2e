package dev.costwright.model.ledger.backup;

import dev.costwright.model.problem.InputException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One line of a backup: texts by name.
///
/// @param place the backup, the part and the line, for messages
/// @param cells in the order of the line
public record Row(String place, Map<String, String> cells) {

  /// @throws InputException when the line lacks it
  public String text(String name) {
    return find(name).orElseThrow(() -> damaged("a value " + name, "none"));
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(cells.get(name));
  }

  /// @throws InputException when the line lacks it, or it is no whole number
  public long number(String name) {
    return value(name, Long::parseLong);
  }

  /// @throws InputException when the line lacks it, or it is no number of that size
  public int count(String name) {
    return value(name, Integer::parseInt);
  }

  /// @throws InputException when the line lacks it, or the reader refuses it
  public <T> T value(String name, Function<String, T> reader) {
    return read(name, text(name), reader);
  }

  /// Empty when the line lacks it.
  public <T> Optional<T> optional(String name, Function<String, T> reader) {
    return find(name).map(text -> read(name, text, reader));
  }

  private <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw damaged("a readable " + name, shown(text));
    }
  }

  /// That the backup is not as it was written.
  public InputException damaged(String expected, String found) {
    return ManifestJson.damaged(place, expected, found);
  }

  private static String shown(String text) {
    int limit = 80;
    return "\"" + (text.length() <= limit ? text : text.substring(0, limit) + "…") + "\"";
  }
}
