package dev.costwright.importers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// How a file's bytes become text, told by its first bytes.
///
/// @param charset the encoding
/// @param markLength bytes of the byte order mark, 0 when there is none
record TextEncoding(Charset charset, int markLength) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// @param hex the byte order mark
  private record Mark(Charset charset, String hex) {}

  /// UTF-32 first: its little-endian mark starts with that of UTF-16.
  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_32LE, "fffe0000"),
          new Mark(StandardCharsets.UTF_32BE, "0000feff"),
          new Mark(StandardCharsets.UTF_8, "efbbbf"),
          new Mark(StandardCharsets.UTF_16LE, "fffe"),
          new Mark(StandardCharsets.UTF_16BE, "feff"));

  static TextEncoding of(byte[] head) {
    String start = HexFormat.of().formatHex(head, 0, Math.min(4, head.length));
    return MARKS.stream()
        .filter(mark -> start.startsWith(mark.hex()))
        .findFirst()
        .map(mark -> new TextEncoding(mark.charset(), mark.hex().length() / 2))
        .orElseGet(() -> new TextEncoding(withoutMark(head), 0));
  }

  String decode(byte[] head) {
    return new String(head, markLength, head.length - markLength, charset);
  }

  /// Every second byte of UTF-16 is zero in the Latin text of a header.
  private static Charset withoutMark(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i & 1] += head[i] == 0 ? 1 : 0;
    }
    if (zeros[1] * 4 > head.length && zeros[0] * 8 < head.length) {
      return StandardCharsets.UTF_16LE;
    }
    if (zeros[0] * 4 > head.length && zeros[1] * 8 < head.length) {
      return StandardCharsets.UTF_16BE;
    }
    return hasForeignBytes(head) ? WINDOWS : StandardCharsets.UTF_8;
  }

  /// Whether no reading as UTF-8 makes sense. A single stray byte in a file that also has good
  /// UTF-8 sequences is damage, to be reported where it stands, not another encoding.
  private static boolean hasForeignBytes(byte[] head) {
    int whole = lastCharacterStart(head);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, whole));
      return false;
    } catch (CharacterCodingException stray) {
      return new String(head, 0, whole, StandardCharsets.UTF_8)
          .chars()
          .noneMatch(character -> character > 0x7f && character != 0xfffd);
    }
  }

  /// The head may end within a character.
  private static int lastCharacterStart(byte[] head) {
    int end = head.length;
    while (end > 0 && end > head.length - 4 && head[end - 1] < 0) {
      end--;
    }
    return head.length < 4 ? head.length : end;
  }
}
