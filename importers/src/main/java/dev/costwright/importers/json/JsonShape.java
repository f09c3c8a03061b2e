package dev.costwright.importers.json;

import dev.costwright.importers.SourceFile;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// What fields a JSON file has, judged by its first 64 kB.
///
/// @param paths dotted names of all fields seen, without array positions, such as
/// `data.results.model`; short string values follow their field as `object=page`
/// @param isLines whether every line is a record of its own
public record JsonShape(Set<String> paths, boolean isLines) {
  private static final int LONGEST_VALUE = 64;

  public JsonShape {
    paths = Set.copyOf(paths);
  }

  /// Without paths when the file is no JSON.
  public static JsonShape of(SourceFile source) {
    return source.seen(JsonShape.class, JsonShape::read);
  }

  private static JsonShape read(SourceFile source) {
    String head = source.head().stripLeading();
    if (!head.startsWith("{") && !head.startsWith("[")) {
      return new JsonShape(Set.of(), false);
    }
    return new JsonShape(paths(head), head.startsWith("{") && hasLines(head));
  }

  /// Whether all these fields were seen.
  public boolean has(String... fields) {
    return paths.containsAll(Arrays.asList(fields));
  }

  /// The same within `prefix`, and at the top.
  public boolean hasBelow(String prefix, String... fields) {
    return has(fields)
        || paths.containsAll(Arrays.stream(fields).map(field -> prefix + "." + field).toList());
  }

  /// A second line that opens an object of its own. One line alone reads the same either way.
  private static boolean hasLines(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(2).toList();
    String first = lines.getFirst().stripTrailing();
    return lines.size() > 1
        && ((lines.get(1).startsWith("{") && !first.endsWith("[") && !first.endsWith(","))
            || isWhole(first));
  }

  /// Whatever stands on the second line, one that is broken, say.
  private static boolean isWhole(String line) {
    try (JsonParser parser = JsonLimits.JSON.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (JacksonException part) {
      return false;
    }
  }

  /// The head may end anywhere, so a syntax error only ends the search.
  private static Set<String> paths(String head) {
    Set<String> paths = new HashSet<>();
    try (JsonParser parser = JsonLimits.JSON.createParser(ObjectReadContext.empty(), head)) {
      collect(parser, paths);
    } catch (JacksonException endOfHead) {
      return paths;
    }
    return paths;
  }

  private static void collect(JsonParser parser, Set<String> paths) {
    Deque<String> open = new ArrayDeque<>();
    String path = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case START_OBJECT, START_ARRAY -> open.push(path);
        case END_OBJECT, END_ARRAY -> path = open.pop();
        case PROPERTY_NAME -> {
          String parent = open.element();
          path = parent.isEmpty() ? parser.currentName() : parent + "." + parser.currentName();
          paths.add(path);
        }
        case VALUE_STRING -> addValue(parser, path, paths);
        default -> {}
      }
    }
  }

  private static void addValue(JsonParser parser, String path, Set<String> paths) {
    if (parser.getStringLength() <= LONGEST_VALUE) {
      paths.add(path + "=" + parser.getString());
    }
  }
}
