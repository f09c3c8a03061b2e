package dev.costwright.importers.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Plain values of one record: maps, lists, and the text of all scalars, so that decimals stay
/// exact. Null is absent. Fields that `skipped` names are never read, whatever their depth and
/// size.
final class JsonTree {
  /// A record with more is no record of usage.
  private static final int MOST_VALUES = 100_000;

  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int LONGEST_NUMBER = 64;

  private final BiPredicate<String, JsonToken> skipped;
  private final Optional<Predicate<String>> wanted;
  private final Optional<AttributeList> attributes;
  private final Set<String> prompts;
  private String fault = "";
  private int values;
  private int characters;

  JsonTree(BiPredicate<String, JsonToken> skipped) {
    this(skipped, Optional.empty(), Set.of());
  }

  /// A tree in which fields named `attributes` are objects, however they are written.
  ///
  /// @param wanted names of the only attributes that are read
  JsonTree(BiPredicate<String, JsonToken> skipped, Predicate<String> wanted) {
    this(skipped, Optional.of(wanted), Set.of());
  }

  private JsonTree(
      BiPredicate<String, JsonToken> skipped,
      Optional<Predicate<String>> wanted,
      Set<String> prompts) {
    this.skipped = skipped;
    this.wanted = wanted;
    this.attributes = wanted.map(names -> new AttributeList(this, names));
    this.prompts = prompts;
  }

  /// The same, which reads past prompts and keeps hashes of them.
  ///
  /// @param names of the fields and attributes that hold prompts, or parts of them
  JsonTree withPrompts(Set<String> names) {
    return new JsonTree(skipped, wanted, names);
  }

  /// Forgets the record before.
  void startRecord() {
    fault = "";
    values = 0;
    characters = 0;
  }

  /// What makes the record unusable although it is valid JSON, as a sentence; empty when
  /// nothing does. A field that stands twice has no value: readers disagree about which one
  /// counts.
  String fault() {
    return fault;
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
    if (isPrompt(name, token)) {
      fields.put(name, PromptWalk.of(name, parser));
    } else if (skipped.test(name, token)) {
      parser.skipChildren();
    } else if (attributes.isPresent() && AttributeList.is(name, token)) {
      keep(name, attributes.orElseThrow().read(parser, token), fields);
    } else {
      value(parser, token).ifPresent(value -> keep(name, value, fields));
    }
  }

  /// Whether a field, where it stands with such a value, holds a prompt.
  boolean isPrompt(String name, JsonToken token) {
    return prompts.contains(name) && (token.isStructStart() || token == JsonToken.VALUE_STRING);
  }

  void keep(String name, Object value, Map<String, Object> fields) {
    Object before = fields.put(name, value);
    if (before != null && !before.equals(value)) {
      fault = "The field %s stands twice, with different values.".formatted(name);
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

  Optional<Object> value(JsonParser parser, JsonToken token) {
    if (++values > MOST_VALUES || characters > MOST_CHARACTERS) {
      fault = "The record has more than 100,000 values or 4 million characters.";
      parser.skipChildren();
      return Optional.empty();
    }
    return switch (token) {
      case START_OBJECT -> Optional.of(object(parser));
      case START_ARRAY -> Optional.of(list(parser));
      case VALUE_NULL -> Optional.empty();
      default -> Optional.of(text(parser, token));
    };
  }

  private String text(JsonParser parser, JsonToken token) {
    if (parser.getStringLength() > JsonLimits.LONGEST_STRING) {
      fault = "The record has a text of more than a million characters.";
      return "";
    }
    String text = parser.getString();
    characters += text.length();
    if (token.isNumeric() && text.length() > LONGEST_NUMBER) {
      fault = "The record has a number of more than 64 characters.";
    }
    return text;
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
