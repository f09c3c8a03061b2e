package dev.costwright.model.attribution;

import dev.costwright.model.problem.InputException;
import dev.costwright.model.regex.Regex;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Set<String> FIELDS = Set.of("name", "dimension", "tag", "pattern", "regex");

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
              .formatted(place(e), e.getOriginalMessage()),
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

  /// The fields of one rule as they are read.
  private static final class Draft {
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<Dimension, String> gives = new EnumMap<>(Dimension.class);
    private final Map<String, Map<Dimension, String>> table = new TreeMap<>();
    private Dimension dimension = Dimension.PROJECT;
    private Optional<Regex> regex = Optional.empty();
    private boolean isTable;

    boolean isWhole() {
      boolean isNamed = texts.containsKey("name");
      boolean readsOne = texts.containsKey("dimension") != texts.containsKey("tag");
      boolean isPattern = texts.containsKey("pattern");
      boolean isOne = isTable ? !isPattern && regex.isEmpty() : isPattern != regex.isPresent();
      return isNamed && readsOne && isOne && isTable == gives.isEmpty();
    }

    String fields() {
      List<String> found = new ArrayList<>(texts.keySet());
      if (isTable) {
        found.add("table");
      }
      if (!gives.isEmpty()) {
        found.add("gives");
      }
      return String.join(", ", found);
    }

    Match match() {
      return isTable
          ? new Match.Table(table)
          : regex
              .<Match>map(expression -> new Match.Expression(expression, gives))
              .orElseGet(() -> new Match.Wildcard(texts.getOrDefault("pattern", ""), gives));
    }
  }

  private Rule rule(JsonParser json) {
    Draft draft = new Draft();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      field(json, draft, json.currentName());
    }
    if (!draft.isWhole()) {
      throw wrong(
          json,
          "a rule with name, dimension or tag (one of them), and either pattern or regex with"
              + " gives, or table",
          "one with " + draft.fields());
    }
    draft.regex.ifPresent(regex -> checkGroups(json, draft.gives, regex));
    return new Rule(
        draft.texts.getOrDefault("name", ""),
        draft.dimension,
        draft.texts.getOrDefault("tag", ""),
        draft.match());
  }

  private void field(JsonParser json, Draft draft, String field) {
    if (field.equals("gives")) {
      draft.gives.putAll(gives(json));
    } else if (field.equals("table")) {
      draft.isTable = true;
      table(json, draft.table);
    } else if (!FIELDS.contains(field)) {
      throw wrong(json, "name, dimension, tag, pattern, regex, table or gives", quoted(field));
    } else if (draft.texts.put(field, value(json)) != null) {
      throw wrong(json, "each field once", "a second " + quoted(field));
    } else if (field.equals("name") && !names.add(json.getString())) {
      throw wrong(json, "a name that no other rule has", quoted(json.getString()));
    } else if (field.equals("dimension")) {
      draft.dimension = dimension(json, json.getString());
    } else if (field.equals("regex")) {
      draft.regex = Optional.of(regex(json));
    }
  }

  private Regex regex(JsonParser json) {
    return switch (Regex.parse(json.getString())) {
      case Regex.Good(Regex regex) -> regex;
      case Regex.Bad bad ->
          throw new InputException(
              "%s: %s. Mend the file and read it again."
                  .formatted(place(json.currentTokenLocation()), bad.message()));
    };
  }

  private void checkGroups(JsonParser json, Map<Dimension, String> gives, Regex regex) {
    Match.Expression.fault(gives, regex)
        .ifPresent(
            fault -> {
              throw new InputException(
                  "%s: %s. Mend the file and read it again."
                      .formatted(place(json.currentTokenLocation()), fault));
            });
  }

  private void table(JsonParser json, Map<String, Map<Dimension, String>> table) {
    expect(json, json.nextToken(), JsonToken.START_OBJECT, "the rows of a table");
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      if (key.isBlank()) {
        throw wrong(json, "a value to look up", quoted(key));
      }
      if (table.put(key, gives(json)) != null) {
        throw wrong(json, "each value once", "a second " + quoted(key));
      }
    }
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

  /// Text that is too deep or too long has no line.
  private String place(JacksonException e) {
    return e.getLocation() == null ? file : place(e.getLocation());
  }

  private String place(TokenStreamLocation location) {
    return "%s, line %d, column %d".formatted(file, location.getLineNr(), location.getColumnNr());
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
