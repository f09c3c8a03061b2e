package dev.costwright.forecasting.prefix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.replay.CacheRules;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prompts in blocks of 512 tokens; heads are kept from 1,024 tokens on.
final class PrefixReplayTest {
  private static final long BLOCK = 512;
  private static final CacheRules RULES = new CacheRules(1_024, 1);
  private static final Path PUBLIC =
      Path.of("../../shared/traces/mooncake_conversation_trace.jsonl.gz");

  /// The second call finds the four blocks that the first wrote, the third only two. The fourth is
  /// too short. The fifth comes exactly five minutes after the second; the last one comes a
  /// millisecond later than that after the fifth.
  @Test
  void aCallReadsTheLongestHeadThatIsStillKept() throws IOException {
    PrefixReplay replay = new PrefixReplay(own().calls(), BLOCK, RULES);

    assertThat(replay.each(300).stream().map(PrefixReplay.Met::use))
        .containsExactly(
            new PrefixUse(1, 0, 2_048, 52),
            new PrefixUse(1, 2_048, 512, 40),
            new PrefixUse(1, 1_024, 0, 476),
            new PrefixUse(1, 0, 0, 700),
            new PrefixUse(1, 2_560, 0, 40),
            new PrefixUse(1, 0, 2_048, 0));
    assertThat(replay.use(300)).isEqualTo(new PrefixUse(6, 5_632, 4_608, 1_308));
    assertThat(replay.use(3_600).read()).isEqualTo(5_632 + 2_048);
  }

  @Test
  void providersCountWholeBlocksOfTheirOwn() throws IOException {
    PrefixReplay replay = new PrefixReplay(own().calls(), BLOCK, new CacheRules(1_024, 1_000));

    assertThat(replay.each(300).get(1).use()).isEqualTo(new PrefixUse(1, 2_000, 560, 40));
  }

  @ParameterizedTest
  @CsvSource({"300, 1024", "3600, 1024", "60, 4096", "0, 512"})
  void ownTraceHitsWhatTheBruteForceHits(long lifetime, long minimum) throws IOException {
    holdAgainstBruteForce(own(), lifetime, minimum);
  }

  /// 12,031 calls of a public conversation trace.
  @ParameterizedTest
  @CsvSource({"300, 1024", "3600, 4096"})
  void publicTraceHitsWhatTheBruteForceHits(long lifetime, long minimum) throws IOException {
    Assumptions.assumeTrue(Files.exists(PUBLIC), "the public trace is not here");

    holdAgainstBruteForce(publicTrace(), lifetime, minimum);
  }

  private static void holdAgainstBruteForce(PrefixTrace trace, long lifetime, long minimum) {
    PrefixReplay replay = new PrefixReplay(trace.calls(), BLOCK, new CacheRules(minimum, 1));

    List<Long> hits = replay.each(lifetime).stream().map(met -> met.use().read()).toList();

    assertThat(trace.rejected()).isEmpty();
    assertThat(hits).isEqualTo(BruteForce.hits(replay.calls(), BLOCK, minimum, lifetime));
    assertThat(replay.use(lifetime).prompts())
        .isEqualTo(trace.calls().stream().mapToLong(PrefixCall::promptTokens).sum());
  }

  /// Claude Haiku 4.5: fresh 1, read 0.1, write 1.25 or 2, output 5 dollars a million.
  @Test
  void costsEveryLifetimeThatIsSold() throws IOException {
    PrefixReplay replay = new PrefixReplay(own().calls(), BLOCK, RULES);

    List<KeptCost> costs =
        KeptCost.of(
            replay,
            PriceBook.bundled()
                .find(
                    new Offer("anthropic", "claude-haiku-4-5", "", "", "", ""),
                    LocalDate.of(2026, 1, 15))
                .orElseThrow());

    // output: 210 × 5; none: 11,548; 5m: 1,308 + 4,608 × 1.25 + 5,632 × 0.1; 1h: 1,308 + 2,560 × 2
    // + 7,680 × 0.1
    assertThat(costs.stream().map(cost -> cost.cost().toPlainString()))
        .containsExactly("0.012598", "0.0086812", "0.008246");
  }

  @Test
  void keepsGoodLinesWhenOneIsMalformed() {
    PrefixTrace trace =
        read(
            """
            {"timestamp": 0, "input_length": 9, "output_length": 1, "hash_ids": [1]}
            {"timestamp": 0, "input_length": -9, "output_length": 1, "hash_ids": [1]}

            not json
            """);

    assertThat(trace.calls()).containsExactly(new PrefixCall(0, 9, 1, List.of(1L)));
    assertThat(trace.rejected())
        .hasSize(2)
        .anySatisfy(one -> assertThat(one).startsWith("t, line 2: expected a call such as"))
        .anySatisfy(one -> assertThat(one).startsWith("t, line 4: ").contains("found not json"));
  }

  @Test
  void aFileWithoutCallsIsRefused() {
    assertThatThrownBy(() -> read("")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> read("[]")).isInstanceOf(InputException.class);
  }

  static PrefixTrace publicTrace() throws IOException {
    try (InputStream file = new GZIPInputStream(Files.newInputStream(PUBLIC));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return PrefixTrace.read("public", lines);
    }
  }

  private static PrefixTrace own() throws IOException {
    try (InputStream file =
            Objects.requireNonNull(
                PrefixReplayTest.class.getResourceAsStream("three-talks.jsonl"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return PrefixTrace.read("own", lines);
    }
  }

  private static PrefixTrace read(String text) {
    return PrefixTrace.read("t", new BufferedReader(new StringReader(text)));
  }
}
