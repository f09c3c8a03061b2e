package dev.costwright.model.text;

import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The strings of a JSON text, names of fields among them, each as what it stands for.
final class JsonStrings {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonStrings() {}

  /// The text with changed strings. What needs no change stays to the character; where the text is
  /// no JSON, its characters are changed as they stand.
  static String changed(String json, UnaryOperator<String> change) {
    StringBuilder changed = new StringBuilder(json.length());
    int at = 0;
    for (int start = json.indexOf('"'); start >= 0; start = json.indexOf('"', at)) {
      int end = end(json, start);
      if (end < 0) {
        break;
      }
      changed.append(change.apply(json.substring(at, start)));
      changed.append(string(json.substring(start, end), change));
      at = end;
    }
    return changed.append(change.apply(json.substring(at))).toString();
  }

  /// Behind the quote that closes it; below 0 when none does.
  private static int end(String json, int start) {
    for (int at = start + 1; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        return at + 1;
      }
      if (c == '\\') {
        at++;
      }
    }
    return -1;
  }

  private static String string(String quoted, UnaryOperator<String> change) {
    try {
      String text = MAPPER.readValue(quoted, String.class);
      String changed = change.apply(text);
      return changed.equals(text) ? quoted : MAPPER.writeValueAsString(changed);
    } catch (JacksonException noString) {
      return change.apply(quoted);
    }
  }
}
