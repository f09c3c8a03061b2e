package dev.costwright.importers.json;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.cell.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Goes through pages and buckets, whatever they are wrapped in, down to the results.
final class BucketWalk {
  private static final String DATA = "data";
  private static final String RESULTS = "results";
  private static final int MOST_WAITING = 100_000;

  private final JsonTree tree = new JsonTree((_, _) -> false);
  private final List<String> times;
  private final Cells cells;
  private final EntrySink sink;
  private final Consumer<JsonResult> reader;
  private boolean more;
  private boolean empty = true;

  /// A result, where it stands and on which line.
  private record Found(JsonResult.Place place, long line) {}

  /// A parser, and the line of the file on which its text starts.
  private record Source(JsonParser parser, long firstLine) {
    long line() {
      return firstLine + parser.currentTokenLocation().getLineNr() - 1;
    }
  }

  BucketWalk(List<String> times, Cells cells, EntrySink sink, Consumer<JsonResult> reader) {
    this.times = times;
    this.cells = cells;
    this.sink = sink;
    this.reader = reader;
  }

  /// Whether the last page said that another one follows.
  boolean hasMore() {
    return more;
  }

  /// Whether nothing was found, neither good nor bad.
  boolean isEmpty() {
    return empty;
  }

  /// Reads all that the parser has.
  ///
  /// @param firstLine the line of the file on which its text starts, counted from 1
  void roots(JsonParser parser, long firstLine) {
    Source source = new Source(parser, firstLine);
    while (parser.nextToken() != null) {
      value(source, "");
    }
  }

  /// Reports damage.
  void broken(long line, String message) {
    reject(line, "", "", message);
  }

  private void value(Source source, String place) {
    switch (source.parser().currentToken()) {
      case START_ARRAY -> array(source, place);
      case START_OBJECT -> object(source, place);
      default -> {
        String found = source.parser().getString();
        reject(source.line(), place, found, "There is something that is neither page nor bucket.");
      }
    }
  }

  private void array(Source source, String place) {
    for (int index = 0; source.parser().nextToken() != JsonToken.END_ARRAY; index++) {
      value(source, place + "[" + index + "]");
    }
  }

  private void object(Source source, String place) {
    long line = source.line();
    FieldWalk fields = new FieldWalk(tree, source.parser());
    List<Found> waiting = new ArrayList<>();
    boolean isKnown = false;
    while (fields.next()) {
      if (fields.token() == JsonToken.START_ARRAY && fields.name().equals(DATA)) {
        isKnown = true;
        array(source, place.isEmpty() ? "" : place + "." + DATA);
      } else if (fields.token() == JsonToken.START_ARRAY && fields.name().equals(RESULTS)) {
        isKnown = true;
        results(source, new JsonResult.Place(place, fields.kept()), waiting);
      } else if (fields.token().isScalarValue()) {
        fields.keep();
      } else {
        source.parser().skipChildren();
      }
    }
    JsonResult.Place whole = new JsonResult.Place(place, fields.kept());
    waiting.forEach(found -> give(whole, found));
    if (isKnown) {
      more = whole.raw("has_more").isEmpty() ? more : whole.raw("has_more").equals("true");
    } else {
      reject(line, place, "", "The object is neither page nor bucket.");
    }
  }

  private void results(Source source, JsonResult.Place bucket, List<Found> waiting) {
    boolean hasTimes = times.stream().noneMatch(time -> bucket.raw(time).isEmpty());
    for (int index = 0; source.parser().nextToken() != JsonToken.END_ARRAY; index++) {
      String place = bucket.of(RESULTS) + "[" + index + "]";
      long line = source.line();
      if (source.parser().currentToken() != JsonToken.START_OBJECT) {
        source.parser().skipChildren();
        reject(line, place, "", "The results hold something that is no result.");
        continue;
      }
      tree.startRecord();
      Fields fields = tree.object(source.parser());
      if (!tree.fault().isEmpty()) {
        reject(line, place, "", tree.fault());
        continue;
      }
      Found found = new Found(new JsonResult.Place(place, fields), line);
      if (hasTimes) {
        give(bucket, found);
      } else if (waiting.size() < MOST_WAITING) {
        waiting.add(found);
      } else {
        reject(line, place, "", "The times of the bucket stand too far behind its results.");
      }
    }
  }

  private void give(JsonResult.Place bucket, Found found) {
    empty = false;
    cells.startRow(found.line());
    reader.accept(new JsonResult(cells, bucket, found.place()));
    cells.report(sink);
  }

  private void reject(long line, String place, String found, String message) {
    empty = false;
    cells.startRow(line);
    BrokenJson.report(cells, place, found, message);
    cells.report(sink);
  }
}
