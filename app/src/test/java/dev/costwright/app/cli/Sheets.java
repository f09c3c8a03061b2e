package dev.costwright.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// What a workbook says of its sheets.
final class Sheets {
  private static final Pattern NAME = Pattern.compile("<sheet name=\"([^\"]+)\"");

  private Sheets() {}

  /// All words of all sheets, as their XML has them.
  static String text(Path book) throws IOException {
    try (ZipFile zip = new ZipFile(book.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("&apos;", "'").replace("&#39;", "'");
    }
  }

  static List<String> names(Path book) throws IOException {
    try (ZipFile zip = new ZipFile(book.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes();
      return NAME.matcher(new String(bytes, StandardCharsets.UTF_8))
          .results()
          .map((MatchResult found) -> found.group(1))
          .toList();
    }
  }
}
