package dev.costwright.model.attribution;

import java.util.List;
import java.util.Optional;

/// A text in which `$1` to `$9` stand for groups of an expression and `$$` for a dollar sign.
final class Template {
  private Template() {}

  /// What is wrong with a text, in words; empty when nothing is.
  static Optional<String> fault(String text, int groups) {
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 2)) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (next != '$' && (next < '1' || next > '9')) {
        return Optional.of(
            "expected $1 to $9 or $$ in \"%s\", found a $ without a number".formatted(text));
      }
      if (next != '$' && next - '0' > groups) {
        return Optional.of(
            groups == 0
                ? "expected ( ) in the expression for the $%c of \"%s\", found none"
                    .formatted(next, text)
                : "expected at most $%d in \"%s\", the number of ( ) in the expression, found $%c"
                    .formatted(groups, text, next));
      }
    }
    return Optional.empty();
  }

  /// @param found the whole place, then the groups in order
  static String fill(String text, List<String> found) {
    StringBuilder filled = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) != '$') {
        filled.append(text.charAt(at));
      } else {
        char next = text.charAt(++at);
        filled.append(next == '$' ? "$" : found.get(next - '0'));
      }
    }
    return filled.toString();
  }
}
