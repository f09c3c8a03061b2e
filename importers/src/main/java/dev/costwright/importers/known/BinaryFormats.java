package dev.costwright.importers.known;

import dev.costwright.importers.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Files that their first bytes name.
final class BinaryFormats {
  private record Magic(String start, String name) {}

  private static final List<Magic> MAGICS =
      List.of(
          new Magic("PAR1", "a Parquet file"),
          new Magic("%PDF-", "a PDF document"),
          new Magic(
              "PK\003\004",
              "an Excel workbook, another kind of document, or an archive within an archive (save"
                  + " as CSV, or unpack it)"),
          new Magic("SQLite format 3", "an SQLite database"),
          new Magic("BZh", "a bzip2 archive (unpack it first)"),
          new Magic("\u00fd7zXZ", "an xz archive (unpack it first)"),
          new Magic("(\u00b5/\u00fd", "a zstd archive (unpack it first)"));

  private BinaryFormats() {}

  static Optional<String> name(SourceFile source) {
    byte[] head = source.headBytes();
    String start = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    return MAGICS.stream()
        .filter(magic -> start.startsWith(magic.start()))
        .map(Magic::name)
        .findFirst();
  }
}
