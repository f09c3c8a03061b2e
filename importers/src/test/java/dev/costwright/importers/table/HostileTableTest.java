package dev.costwright.importers.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.TrustCounts;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables made to break a reader. Long forms: `-Dtrust.megabytes=200`, `-Dtrust.rows=2000000`.
class HostileTableTest {
  @TempDir private Path folder;

  private final Collected found = new Collected();

  @Test
  void losesOneRowToAnEndlessLine() throws IOException {
    Path file = folder.resolve("endless.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write("name,count\na,1\n");
      for (int i = 0; i < TrustCounts.megabytes(); i++) {
        writer.write("x".repeat(1 << 20));
      }
      writer.write(",2\nc,3\n");
    }

    assertThat(rows(file)).containsExactly("2:a=1", "4:c=3");
    assertThat(lines()).containsExactly(3L);
  }

  @Test
  void losesOneRowToAQuoteThatIsNeverClosed() throws IOException {
    int rows = TrustCounts.rows();
    Path file = folder.resolve("quote.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write("name,count\na,1\n\"b,2\n");
      for (int i = 0; i < rows; i++) {
        writer.write("row,3\n");
      }
    }

    assertThat(rows(file)).hasSize(rows + 1).startsWith("2:a=1", "4:row=3");
    assertThat(lines()).containsExactly(3L);
  }

  @Test
  void losesOneRowToAQuoteThatClosesAMegabyteLater() throws IOException {
    String text = "name,count\na,1\n\"b" + "\r\nrow,3".repeat(200_000) + "\"\nc,3\n";

    List<String> rows = rows(text);

    assertThat(rows.subList(0, 2)).containsExactly("2:a=1", "4:row=3");
    assertThat(rows.getLast()).isEqualTo("200004:c=3");
    assertThat(lines()).startsWith(3L).hasSizeLessThan(4);
  }

  @ParameterizedTest
  @CsvSource({"4096,0", "4097,1"})
  void countsColumnsUpToTheLimit(int columns, int lost) throws IOException {
    assertThat(rows("name,count\na,1\nb,2" + ",".repeat(columns - 2) + "\nc,3\n"))
        .hasSize(3 - lost);
    assertThat(lines()).hasSize(lost);
  }

  @Test
  void refusesAHeaderOfAHundredThousandColumns() throws IOException {
    String header =
        IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

    assertThatThrownBy(() -> rows(header + "\n1\n"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "Expected a header of at most 4,096 columns in 64 kB, found none in table.csv. Export"
                + " it again.");
  }

  @ParameterizedTest
  @CsvSource({"1048576,0", "1048577,1"})
  void bearsCellsUpToAMegabyteWhereNobodyReadsThem(int characters, int lost) throws IOException {
    assertThat(rows("name,count,note\na,1,x\nb,2," + "n".repeat(characters) + "\nc,3,x\n"))
        .hasSize(3 - lost);
    assertThat(lines()).hasSize(lost);
  }

  @Test
  void refusesATextThatNoCellOfASpreadsheetHolds() throws IOException {
    rows("name,count\n" + "n".repeat(32_767) + ",1\n" + "n".repeat(1_000_000) + ",2\n");

    assertThat(found.problems())
        .containsExactly(
            new Problem(
                Problem.Severity.REJECTED,
                new Problem.Location("table.csv", 3, "name"),
                "n".repeat(200) + "…",
                "text of at most 32,767 characters",
                "The text has 1,000,000.",
                "Correct the cell in the file and import it again."));
  }

  @Test
  void setsRaggedRowsAside() throws IOException {
    assertThat(rows("name,count\na\nb,2\nc,3,4\nd,5,\n")).containsExactly("3:b=2", "5:d=5");
    assertThat(lines()).containsExactly(2L, 4L);
  }

  @Test
  void setsRowsWithNulAside() throws IOException {
    assertThat(rows("name,count\na\0,1\nb,2\0\nc,3\n")).containsExactly("4:c=3");
    assertThat(found.problems().stream().map(Problem::message))
        .containsExactly("The text holds NUL characters.", "The cell is no count.");
  }

  @Test
  void readsLineEndsOfAllKindsInOneFile() throws IOException {
    assertThat(rows("name,count\ra,1\nb,2\r\nc,3\r\r\nd,4\n\re,5"))
        .containsExactly("2:a=1", "3:b=2", "4:c=3", "6:d=4", "8:e=5");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,false", "UTF-8,true", "UTF-16LE,false", "UTF-16LE,true", "UTF-16BE,false",
    "UTF-16BE,true", "UTF-32LE,true", "UTF-32BE,true", "windows-1252,false", "ISO-8859-1,false"
  })
  void readsEveryEncodingWithEveryLineEnd(String encoding, boolean hasMark) throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = (hasMark ? "\ufeff" : "") + "name,count#Zürich,1#São,2#".replace("#", end);
      Path file = folder.resolve("encoded.csv");
      Files.write(file, text.getBytes(Charset.forName(encoding)));

      assertThat(rows(file)).containsExactly("2:Zürich=1", "3:São=2");
    }
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void tellsWhichByteIsNoText() throws IOException {
    byte[] bytes = "name,count\nZürich,1\nM?nchen,2\nc,3\n".getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?');
    bytes[at] = (byte) 0xfc;
    Path file = folder.resolve("stray.csv");
    Files.write(file, bytes);

    assertThat(rows(file)).containsExactly("2:Zürich=1", "4:c=3");
    assertThat(found.problems().getFirst().toString())
        .isEqualTo(
            "stray.csv, line 3, column name: The cell holds bytes that are no text: 0xFC at offset"
                + " 22. Expected text in the file's encoding, found \"M\ufffdnchen\". Export the"
                + " file again as UTF-8.");
  }

  @Test
  void tellsTheOffsetFarIntoAFile() throws IOException {
    byte[] start =
        ("name,count\nZürich,1\n" + "a,1\n".repeat(60_000)).getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("late.csv");
    Files.write(file, start);
    Files.write(
        file,
        new byte[] {'x', (byte) 0x81, ',', '2', '\n'},
        java.nio.file.StandardOpenOption.APPEND);

    rows(file);

    assertThat(found.problems().getFirst().message())
        .isEqualTo(
            "The cell holds bytes that are no text: 0x81 at offset %,d."
                .formatted(start.length + 1));
  }

  @Test
  void takesOffTheApostropheOfOurOwnExports() throws IOException {
    assertThat(rows("name,count\n'=1+1,1\n''=1,2\n'tis,3\n'-4,'4\n"))
        .containsExactly("2:=1+1=1", "3:'=1=2", "4:'tis=3");
  }

  private List<String> rows(String text) throws IOException {
    return rows(Files.writeString(folder.resolve("table.csv"), text));
  }

  private List<String> rows(Path file) {
    Table table = Table.of(SourceFile.of(file));
    Column name = table.header().needed("name");
    Column count = table.header().needed("count");
    List<String> rows = new ArrayList<>();
    table.forEachRow(
        found,
        row -> {
          String text = row.line() + ":" + row.text(name) + "=" + row.count(count);
          if (row.isGood()) {
            rows.add(text);
          }
        });
    return rows;
  }

  private List<Long> lines() {
    return found.problems().stream().map(Problem::location).map(Problem.Location::line).toList();
  }
}
