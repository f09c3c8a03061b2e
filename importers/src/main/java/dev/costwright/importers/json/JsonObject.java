package dev.costwright.importers.json;

import dev.costwright.importers.cell.Cells;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.usage.Fact;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The fields of an object within a record. What is wrong with them is remembered and reported
/// by the reader: check {@link #isGood()} before using a record. A field that is null or
/// missing is absent, and so is an object that is none; JSON within a string is unwrapped.
public final class JsonObject {
  private final Cells cells;
  private final String path;
  private final Fields fields;

  /// One row of a table as a record, so that one reader serves the table and the JSON that a
  /// source gives. JSON within a cell is unwrapped where an object or a list is asked for.
  ///
  /// @param names of the columns that are read, which the table may lack
  public static JsonObject of(Row row, Header header, Collection<String> names) {
    Map<String, String> texts = new HashMap<>();
    names.forEach(name -> texts.put(name, row.raw(header.column(name))));
    return of(row.cells(), texts);
  }

  /// Texts as a record.
  ///
  /// @param cells in which a row has been started
  /// @param texts by the names of the record's fields
  public static JsonObject of(Cells cells, Map<String, String> texts) {
    return new JsonObject(cells, "", new Fields(new HashMap<>(texts)));
  }

  JsonObject(Cells cells, String path, Fields fields) {
    this.cells = cells;
    this.path = path;
    this.fields = fields;
  }

  /// Where the record starts in the file, counted from 1.
  public long line() {
    return cells.line();
  }

  public boolean isGood() {
    return cells.isGood();
  }

  /// A scalar's text without surrounding blanks; empty when absent.
  public String text(String name) {
    String raw = raw(name);
    return raw.isEmpty() ? raw : cells.text(column(name), raw);
  }

  /// See {@link Cells#count(String, String)}.
  public long count(String name) {
    String raw = raw(name);
    return raw.isEmpty() ? Fact.ABSENT : cells.count(column(name), raw);
  }

  /// See {@link Cells#neededCount(String, String)}.
  public long neededCount(String name) {
    return cells.neededCount(column(name), raw(name));
  }

  /// See {@link Cells#picos(String, String)}.
  public long picos(String name) {
    String raw = raw(name);
    return raw.isEmpty() ? Fact.ABSENT : cells.picos(column(name), raw);
  }

  /// See {@link Cells#decimal(String, String)}.
  public Optional<BigDecimal> decimal(String name) {
    return cells.decimal(column(name), raw(name));
  }

  /// See {@link Cells#picosOfCents(String, String)}.
  public long picosOfCents(String name) {
    String raw = raw(name);
    return raw.isEmpty() ? Fact.ABSENT : cells.picosOfCents(column(name), raw);
  }

  /// See {@link Cells#neededMillisOfNanos(String, String)}.
  public long neededMillisOfNanos(String name) {
    return cells.neededMillisOfNanos(column(name), raw(name));
  }

  /// See {@link Cells#millis(String, String, ZoneId)}.
  public long millis(String name, ZoneId zone) {
    return cells.millis(column(name), raw(name), zone);
  }

  /// See {@link Cells#neededMillis(String, String, ZoneId)}.
  public long neededMillis(String name, ZoneId zone) {
    return cells.neededMillis(column(name), raw(name), zone);
  }

  /// The object in this field; without fields when there is none.
  public JsonObject object(String name) {
    Fields inner = unwrapped(name) instanceof Fields found ? found : Fields.NONE;
    return new JsonObject(cells, column(name), inner);
  }

  /// Whether there is no field at all.
  public boolean isEmpty() {
    return fields.values().isEmpty();
  }

  /// The objects in this list, in order; empty when there is none.
  public List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (unwrapped(name) instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Fields found) {
          objects.add(
              new JsonObject(cells, "%s[%d]".formatted(column(name), objects.size()), found));
        }
      }
    }
    return objects;
  }

  /// All fields that hold objects, by name.
  public Map<String, JsonObject> objects() {
    Map<String, JsonObject> objects = new TreeMap<>();
    for (Map.Entry<String, Object> field : fields.values().entrySet()) {
      if (field.getValue() instanceof Fields inner) {
        objects.put(
            cells.text(path, field.getKey()), new JsonObject(cells, column(field.getKey()), inner));
      }
    }
    return objects;
  }

  /// The texts in this list; empty when there is none.
  public List<String> texts(String name) {
    return unwrapped(name) instanceof List<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(text -> cells.text(column(name), (String) text))
            .toList()
        : List.of();
  }

  /// All fields that hold plain text, by name.
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, Object> field : fields.values().entrySet()) {
      if (field.getValue() instanceof String text) {
        texts.put(cells.text(path, field.getKey()), cells.text(column(field.getKey()), text));
      }
    }
    return texts;
  }

  /// What a prompt began with, of the fields that together hold it; lengths are in characters.
  /// Empty where none of them holds any.
  public Optional<Prefix> prefix(String... names) {
    PromptParts all = new PromptParts();
    for (String name : names) {
      Object value = fields.get(name);
      if (value instanceof PromptParts parts) {
        all.addAll(parts);
      } else if (value instanceof String text && !text.isBlank()) {
        all.addAll(PromptWalk.of(name, text));
      }
    }
    return all.prefix();
  }

  /// Sets the record aside.
  public void reject(String name, String expected, String message, String fix) {
    cells.reject(column(name), text(name), expected, message, fix);
  }

  /// Keeps the record, but says that it deserves a look.
  public void doubt(String name, String expected, String message, String fix) {
    cells.doubt(column(name), text(name), expected, message, fix);
  }

  private String column(String name) {
    return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
  }

  private String raw(String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  private Object unwrapped(String name) {
    Object value = fields.get(name);
    return value instanceof String text ? JsonTree.unwrapped(text) : value;
  }
}
