package dev.costwright.importers.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Attributes in the way of OTLP, `[{"key": …, "value": {"intValue": "42"}}]`, as the fields
/// of an object. Those that nobody wants, prompts among them, are not kept.
final class AttributeList {
  private static final List<String> SCALARS =
      List.of("stringValue", "intValue", "doubleValue", "boolValue");

  private final JsonTree tree;
  private final Predicate<String> wanted;

  AttributeList(JsonTree tree, Predicate<String> wanted) {
    this.tree = tree;
    this.wanted = wanted;
  }

  static boolean is(String name, JsonToken token) {
    return name.equals("attributes") && token.isStructStart();
  }

  /// Reads the list, or plain object, that the parser has just entered.
  Fields read(JsonParser parser, JsonToken token) {
    Map<String, Object> values = new HashMap<>();
    if (token == JsonToken.START_OBJECT) {
      object(parser, values);
      return new Fields(values);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        entry(parser, values);
      } else {
        parser.skipChildren();
      }
    }
    return new Fields(values);
  }

  private void object(JsonParser parser, Map<String, Object> values) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (tree.isPrompt(name, token)) {
        values.put(name, PromptWalk.of(name, parser));
      } else if (wanted.test(name)) {
        tree.value(parser, token).ifPresent(value -> tree.keep(name, value, values));
      } else {
        parser.skipChildren();
      }
    }
  }

  private void entry(JsonParser parser, Map<String, Object> values) {
    String key = "";
    Optional<Object> value = Optional.empty();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals("key") && token == JsonToken.VALUE_STRING) {
        key = parser.getString();
      } else if (name.equals("value") && tree.isPrompt(key, token)) {
        values.put(key, PromptWalk.of(key, parser));
      } else if (name.equals("value") && (key.isEmpty() || wanted.test(key))) {
        value = tree.value(parser, token);
      } else {
        parser.skipChildren();
      }
    }
    if (wanted.test(key)) {
      String found = key;
      value.flatMap(AttributeList::plain).ifPresent(plain -> tree.keep(found, plain, values));
    }
  }

  /// A value without the object that names its type.
  private static Optional<Object> plain(Object value) {
    if (!(value instanceof Fields typed)) {
      return Optional.of(value);
    }
    if (typed.get("arrayValue") instanceof Fields array
        && array.get("values") instanceof List<?> list) {
      return Optional.of(list.stream().flatMap(each -> plain(each).stream()).toList());
    }
    return SCALARS.stream().map(typed::get).filter(scalar -> !scalar.equals("")).findFirst();
  }
}
