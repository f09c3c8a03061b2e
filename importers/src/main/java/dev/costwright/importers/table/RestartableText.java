package dev.costwright.importers.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// Text on which a parser can start once more, at the line behind one that it cannot get over.
///
/// The text is read once, however often that happens: what lies at most one row back is kept.
/// `\n`, `\r` and `\r\n` end a line.
final class RestartableText extends Reader {
  private static final int CHUNK = 1 << 16;

  private final Reader source;
  private final int kept;
  private char[] window = new char[2 * CHUNK];

  /// From here on lines are counted: where the parser last started, or, when that is forgotten,
  /// where the window starts.
  private int mark;

  /// The line in which the mark stands, counted from 1.
  private long markLine = 1;

  private int at;
  private int filled;

  /// @param longestRow in characters: how far a parser reads ahead of the start of its row
  RestartableText(Reader source, int longestRow) {
    this.source = source;
    this.kept = longestRow + 2 * CHUNK;
  }

  /// Goes to the start of a line, which is not more than one row back.
  ///
  /// @return whether there is any text from there on
  boolean startAt(long line) throws IOException {
    at = mark;
    while (markLine < line) {
      if (isAtEnd()) {
        return false;
      }
      char character = window[at++];
      markLine += character == '\n' || (character == '\r' && !isBefore('\n')) ? 1 : 0;
      mark = at;
    }
    return !isAtEnd();
  }

  private boolean isBefore(char character) throws IOException {
    return !isAtEnd() && window[at] == character;
  }

  private boolean isAtEnd() throws IOException {
    if (at == filled) {
      makeRoom();
      filled += Math.max(0, source.read(window, filled, CHUNK));
    }
    return at == filled;
  }

  private void makeRoom() {
    if (filled + CHUNK <= window.length) {
      return;
    }
    if (at <= 2 * kept) {
      window = Arrays.copyOf(window, 2 * window.length);
    } else {
      forget(at - kept);
    }
  }

  private void forget(int characters) {
    for (; mark < characters; mark++) {
      markLine +=
          window[mark] == '\n' || (window[mark] == '\r' && window[mark + 1] != '\n') ? 1 : 0;
    }
    System.arraycopy(window, characters, window, 0, filled - characters);
    mark -= characters;
    at -= characters;
    filled -= characters;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int taken = Math.min(length, filled - at);
    System.arraycopy(window, at, target, offset, taken);
    at += taken;
    return taken;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
