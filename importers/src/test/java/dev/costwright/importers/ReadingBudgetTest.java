package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one file may take of memory, time and patience. Long form:
/// `-Dtrust.streamedRows=5000000`.
class ReadingBudgetTest {
  private static final String HEADER =
      "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,"
          + "api_key_id,model,batch,service_tier,input_tokens,output_tokens,input_cached_tokens\n";

  @TempDir private Path folder;

  @Test
  void streamsAFileOfAnySizeInLittleMemory() throws IOException, InterruptedException {
    Path file = folder.resolve("usage.csv");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write(HEADER);
      for (int i = 0; i < TrustCounts.streamedRows(); i++) {
        writer.write(row("proj_" + i % 50, i));
      }
    }

    List<String> lines =
        ChildJvm.read(folder, "64m", 60 + TrustCounts.streamedRows() / 10_000, List.of(file));

    assertThat(lines.getFirst())
        .matches("usage.csv\\|\\d+\\|%d\\|0\\|read".formatted(TrustCounts.streamedRows()));
  }

  @Test
  void failsAFileThatNeedsMoreMemoryThanThereIsAndLivesOn()
      throws IOException, InterruptedException {
    Path large = folder.resolve("large.jsonl");
    try (Writer writer = Files.newBufferedWriter(large)) {
      writer.write("{\"request_id\":\"a\",\"call_type\":\"acompletion\",\"spend\":0.1,\"n\":\"");
      writer.write("s".repeat(15_000_000));
      writer.write("\"}\n");
    }
    Path good = Files.writeString(folder.resolve("good.csv"), HEADER + row("proj", 1));

    List<String> lines =
        ChildJvm.read(
            folder,
            "24m",
            60,
            List.of(Path.of("src/test/resources/litellm-spend-logs/typical.json"), large, good));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(2)).matches("good.csv\\|\\d+\\|1\\|0\\|read");
  }

  @Test
  void turnsExhaustedMemoryAndStackIntoARefusal() {
    for (Error exhausted : List.of(new OutOfMemoryError(), new StackOverflowError())) {
      assertThatThrownBy(() -> read(throwing(exhausted)))
          .isInstanceOf(InputException.class)
          .hasMessage(
              "usage.csv needs more memory to read than there is: a record in it is too large or"
                  + " too deeply nested. Split the file, or export it again.")
          .hasCause(exhausted);
    }
  }

  @Test
  void canBeCancelledInAFileWithoutOneEntry() throws IOException {
    Path file = folder.resolve("blank.csv");
    Files.writeString(file, HEADER + "\n".repeat(3_000_000));
    AtomicInteger chunks = new AtomicInteger();
    SourceFile source =
        SourceFile.of(file)
            .watched(
                () -> {
                  if (chunks.incrementAndGet() == 20) {
                    throw new CancelledException("Cancelled");
                  }
                });

    assertThatThrownBy(
            () ->
                Importers.read(
                    Importers.of("openai-completions-usage").orElseThrow(),
                    source,
                    ReadOptions.DEFAULT,
                    new Collected()))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void refusesAFileInWhichNearlyEveryRowIsBad() throws IOException {
    Path file = folder.resolve("usage.csv");
    Files.writeString(file, HEADER + row("p", 1).replace(",1,", ",x,").repeat(50_001));
    Collected found = new Collected();

    assertThatThrownBy(() -> read(file, found))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "more than 50,000 rows that cannot be read in usage.csv, the last on");
    assertThat(found.problems()).hasSize(50_001);
  }

  @Test
  void refusesCountsThatCouldNotBeAddedUp() throws IOException {
    Path file = folder.resolve("usage.csv");
    String row = row("p", 1).replace(",100,", ",999999999999999,");
    Files.writeString(file, HEADER + row.repeat(101));

    assertThatThrownBy(() -> read(file, new Collected()))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "Expected at most 10^17 fresh in one file, found more in usage.csv, line 102. Check the"
                + " unit of the column; nothing was kept.");
  }

  @Test
  void setsRowsAsideWhoseCachedTokensExceedTheirInput() throws IOException {
    Path file = folder.resolve("usage.csv");
    Files.writeString(
        file,
        HEADER
            + row("p", 1)
            + row("p", 2).replace(",100,20,10\n", ",100,20,101\n")
            + row("p", 3).replace(",100,20,10\n", ",-100,20,10\n")
            + row("p", 4).replace(",100,20,10\n", ",100,9223372036854775808,10\n"));
    Collected found = new Collected();

    read(file, found);

    assertThat(found.facts()).hasSize(1);
    assertThat(found.problems().stream().map(problem -> problem.location().line()).distinct())
        .containsExactly(3L, 4L, 5L);
    assertThat(found.problems())
        .allMatch(problem -> problem.severity() == Problem.Severity.REJECTED);
  }

  @Test
  void refusesABombOfGzip() throws IOException {
    Path file = folder.resolve("bomb.csv.gz");
    try (OutputStream gzip =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      gzip.write(HEADER.getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 50; i++) {
        gzip.write(zeros);
      }
    }

    assertThatThrownBy(() -> read(file, new Collected()))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "bomb.csv.gz unpacks to more than 100 times its size. Unpack it yourself, look at it,"
                + " and import the unpacked file.");
  }

  private static void read(Path file, EntrySink sink) {
    Importers.read(
        Importers.of("openai-completions-usage").orElseThrow(),
        SourceFile.of(file),
        ReadOptions.DEFAULT,
        sink);
  }

  private static void read(Importer importer) {
    Importers.read(
        importer, SourceFile.of(Path.of("usage.csv")), ReadOptions.DEFAULT, new Collected());
  }

  private static Importer throwing(Error error) {
    return new Importer() {
      @Override
      public Format format() {
        return new Format("none", "None");
      }

      @Override
      public Recognition recognise(SourceFile source) {
        return Recognition.NOT_MINE;
      }

      @Override
      public void read(SourceFile source, ReadOptions options, EntrySink sink) {
        throw error;
      }
    };
  }

  private static String row(String project, int user) {
    return ("1780358400,1780444800,2026-06-02T00:00:00,2026-06-03T00:00:00,%s,1,user-%d,key_web,"
            + "gpt-5.6-terra,False,default,100,20,10\n")
        .formatted(project, user);
  }
}
