package dev.costwright.model.ledger.column;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A list of texts as bytes: the lengths as a {@link LongColumn}, then the characters.
///
/// UTF-8, or bare UTF-16 code units when a text is no valid Unicode (a lone surrogate in a JSON
/// escape, say): a ledger gives back what it was given.
final class TextColumn {
  private static final byte UTF_8 = 0;
  private static final byte CODE_UNITS = 1;

  private TextColumn() {}

  static byte[] encode(List<String> texts) {
    byte form = texts.stream().allMatch(TextColumn::isUnicode) ? UTF_8 : CODE_UNITS;
    List<byte[]> encoded = texts.stream().map(text -> bytes(text, form)).toList();
    byte[] lengths = LongColumn.encode(encoded.stream().mapToLong(bytes -> bytes.length).toArray());
    int total = encoded.stream().mapToInt(bytes -> bytes.length).sum();
    ByteBuffer out = ByteBuffer.allocate(1 + Integer.BYTES + lengths.length + total);
    out.put(form).putInt(lengths.length).put(lengths);
    encoded.forEach(out::put);
    return out.array();
  }

  /// Reads from the buffer's position to the end of the texts.
  static List<String> decode(ByteBuffer in) {
    byte form = in.get();
    byte[] lengths = new byte[in.getInt()];
    in.get(lengths);
    List<String> texts = new ArrayList<>();
    for (long length : LongColumn.decode(lengths)) {
      byte[] bytes = new byte[Math.toIntExact(length)];
      in.get(bytes);
      texts.add(text(bytes, form));
    }
    return texts;
  }

  private static boolean isUnicode(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
      }
    }
    return true;
  }

  private static byte[] bytes(String text, byte form) {
    if (form == UTF_8) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
    units.asCharBuffer().put(text);
    return units.array();
  }

  private static String text(byte[] bytes, byte form) {
    return form == UTF_8
        ? new String(bytes, StandardCharsets.UTF_8)
        : ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }
}
