package dev.costwright.importers.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  @TempDir private Path folder;

  private final Collected found = new Collected();

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void tellsTheDelimiter(String delimiter) throws IOException {
    assertThat(cells("name#count\na#1\n\"b,;|\t\"#2\n".replace("#", delimiter)))
        .containsExactly("2:a=1", "3:b,;|=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void countsLinesWhateverEndsThem(String end) throws IOException {
    assertThat(cells("name,count#a,1##\"b#c\",2#d,3#".replace("#", end)))
        .containsExactly("2:a=1", "4:b" + end + "c=2", "6:d=3");
  }

  @Test
  void findsTheHeaderBelowBlankLinesAndASpreadsheetHint() throws IOException {
    assertThat(cells("\nsep=;\n\nNAME;Count\na;1\n")).containsExactly("5:a=1");
  }

  @Test
  void passesOverRowsWithoutValues() throws IOException {
    assertThat(cells("name,count\n,\n \t , \na,1\n")).containsExactly("4:a=1");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void acceptsBlankCellsBeyondTheHeader() throws IOException {
    assertThat(cells("name,count\na,1,,\n")).containsExactly("2:a=1");
  }

  @Test
  void losesOnlyTheRowThatIsTooLarge() throws IOException {
    String huge = "x".repeat((1 << 20) + 1);

    assertThat(cells("name,count\na,1\n" + huge + ",2\nc,3\n")).containsExactly("2:a=1", "4:c=3");
    assertThat(lines()).containsExactly(3L);
  }

  @Test
  void losesOnlyTheRowsWhoseQuotesDoNotMatch() throws IOException {
    assertThat(cells("name,count\na,1\n\"b,2\nc,3\n\"d\"x,4\ne,5\n\"f,6"))
        .containsExactly("2:a=1", "4:c=3", "6:e=5");
    assertThat(lines()).containsExactly(3L, 5L, 7L);
  }

  @Test
  void findsTheGoodRowsAmongAnyNumberOfDamagedOnes() throws IOException {
    String damaged = "\"a\"x,1\r\n".repeat(5_000);

    assertThat(cells("name,count\r\n" + damaged + "b,2\r\n" + damaged + "c,3"))
        .containsExactly("5002:b=2", "10003:c=3");
    assertThat(found.problems()).hasSize(10_000);
  }

  @Test
  void keepsTheRowsBeforeABrokenArchiveGivesUp() throws IOException {
    StringBuilder text = new StringBuilder("name,count\n");
    new Random(7).ints(40_000).forEach(value -> text.append('n').append(value).append(",1\n"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

    List<String> rows = cells(SourceFile.of(Files.write(folder.resolve("table.csv"), cut)));

    assertThat(rows).hasSizeBetween(10_000, 30_000);
    assertThat(lines()).containsExactly(rows.size() + 2L);
    assertThat(found.problems().getFirst().message())
        .startsWith("The file cannot be read from here on:");
  }

  @Test
  void reportsEveryBadCellOfARow() throws IOException {
    Table table = Table.of(file("a,b\nx,y\n"));
    Column a = table.header().needed("a");
    Column b = table.header().needed("b");

    table.forEachRow(
        found,
        row -> {
          row.count(a);
          row.count(b);
          assertThat(row.isGood()).isFalse();
        });

    assertThat(found.problems().stream().map(problem -> problem.location().toString()))
        .containsExactly("table.csv, line 2, column a", "table.csv, line 2, column b");
  }

  @Test
  void namesTheColumnThatIsMissing() throws IOException {
    Header header = Table.of(file("when,what\n")).header();

    assertThatThrownBy(() -> header.needed("how"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "table.csv lacks the column how. Its header is: when, what. "
                + "Add it, or export the file again with all columns.");
  }

  @Test
  void rejectsAHeaderThatNamesAColumnTwice() throws IOException {
    Header header = Table.of(file("when,what,When\n")).header();

    assertThatThrownBy(() -> header.column("when"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "table.csv has two columns named when (columns 1 and 3). Remove or rename one of"
                + " them.");
  }

  private List<String> cells(String text) throws IOException {
    return cells(file(text));
  }

  private List<String> cells(SourceFile source) {
    Table table = Table.of(source);
    Column name = table.header().needed("name");
    Column count = table.header().needed("count");
    List<String> rows = new ArrayList<>();
    table.forEachRow(
        found, row -> rows.add(row.line() + ":" + row.text(name) + "=" + row.count(count)));
    return rows;
  }

  private List<Long> lines() {
    return found.problems().stream().map(Problem::location).map(Problem.Location::line).toList();
  }

  private SourceFile file(String text) throws IOException {
    return SourceFile.of(Files.writeString(folder.resolve("table.csv"), text));
  }
}
