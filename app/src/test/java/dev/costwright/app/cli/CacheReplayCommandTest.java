package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheReplayCommandTest {
  /// A prompt of 2,048 tokens, the same and 100 tokens more a minute later.
  private static final String TRACE =
      """
      {"timestamp": 0, "input_length": 2048, "output_length": 10, "hash_ids": [1, 2, 3, 4]}
      {"timestamp": 60000, "input_length": 2148, "output_length": 10, "hash_ids": [1, 2, 3, 4, 5]}
      """;

  @TempDir private Path home;

  /// Claude Sonnet 4.5: fresh 3, read 0.30, write 3.75 or 6, output 15 dollars a million.
  @Test
  void costsEachLifetimeThatIsSold() throws IOException {
    CliRun run = run(TRACE, "--json");

    assertThat(run.code()).isZero();
    assertThat(run.json().path("lifetimes").size()).isEqualTo(3);
    assertThat(run.json().at("/lifetimes/0/cost/amount").asString()).isEqualTo("0.012888");
    assertThat(run.json().at("/lifetimes/1/read").asLong()).isEqualTo(2_048);
    assertThat(run.json().at("/lifetimes/1/written").asLong()).isEqualTo(2_048);
    assertThat(run.json().at("/lifetimes/1/fresh").asLong()).isEqualTo(100);
    assertThat(run.json().at("/lifetimes/1/cost/amount").asString()).isEqualTo("0.0088944");
    assertThat(run.json().at("/lifetimes/2/cost/amount").asString()).isEqualTo("0.0135024");
    assertThat(run.json().at("/cheapest").asString()).isEqualTo("5m");
  }

  @Test
  void saysWhichLinesItCouldNotRead() throws IOException {
    CliRun run = run(TRACE + "oops\n");

    assertThat(run.code()).isOne();
    assertThat(run.out()).endsWith("cheapest: 5m\n");
    assertThat(run.err()).contains("line 3: expected a call such as");
  }

  @Test
  void refusesAModelWithoutAPrice() throws IOException {
    Path file = Files.writeString(home.resolve("trace.jsonl"), TRACE);

    CliRun run =
        CliRun.in(
            home,
            "cache-replay",
            file.toString(),
            "--seller",
            "nobody",
            "--model",
            "nothing",
            "--at",
            "2026-01-15");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Expected a model with a price on 2026-01-15");
  }

  private CliRun run(String trace, String... more) throws IOException {
    Path file = Files.writeString(home.resolve("trace.jsonl"), trace);
    String[] arguments = {
      "cache-replay",
      file.toString(),
      "--seller",
      "anthropic",
      "--model",
      "claude-sonnet-4-5",
      "--at",
      "2026-01-15"
    };
    return CliRun.in(
        home,
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(arguments), java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }
}
