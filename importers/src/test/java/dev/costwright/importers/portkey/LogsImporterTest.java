package dev.costwright.importers.portkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.ImportedFiles;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsImporterTest {
  private static final Currency USD = Currency.getInstance("USD");

  @TempDir private Path folder;

  private static String call(String id, String more) {
    return """
    {%s"created_at":"2026-09-01T10:00:00Z","ai_org":"openai","ai_model":"gpt-4o",\
    "req_units":32000,"res_units":1526,"cost":9.526,"cost_currency":"USD"%s}\
    """
        .formatted(id, more);
  }

  /// The gateway counts cents (P26): read as dollars, its estimate would be a hundred times ours.
  @Test
  void readsCentsAsCents() throws IOException {
    Path file = Files.writeString(folder.resolve("log.jsonl"), call("\"id\":\"a\",", ""));

    assertThat(Collected.of(new LogsImporter(), SourceFile.of(file)).facts())
        .singleElement()
        .satisfies(
            located ->
                assertThat(located.fact().measure(Measure.CHARGE))
                    .as("not the 9,526,000,000,000 picos of $9.526")
                    .isEqualTo(95_260_000_000L));
  }

  @Test
  void countsACallOfTwoOverlappingExportsOnce() {
    try (ImportedFiles files = new ImportedFiles(new LogsImporter(), folder)) {
      files.add("1.jsonl", List.of(call("\"id\":\"a\",", "")));
      files.add("2.jsonl", List.of(call("\"id\":\"a\",", ",\"config\":\"pc-1\"")));

      assertThat(files.observed().total().cost()).isEqualTo(Money.parse("0.09526", USD));
    }
  }

  @Test
  void keepsCallsWithoutIdThatDifferInAnything() {
    try (ImportedFiles files = new ImportedFiles(new LogsImporter(), folder)) {
      files.add(
          "log.jsonl",
          List.of(call("", ",\"response_time\":812"), call("", ",\"response_time\":813")));

      assertThat(files.observed().total().counts().get(Measure.REQUESTS)).isEqualTo(2L);
    }
  }
}
