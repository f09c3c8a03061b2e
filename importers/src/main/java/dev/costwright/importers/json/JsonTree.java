package dev.costwright.importers.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Plain values of one record: maps, lists, and the text of all scalars, so that decimals stay
/// exact. Null is absent. Fields that `skipped` names are never read, whatever their depth and
/// size.
final class JsonTree {
  private final BiPredicate<String, JsonToken> skipped;

  JsonTree(BiPredicate<String, JsonToken> skipped) {
    this.skipped = skipped;
  }

  /// The object that the parser has just entered.
  Fields object(JsonParser parser) {
    Map<String, Object> fields = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      field(parser, name, parser.nextToken(), fields);
    }
    return new Fields(fields);
  }

  /// Reads the value that the parser stands on.
  void field(JsonParser parser, String name, JsonToken token, Map<String, Object> fields) {
    if (skipped.test(name, token)) {
      parser.skipChildren();
    } else {
      value(parser, token).ifPresent(value -> fields.put(name, value));
    }
  }

  private List<Object> list(JsonParser parser) {
    List<Object> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      value(parser, token).ifPresent(values::add);
    }
    return values;
  }

  private Optional<Object> value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Optional.of(object(parser));
      case START_ARRAY -> Optional.of(list(parser));
      case VALUE_NULL -> Optional.empty();
      default -> Optional.of(parser.getString());
    };
  }

  /// JSON that an export wrapped into a string once more; the text itself when it is none.
  static Object unwrapped(String text) {
    String plain = text.strip();
    if (!plain.startsWith("{") && !plain.startsWith("[")) {
      return text;
    }
    JsonTree tree = new JsonTree((_, _) -> false);
    try (JsonParser parser = JsonLimits.JSON.createParser(ObjectReadContext.empty(), plain)) {
      Object value = tree.value(parser, parser.nextToken()).orElse(text);
      return parser.nextToken() == null ? value : text;
    } catch (JacksonException plainText) {
      return text;
    }
  }
}
