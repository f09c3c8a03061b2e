package dev.costwright.importers.prices;

import dev.costwright.model.problem.InputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the part of TOML 1.0 that price files use: tables, arrays of tables, dotted keys, basic
/// and literal strings on one line, numbers, booleans, dates (as text), arrays and inline tables.
///
/// What is none of these is refused with its line, never guessed at. Not thread-safe.
final class Toml {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int DEEPEST = 32;

  private final String file;
  private final String text;
  private final ObjectNode root = MAPPER.createObjectNode();
  private int at;
  private int depth;

  private Toml(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /// @throws InputException when the text is something else
  static JsonNode parse(String file, String text) {
    return new Toml(file, text).document();
  }

  private ObjectNode document() {
    ObjectNode table = root;
    for (skipLines(); at < text.length(); skipLines()) {
      if (text.charAt(at) == '[') {
        table = header();
      } else {
        assign(table);
      }
      endOfLine();
    }
    return root;
  }

  private ObjectNode header() {
    boolean isArray = text.startsWith("[[", at);
    at += isArray ? 2 : 1;
    List<String> keys = keys();
    expect(isArray ? "]]" : "]");
    ObjectNode parent = tableOf(root, keys.subList(0, keys.size() - 1));
    return isArray ? appended(parent, keys.getLast()) : child(parent, keys.getLast());
  }

  private ObjectNode appended(ObjectNode parent, String key) {
    JsonNode existing = parent.path(key);
    if (existing.isMissingNode()) {
      return parent.putArray(key).addObject();
    }
    if (existing instanceof ArrayNode list) {
      return list.addObject();
    }
    throw wrong("an array of tables named " + key);
  }

  private ObjectNode tableOf(ObjectNode start, List<String> keys) {
    ObjectNode table = start;
    for (String key : keys) {
      table = child(table, key);
    }
    return table;
  }

  private ObjectNode child(ObjectNode parent, String key) {
    return switch (parent.path(key)) {
      case ObjectNode table -> table;
      case ArrayNode list
          when !list.isEmpty() && list.get(list.size() - 1) instanceof ObjectNode last ->
          last;
      case JsonNode node when node.isMissingNode() -> parent.putObject(key);
      default -> throw wrong("a table named " + key);
    };
  }

  private void assign(ObjectNode table) {
    List<String> keys = keys();
    expect("=");
    ObjectNode parent = tableOf(table, keys.subList(0, keys.size() - 1));
    if (parent.has(keys.getLast())) {
      throw wrong("each key once, and not " + keys.getLast() + " again");
    }
    parent.set(keys.getLast(), value());
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    do {
      skipBlanks();
      keys.add(isQuote() ? string() : bare("a key"));
      skipBlanks();
    } while (skip("."));
    return keys;
  }

  private JsonNode value() {
    if (++depth > DEEPEST) {
      throw wrong("values at most 32 deep");
    }
    skipBlanks();
    JsonNode value =
        isQuote()
            ? MAPPER.getNodeFactory().stringNode(string())
            : skip("[") ? array() : skip("{") ? inlineTable() : scalar();
    depth--;
    return value;
  }

  private ArrayNode array() {
    ArrayNode list = MAPPER.createArrayNode();
    for (skipLines(); !skip("]"); skipLines()) {
      list.add(value());
      skipLines();
      if (!skip(",") && !text.startsWith("]", at)) {
        throw wrong("a comma or ] in an array");
      }
    }
    return list;
  }

  private ObjectNode inlineTable() {
    ObjectNode table = MAPPER.createObjectNode();
    for (skipBlanks(); !skip("}"); skipBlanks()) {
      assign(table);
      skipBlanks();
      if (!skip(",") && !text.startsWith("}", at)) {
        throw wrong("a comma or } in an inline table");
      }
    }
    return table;
  }

  private JsonNode scalar() {
    int start = at;
    while (at < text.length() && "0123456789+-_.:eETZ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String word = at == start ? bare("a value") : text.substring(start, at);
    if (word.equals("true") || word.equals("false")) {
      return MAPPER.getNodeFactory().booleanNode(word.equals("true"));
    }
    return isNumber(word)
        ? MAPPER.getNodeFactory().numberNode(new BigDecimal(word.replace("_", "")))
        : MAPPER.getNodeFactory().stringNode(word);
  }

  private static boolean isNumber(String word) {
    return word.length() <= 60
        && word.matches("[+-]?\\d+(_\\d+)*(\\.\\d+(_\\d+)*)?([eE][+-]?\\d{1,3})?");
  }

  private String bare(String what) {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw wrong(what);
    }
    return text.substring(start, at);
  }

  private boolean isQuote() {
    return at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0;
  }

  private String string() {
    char quote = text.charAt(at);
    if (text.startsWith(String.valueOf(quote).repeat(3), at)) {
      throw wrong("a text on one line");
    }
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      char next = text.charAt(at);
      if (next == '\n') {
        throw wrong("a closing quote");
      }
      value.append(next == '\\' && quote == '"' ? escaped(text.charAt(++at)) : next);
    }
    expect(String.valueOf(quote));
    return value.toString();
  }

  private char escaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\\' -> letter;
      default -> throw wrong("one of \\n, \\t, \\\" and \\\\");
    };
  }

  private void endOfLine() {
    skipBlanks();
    if (at < text.length() && "#\r\n".indexOf(text.charAt(at)) < 0) {
      throw wrong("the end of the line");
    }
  }

  /// Blanks, comments and line ends.
  private void skipLines() {
    while (at < text.length() && " \t\r\n#".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at) == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        at++;
      }
    }
  }

  private void skipBlanks() {
    while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean skip(String sign) {
    boolean isHere = text.startsWith(sign, at);
    at += isHere ? sign.length() : 0;
    return isHere;
  }

  private void expect(String sign) {
    skipBlanks();
    if (!skip(sign)) {
      throw wrong(sign);
    }
  }

  private InputException wrong(String expected) {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new InputException(
        "Expected %s in line %d of %s, found none. Download the file again."
            .formatted(expected, Math.max(1, line), file));
  }
}
