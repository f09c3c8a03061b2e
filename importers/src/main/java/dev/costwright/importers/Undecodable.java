package dev.costwright.importers;

import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bytes of a file that are no text in its encoding. A row that the reader met with U+FFFD
/// finds here which byte that was.
final class Undecodable {
  /// Further ones are not told one by one.
  private static final int MOST = 1_000;

  /// @param line counted from 1
  /// @param offset in the unpacked content, counted from 0
  private record Place(long line, long offset, int value) {
    @Override
    public String toString() {
      return "0x%02X at offset %,d".formatted(value, offset);
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private final CharBuffer text = CharBuffer.allocate(1 << 16);
  private final CharsetDecoder decoder;
  private long offset;
  private long line = 1;
  private char before;

  private Undecodable(TextEncoding encoding) {
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.offset = encoding.markLength();
  }

  static Undecodable of(SourceFile source) {
    TextEncoding encoding = TextEncoding.of(source.headBytes());
    Undecodable search = new Undecodable(encoding);
    try (InputStream content = source.open()) {
      content.skipNBytes(encoding.markLength());
      search.run(content);
    } catch (IOException broken) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), broken.getMessage()),
          broken);
    }
    return search;
  }

  Optional<String> from(long first) {
    return places.stream().filter(place -> place.line() >= first).findFirst().map(Place::toString);
  }

  private void run(InputStream content) throws IOException {
    boolean isOver = false;
    while (!isOver && places.size() < MOST) {
      int length = content.read(bytes.array(), bytes.position(), bytes.remaining());
      isOver = length < 0;
      bytes.position(bytes.position() + Math.max(0, length)).flip();
      decode(isOver);
      bytes.compact();
    }
  }

  private void decode(boolean isOver) {
    boolean hasMore = true;
    while (hasMore) {
      int from = bytes.position();
      CoderResult result = decoder.decode(bytes, text, isOver);
      offset += bytes.position() - from;
      countLines();
      if (result.isError()) {
        places.add(new Place(line, offset, bytes.get(bytes.position()) & 0xff));
        bytes.position(bytes.position() + result.length());
        offset += result.length();
      }
      hasMore = result.isError() || result.isOverflow();
    }
  }

  private void countLines() {
    text.flip();
    while (text.hasRemaining()) {
      char character = text.get();
      line += character == '\r' || (character == '\n' && before != '\r') ? 1 : 0;
      before = character;
    }
    text.clear();
  }
}
