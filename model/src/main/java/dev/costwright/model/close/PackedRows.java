package dev.costwright.model.close;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Row numbers as short text: deflated bits in hexadecimal, which no one takes for an API key.
final class PackedRows {
  private PackedRows() {}

  static String pack(BitSet rows) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(rows.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes every byte", e);
    }
    return HexFormat.of().formatHex(packed.toByteArray());
  }

  /// @throws UncheckedIOException when the text is cut off
  static BitSet unpack(String text) {
    byte[] packed = HexFormat.of().parseHex(text);
    try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return BitSet.valueOf(inflater.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Expected rows that were packed, found " + text, e);
    }
  }
}
