package dev.costwright.importers.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.Importers;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TraceImporterTest {
  private static final ReadOptions DAY =
      new ReadOptions(
          "lab", Optional.of(Period.utc(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2))));

  @TempDir private Path folder;

  private static final String TRACE =
      """
      {"timestamp": 0, "input_length": 1100, "output_length": 10, "hash_ids": [46, 47, 48]}
      {"timestamp": 1500, "input_length": 1536, "output_length": 20, "hash_ids": [46, 47, 49]}
      {"timestamp": 1500, "input_length": 500, "output_length": 1, "hash_ids": [50]}
      """;

  @Test
  void fullBlocksAreMarksOfTheirSize() throws IOException {
    List<Fact> facts = read(TRACE, DAY).facts().stream().map(Collected.Located::fact).toList();

    assertThat(facts.stream().map(fact -> ends(fact.prefix())))
        .containsExactly(List.of(512L, 1024L), List.of(512L, 1024L, 1536L), List.of());
    assertThat(facts.get(0).prefix().orElseThrow().marks())
        .isEqualTo(facts.get(1).prefix().orElseThrow().marks().subList(0, 2));
    assertThat(facts.get(2).prefix().orElseThrow().length()).isEqualTo(500);
    assertThat(facts.get(1).start()).isEqualTo(Instant.parse("2026-03-01T00:00:01.500Z"));
    assertThat(facts.get(1).measure(Measure.FRESH_INPUT)).isEqualTo(1_536);
    assertThat(facts.get(1).measure(Measure.OUTPUT)).isEqualTo(20);
  }

  @Test
  void modelAndSellerAreTakenWhereSomebodyAddedThem() throws IOException {
    Fact fact =
        read(
                """
                {"timestamp": 1788264000000, "input_length": 64, "output_length": 1,\
                "hash_ids": [1, 2, 3, 4], "model": "claude-haiku-4-5", "id": "a"}
                """,
                ReadOptions.DEFAULT)
            .facts()
            .getFirst()
            .fact();

    assertThat(fact.dimension(Dimension.MODEL)).contains("claude-haiku-4-5");
    assertThat(fact.dimension(Dimension.SELLER)).contains("anthropic");
    assertThat(fact.key()).isEqualTo("a");
    assertThat(ends(fact.prefix())).containsExactly(16L, 32L, 48L, 64L);
  }

  @Test
  void aTraceThatCountsFromItsBeginningNeedsAPeriod() throws IOException {
    Collected read = read(TRACE, ReadOptions.DEFAULT);

    assertThat(read.facts()).isEmpty();
    assertThat(read.problems())
        .hasSize(3)
        .allSatisfy(problem -> assertThat(problem.fix()).contains("--period"));
  }

  @Test
  void idsThatFitNoSizeAreLeftOut() throws IOException {
    Collected read =
        read(
            TRACE
                + "{\"timestamp\": 9, \"input_length\": 9000, \"output_length\": 1, \"hash_ids\":"
                + " [1]}\n",
            DAY);

    assertThat(read.facts()).hasSize(4).allMatch(one -> one.fact().prefix().isEmpty());
    assertThat(read.problems()).singleElement().asString().contains("No size of a block fits");
  }

  @Test
  void isRecognisedAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("trace.jsonl"), TRACE);

    assertThat(Importers.claiming(SourceFile.of(file)))
        .singleElement()
        .isInstanceOf(TraceImporter.class);
  }

  private static List<Long> ends(Optional<Prefix> prefix) {
    return prefix.orElseThrow().marks().stream().map(Prefix.Mark::end).toList();
  }

  private Collected read(String text, ReadOptions options) throws IOException {
    Path file = Files.writeString(folder.resolve("trace.jsonl"), text);
    Collected collected = new Collected();
    new TraceImporter().read(SourceFile.of(file), options, collected);
    return collected;
  }
}
