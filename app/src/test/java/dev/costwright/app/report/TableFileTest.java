package dev.costwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  @TempDir Path folder;

  @Test
  void givesEachTableAFileOfItsOwnWhateverItsTitleIsWrittenIn() throws Exception {
    List<Path> files =
        TableFile.write(
            List.of(table("Main"), table("チーム"), table("Ärzte & Co"), table("!"), table("?")),
            folder.resolve("all.csv"));

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("all.csv", "all--.csv", "all--rzte-co.csv", "all---2.csv", "all---3.csv");
    assertThat(Files.readString(files.getLast())).isEqualTo("Title\r\n?\r\n");
  }

  private static ReportTable table(String title) {
    return new ReportTable(
        title,
        List.of(new ReportTable.Column("title", "Title", ReportTable.Kind.TEXT)),
        List.of(List.of(new ReportTable.Text(title))),
        Optional.empty());
  }
}
