package dev.costwright.model.ledger.backup;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads objects of texts, one after the other.
final class JsonRows {
  /// An edit holds a whole price list in one text.
  private static final int LONGEST_TEXT = 64 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_TEXT)
                  .maxDocumentLength(-1)
                  .build())
          .build();

  private final String place;
  private final InputStream in;

  JsonRows(String place, InputStream in) {
    this.place = place;
    this.in = in;
  }

  /// How many there were.
  long forEach(Consumer<Row> visitor) {
    long lines = 0;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      while (json.nextToken() != null) {
        lines++;
        visitor.accept(row(json, place + ", line " + lines));
      }
      return lines;
    } catch (JacksonException e) {
      throw ManifestJson.damaged(
          place + ", line " + (lines + 1), "a line of JSON", e.getOriginalMessage());
    }
  }

  private static Row row(JsonParser json, String at) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw ManifestJson.damaged(at, "an object", String.valueOf(json.currentToken()));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_STRING || cells.put(name, json.getString()) != null) {
        throw ManifestJson.damaged(at, "each name once, with a text", "\"" + name + "\"");
      }
    }
    return new Row(at, cells);
  }
}
