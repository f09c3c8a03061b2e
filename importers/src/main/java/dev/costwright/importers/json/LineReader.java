package dev.costwright.importers.json;

import java.io.IOException;
import java.io.Reader;

/// Lines of bounded length; `\n` and `\r\n` end one, as JSON lines have it.
final class LineReader {
  private static final int LONGEST = 16_000_000;

  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int filled;
  private long number;
  private boolean tooLong;

  LineReader(Reader reader) {
    this.reader = reader;
  }

  /// @return whether there is one more line
  boolean next() throws IOException {
    line.setLength(0);
    tooLong = false;
    if (!hasMore()) {
      return false;
    }
    number++;
    boolean ended = false;
    while (!ended && hasMore()) {
      int end = lineEnd();
      append(end);
      ended = end < filled;
      at = ended ? end + 1 : end;
    }
    return true;
  }

  private boolean hasMore() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, reader.read(buffer));
    }
    return at < filled;
  }

  private int lineEnd() {
    int end = at;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private void append(int end) {
    tooLong |= line.length() + end - at > LONGEST;
    if (!tooLong) {
      line.append(buffer, at, end - at);
    }
  }

  /// Counted from 1.
  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }

  String text() {
    return line.toString();
  }
}
