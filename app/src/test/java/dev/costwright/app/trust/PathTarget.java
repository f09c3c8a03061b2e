package dev.costwright.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Bytes as the title and the text of an exported table: every file lies where the user said, and
/// no cell of text runs as a formula.
public final class PathTarget {
  private static final Path FOLDER = folder();

  private PathTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Path> files =
        TableFile.write(List.of(table("First", text), table(text, "x")), FOLDER.resolve("out.csv"));

    for (Path file : files) {
      assertThat(file.toAbsolutePath().normalize().getParent()).isEqualTo(FOLDER);
      assertThat(file.getFileName().toString()).matches("out[a-z0-9-]{0,100}\\.csv");
    }
    try {
      String cell = Files.readString(files.getFirst()).substring("name\r\n".length());
      String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
      assertThat("=+-@\t＝＋－＠".indexOf(bare.charAt(0))).isNegative();
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static ReportTable table(String title, String cell) {
    return new ReportTable(
        title,
        List.of(new Column("name", "name", Kind.TEXT)),
        List.of(List.of(new ReportTable.Text(cell))),
        Optional.empty());
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fuzz").toRealPath();
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
