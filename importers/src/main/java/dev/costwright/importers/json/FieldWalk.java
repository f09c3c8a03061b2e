package dev.costwright.importers.json;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Walks the fields of the object that a parser has entered; the caller reads each, or keeps it.
final class FieldWalk {
  private final JsonTree tree;
  private final JsonParser parser;
  private final Map<String, Object> kept = new HashMap<>();
  private String name = "";
  private JsonToken token = JsonToken.START_OBJECT;

  FieldWalk(JsonTree tree, JsonParser parser) {
    this.tree = tree;
    this.parser = parser;
  }

  boolean next() {
    if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
      return false;
    }
    name = parser.currentName();
    token = parser.nextToken();
    return true;
  }

  String name() {
    return name;
  }

  JsonToken token() {
    return token;
  }

  void keep() {
    tree.field(parser, name, token, kept);
  }

  Fields kept() {
    return new Fields(kept);
  }
}
