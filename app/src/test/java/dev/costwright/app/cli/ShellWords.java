package dev.costwright.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Splits a line as a POSIX shell does: blanks between words, single quotes, backslashes outside
/// of them.
final class ShellWords {
  private ShellWords() {}

  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean isQuoted = false;
    for (int at = 0; at < line.length(); at++) {
      char sign = line.charAt(at);
      if (sign == '\'') {
        isQuoted = !isQuoted;
      } else if (sign == '\\' && !isQuoted) {
        at++;
        word.append(line.charAt(at));
      } else if (sign == ' ' && !isQuoted) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(sign);
      }
    }
    words.add(word.toString());
    return words;
  }
}
