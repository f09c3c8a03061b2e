package dev.costwright.importers.json;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.cell.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Goes down the levels of a document to its records.
final class LevelWalk {
  private static final int MOST_WAITING = 2_000;

  private final List<Set<String>> levels;
  private final JsonTree tree;
  private final Cells cells;
  private final EntrySink sink;
  private final BiConsumer<List<JsonObject>, JsonObject> reader;
  private final List<Found> waiting = new ArrayList<>();

  /// A record that waits for what may still be told about the objects around it: their fields
  /// are those read so far, and grow.
  private record Found(List<Place> around, Place record, long line, String fault) {}

  private record Place(String path, Fields fields) {
    JsonObject object(Cells cells) {
      return new JsonObject(cells, path, fields);
    }
  }

  /// A parser, and the line of the file on which its text starts.
  private record Source(JsonParser parser, long firstLine) {
    long line() {
      return firstLine + parser.currentTokenLocation().getLineNr() - 1;
    }
  }

  LevelWalk(
      List<Set<String>> levels,
      JsonTree tree,
      Cells cells,
      EntrySink sink,
      BiConsumer<List<JsonObject>, JsonObject> reader) {
    this.levels = levels;
    this.tree = tree;
    this.cells = cells;
    this.sink = sink;
    this.reader = reader;
  }

  /// Reads all that the parser has.
  ///
  /// @param firstLine the line of the file on which its text starts, counted from 1
  void roots(JsonParser parser, long firstLine) {
    Source source = new Source(parser, firstLine);
    while (parser.nextToken() != null) {
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        list(source, "", List.of());
      } else {
        element(source, "", List.of());
      }
    }
  }

  /// Reports damage, behind the records that stand before it.
  void broken(long line, String message) {
    release();
    reject(line, "", message);
  }

  private void list(Source source, String place, List<Place> around) {
    for (int index = 0; source.parser().nextToken() != JsonToken.END_ARRAY; index++) {
      element(source, place + "[" + index + "]", around);
    }
  }

  private void element(Source source, String place, List<Place> around) {
    if (source.parser().currentToken() != JsonToken.START_OBJECT) {
      long line = source.line();
      source.parser().skipChildren();
      release();
      reject(line, place, "There is something that is no object.");
    } else if (around.size() == levels.size()) {
      record(source, place, around);
    } else {
      level(source, place, around);
    }
    if (around.isEmpty() || (around.size() == 1 && levels.size() > 1)) {
      release();
    }
  }

  private void level(Source source, String place, List<Place> around) {
    FieldWalk fields = new FieldWalk(tree, source.parser());
    List<Place> inner = new ArrayList<>(around);
    inner.add(new Place(place, fields.kept()));
    Set<String> lists = levels.get(around.size());
    while (fields.next()) {
      if (fields.token() == JsonToken.START_ARRAY && lists.contains(fields.name())) {
        list(source, place.isEmpty() ? fields.name() : place + "." + fields.name(), inner);
      } else {
        fields.keep();
      }
    }
  }

  private void record(Source source, String place, List<Place> around) {
    long line = source.line();
    tree.startRecord();
    Place record = new Place(place, tree.object(source.parser()));
    waiting.add(new Found(around, record, line, tree.fault()));
    if (waiting.size() >= MOST_WAITING) {
      release();
    }
  }

  /// Hands on what waits.
  void release() {
    waiting.forEach(this::give);
    waiting.clear();
  }

  private void give(Found found) {
    if (!found.fault().isEmpty()) {
      reject(found.line(), found.record().path(), found.fault());
      return;
    }
    cells.startRow(found.line());
    reader.accept(
        found.around().stream().map(place -> place.object(cells)).toList(),
        found.record().object(cells));
    cells.report(sink);
  }

  private void reject(long line, String place, String message) {
    cells.startRow(line);
    BrokenJson.report(cells, place, "", message);
    cells.report(sink);
  }
}
