package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Costs as exported files have them.
final class WrittenFigures {
  private WrittenFigures() {}

  /// Exports the answer to a question, and runs the command of each of its lines.
  ///
  /// @param question what stands after `export`, without `--out`
  static void assertEachOpens(Path home, Path csv, String question) throws IOException {
    List<String> words = new ArrayList<>(List.of("export"));
    words.addAll(List.of(question.split(" ")));
    words.addAll(List.of("--out", csv.toString()));
    CliRun run = CliRun.in(home, words.toArray(String[]::new));
    assertThat(run.err()).doesNotContain("Expected");
    JsonNode opens = evidence(csv).at("/opens");
    assertThat(opens.size()).isPositive();
    for (JsonNode link : opens) {
      String of = link.at("/of").asString();
      assertThat(opened(home, link.at("/command").asString()))
          .as(link.toString())
          .isEqualByComparingTo(question.startsWith("focus") ? ofDay(csv, of) : ofRow(csv, of));
    }
  }

  private static BigDecimal opened(Path home, String command) {
    List<String> words = new ArrayList<>(ShellWords.of(command));
    assertThat(words.removeFirst()).isEqualTo("costwright");
    words.add("--json");
    CliRun run = CliRun.in(home, words.toArray(String[]::new));
    assertThat(run.code()).as(command + run.err()).isZero();
    JsonNode cost = run.json().at("/cost/amount");
    return cost.isMissingNode() ? BigDecimal.ZERO : new BigDecimal(cost.asString());
  }

  /// What stands beside an exported file.
  static JsonNode evidence(Path csv) throws IOException {
    return new JsonMapper().readTree(Files.readString(Path.of(csv + ".evidence.json")));
  }

  /// @param row such as `row 2`, the first below the header
  static BigDecimal ofRow(Path csv, String row) {
    NamedCsvRecord line = records(csv).get(Integer.parseInt(row.substring("row ".length())) - 2);
    String column =
        line.getHeader().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("cost usd"))
            .findFirst()
            .orElseThrow();
    return number(line.getField(column));
  }

  /// @param rows such as `all rows of 2026-01-02`
  static BigDecimal ofDay(Path focus, String rows) {
    String day = rows.substring("all rows of ".length());
    return records(focus).stream()
        .filter(line -> line.getField("ChargePeriodStart").startsWith(day))
        .map(line -> number(line.getField("BilledCost")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static List<NamedCsvRecord> records(Path csv) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
