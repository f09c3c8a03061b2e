package dev.costwright.model.attribution;

import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads a rules file token by token, so that every message names its line and column.
final class RulesReader {
  private static final Set<String> FIELDS = Set.of("name", "dimension", "tag", "pattern");

  private final String file;
  private final String text;
  private final Set<String> names = new HashSet<>();

  RulesReader(String file, String text) {
    this.file = file;
    this.text = text;
  }

  RuleSet read() {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT, "an object with \"rules\"");
      List<Rule> rules = List.of();
      boolean found = false;
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        if (found || !json.currentName().equals("rules")) {
          throw wrong(json, "one field \"rules\"", quoted(json.currentName()));
        }
        found = true;
        rules = rules(json);
      }
      if (!found) {
        throw wrong(json, "a field \"rules\"", "none");
      }
      if (json.nextToken() != null) {
        throw wrong(json, "the end of the file", quoted(json.getString()));
      }
      return new RuleSet(rules);
    } catch (JacksonException e) {
      throw new InputException(
          "%s: expected JSON, found text that is none: %s. Mend the file and read it again."
              .formatted(place(e.getLocation()), e.getOriginalMessage()),
          e);
    }
  }

  private List<Rule> rules(JsonParser json) {
    expect(json, json.nextToken(), JsonToken.START_ARRAY, "a list of rules");
    List<Rule> rules = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, json.currentToken(), JsonToken.START_OBJECT, "a rule");
      rules.add(rule(json));
    }
    return rules;
  }

  private Rule rule(JsonParser json) {
    Map<String, String> texts = new TreeMap<>();
    Map<Dimension, String> gives = new EnumMap<>(Dimension.class);
    Dimension dimension = Dimension.PROJECT;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = json.currentName();
      if (field.equals("gives")) {
        gives.putAll(gives(json));
      } else if (!FIELDS.contains(field)) {
        throw wrong(json, "name, dimension, tag, pattern or gives", quoted(field));
      } else if (texts.put(field, value(json)) != null) {
        throw wrong(json, "each field once", "a second " + quoted(field));
      } else if (field.equals("name") && !names.add(json.getString())) {
        throw wrong(json, "a name that no other rule has", quoted(json.getString()));
      } else if (field.equals("dimension")) {
        dimension = dimension(json, json.getString());
      }
    }
    if (!isWhole(texts.keySet()) || gives.isEmpty()) {
      throw wrong(
          json,
          "a rule with name, dimension or tag (one of them), pattern and gives",
          "one with " + String.join(", ", texts.keySet()) + (gives.isEmpty() ? "" : ", gives"));
    }
    return new Rule(
        texts.getOrDefault("name", ""),
        dimension,
        texts.getOrDefault("tag", ""),
        texts.getOrDefault("pattern", ""),
        gives);
  }

  private static boolean isWhole(Set<String> fields) {
    return fields.contains("name")
        && fields.contains("pattern")
        && fields.contains("dimension") != fields.contains("tag");
  }

  private Map<Dimension, String> gives(JsonParser json) {
    expect(json, json.nextToken(), JsonToken.START_OBJECT, "the dimensions to give");
    Map<Dimension, String> gives = new EnumMap<>(Dimension.class);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      Dimension dimension = dimension(json, json.currentName());
      if (gives.put(dimension, value(json)) != null) {
        throw wrong(json, "each dimension once", "a second " + quoted(dimension.id()));
      }
    }
    return gives;
  }

  private Dimension dimension(JsonParser json, String name) {
    return Dimension.parse(name)
        .filter(dimension -> !dimension.isLocal())
        .orElseThrow(
            () ->
                wrong(
                    json,
                    "a dimension that rules read (%s)".formatted(Dimension.heldIds()),
                    quoted(name)));
  }

  private String value(JsonParser json) {
    expect(json, json.nextToken(), JsonToken.VALUE_STRING, "text in quotes");
    if (json.getString().isBlank()) {
      throw wrong(json, "text that is not blank", quoted(json.getString()));
    }
    return json.getString();
  }

  private void expect(JsonParser json, JsonToken found, JsonToken expected, String what) {
    if (found != expected) {
      throw wrong(json, what, found == null ? "the end of the file" : quoted(json.getString()));
    }
  }

  private InputException wrong(JsonParser json, String expected, String found) {
    return new InputException(
        "%s: expected %s, found %s. Mend the file and read it again."
            .formatted(place(json.currentTokenLocation()), expected, found));
  }

  private String place(TokenStreamLocation location) {
    return "%s, line %d, column %d".formatted(file, location.getLineNr(), location.getColumnNr());
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
