package dev.costwright.model.ledger.text;

/// Builds one JSON object of texts on one line. Plain ASCII where it matters: control characters
/// and surrogates are escaped, so that even half a pair comes back as it was.
public final class JsonLine {
  private final StringBuilder text = new StringBuilder("{");

  public JsonLine put(String name, String value) {
    if (text.length() > 1) {
      text.append(',');
    }
    quote(name);
    text.append(':');
    quote(value);
    return this;
  }

  public JsonLine put(String name, long value) {
    return put(name, Long.toString(value));
  }

  private void quote(String value) {
    text.append('"');
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  /// The finished line; to be called once.
  public String end() {
    return text.append('}').toString();
  }
}
