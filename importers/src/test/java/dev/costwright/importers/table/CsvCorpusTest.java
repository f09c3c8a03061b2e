package dev.costwright.importers.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.TrustCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The public CSV spectrum, where it lies beside the project: every file with its rows as JSON.
class CsvCorpusTest {
  private static final Path FOLDER = TrustCounts.corpus("csv-spectrum");

  @Test
  void readsEveryFileAsItsOracleSays() throws IOException {
    try (Stream<Path> found = Files.list(FOLDER.resolve("csvs"))) {
      List<Path> files = found.sorted().toList();

      assertThat(files).hasSize(11);
      assertThat(files).allSatisfy(file -> assertThat(rows(file)).isEqualTo(oracle(file)));
    }
  }

  private static List<Map<String, String>> rows(Path file) {
    Collected found = new Collected();
    Table table = Table.of(SourceFile.of(file));
    List<Map<String, String>> rows = new ArrayList<>();
    table.forEachRow(
        found,
        row -> {
          Map<String, String> cells = new TreeMap<>();
          table.header().others(List.of()).forEach(c -> cells.put(c.name(), row.text(c)));
          rows.add(cells);
        });
    assertThat(found.problems()).isEmpty();
    return rows;
  }

  private static List<Map<String, String>> oracle(Path file) {
    String name = file.getFileName().toString().replace(".csv", ".json");
    List<Map<String, String>> rows = new ArrayList<>();
    new JsonMapper()
        .readTree(FOLDER.resolve("json").resolve(name))
        .forEach(
            row -> {
              Map<String, String> cells = new TreeMap<>();
              row.properties()
                  .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
              rows.add(cells);
            });
    return rows;
  }
}
