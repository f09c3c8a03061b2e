package dev.costwright.importers.langfuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.ImportedFiles;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// langfuse/langfuse#14754 (E-09): two generations of $0.09526 together, and the agent around them
/// with the same usage once more: $0.19052 in the trace's own sum.
class ObservationsImporterTest {
  private static final Currency USD = Currency.getInstance("USD");

  @TempDir private Path folder;

  private static String observation(String id, String parent, String type, long in, long out) {
    return """
    {"id":"%s","traceId":"t1","parentObservationId":%s,"type":"%s","model":"gpt-4o",\
    "startTime":"2026-03-02T12:00:00Z","input":"?","output":"!",\
    "usageDetails":{"input":%d,"output":%d,"total":%d}}\
    """
        .formatted(id, parent.isEmpty() ? "null" : '"' + parent + '"', type, in, out, in + out);
  }

  @Test
  void countsGenerationsAndNotTheAgentThatRepeatsThem() {
    try (ImportedFiles traces = new ImportedFiles(new ObservationsImporter(), folder)) {
      ImportRecord record =
          traces.add(
              "trace.json",
              List.of(
                  "{\"trace\":{\"id\":\"t1\"},\"observations\":[",
                  observation("a", "", "AGENT", 32_000, 1_526) + ",",
                  "{\"id\":\"s\",\"traceId\":\"t1\",\"parentObservationId\":\"a\",\"type\":\"CHAIN\","
                      + "\"startTime\":\"2026-03-02T12:00:00Z\"},",
                  observation("g1", "s", "GENERATION", 32_000, 0) + ",",
                  observation("g2", "s", "GENERATION", 0, 1_526),
                  "]}"));
      assertThat(record.rows()).isEqualTo(new RowCounts(4, 3, 0, 1, 0));
      assertThat(traces.observed().total())
          .satisfies(total -> assertThat(total.cost()).isEqualTo(Money.parse("0.09526", USD)))
          .satisfies(total -> assertThat(total.counts().get(Measure.REQUESTS)).isEqualTo(2L))
          .satisfies(total -> assertThat(total.unpricedFacts()).isZero());
    }
  }

  @Test
  void countsAnAgentWithoutChildrenInTheFile() {
    try (ImportedFiles traces = new ImportedFiles(new ObservationsImporter(), folder)) {
      traces.add(
          "trace.jsonl",
          List.of(
              observation("a", "gone", "AGENT", 32_000, 1_526),
              observation("b", "gone", "TOOL", 0, 0)));
      assertThat(traces.observed().total().cost()).isEqualTo(Money.parse("0.09526", USD));
    }
  }
}
