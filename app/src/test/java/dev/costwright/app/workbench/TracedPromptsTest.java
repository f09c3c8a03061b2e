package dev.costwright.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Sharing;
import dev.costwright.forecasting.prefix.KeptCost;
import dev.costwright.forecasting.prefix.PrefixReplay;
import dev.costwright.forecasting.prefix.PrefixTrace;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.CacheRules;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A request trace that is imported into a ledger costs there what it costs when the file
/// itself is replayed: the hashes of its prompts came through.
final class TracedPromptsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String MODEL = "claude-haiku-4-5";
  private static final long BLOCK = 512;
  private static final Path PUBLIC =
      Path.of("../../shared/traces/mooncake_conversation_trace.jsonl.gz");

  @TempDir private Path folder;

  @Test
  void aLedgerOfATraceCostsWhatTheTraceDoes() throws IOException {
    List<String> lines = talks(600);

    KeptCost kept = replayedFile(lines);

    assertThat(inLedger("one", List.of(lines))).isEqualTo(kept.cost());
    assertThat(kept.use().read()).isPositive();
  }

  @Test
  void theOrderOfImportsDoesNotMatter() throws IOException {
    List<String> lines = talks(600);
    List<String> first = lines.subList(0, 300);
    List<String> second = lines.subList(300, 600);

    assertThat(inLedger("forth", List.of(first, second)))
        .isEqualTo(inLedger("back", List.of(second, first)))
        .isEqualTo(replayedFile(lines).cost());
  }

  @Test
  void aPublicTraceCostsInALedgerWhatItDoesInItsFile() throws IOException {
    Assumptions.assumeTrue(Files.exists(PUBLIC), "the public trace is not here");
    List<String> lines = new ArrayList<>();
    try (BufferedReader file = unpacked(PUBLIC)) {
      for (String line : file.lines().toList()) {
        lines.add(line.replaceFirst("\\{", "{\"model\": \"" + MODEL + "\", "));
      }
    }

    assertThat(inLedger("public", List.of(lines))).isEqualTo(replayedFile(lines).cost());
    assertThat(lines).hasSize(12_031);
  }

  private static BufferedReader unpacked(Path file) throws IOException {
    InputStream packed = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
  }

  /// Talks that begin alike and go on; several at the same instant.
  private static List<String> talks(int calls) {
    Random random = new Random(7);
    List<List<Integer>> prompts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    long millis = 0;
    for (int i = 0; i < calls; i++) {
      millis += random.nextInt(3) * 4_321L;
      List<Integer> ids = new ArrayList<>(List.of(random.nextInt(3)));
      if (i > 0 && random.nextInt(5) > 0) {
        ids = new ArrayList<>(prompts.get(random.nextInt(prompts.size())));
      }
      for (int more = random.nextInt(4); more >= 0; more--) {
        ids.add(1_000 + random.nextInt(100_000));
      }
      prompts.add(ids);
      lines.add(
          "{\"timestamp\": %d, \"input_length\": %d, \"output_length\": %d, \"hash_ids\": %s, \"model\": \"%s\"}"
              .formatted(
                  millis, ids.size() * BLOCK - random.nextInt((int) BLOCK), i % 90, ids, MODEL));
    }
    return lines;
  }

  private KeptCost replayedFile(List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve("trace.jsonl"), lines);
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      PrefixTrace trace = PrefixTrace.read("trace", reader);
      assertThat(trace.rejected()).isEmpty();
      return KeptCost.of(
              new PrefixReplay(trace.calls(), BLOCK, new CacheRules(4_096, 1)),
              PriceBook.bundled()
                  .find(new Offer("anthropic", MODEL, "", "", "", ""), DAY)
                  .orElseThrow())
          .get(1);
    }
  }

  private Money inLedger(String name, List<List<String>> files) throws IOException {
    try (Workbench workbench = Workbench.openOrCreate(folder.resolve(name + ".costw"))) {
      for (int i = 0; i < files.size(); i++) {
        Path file = Files.write(folder.resolve(name + i + ".jsonl"), files.get(i));
        var _ =
            workbench
                .imports()
                .add(
                    file,
                    Optional.empty(),
                    new ReadOptions("lab", Optional.of(Period.utc(DAY, DAY.plusDays(1)))),
                    Progress.NONE);
      }
      Lever keep =
          new PromptCaching(
              new Lever.Scope("keep", Lever.State.ON, Map.of(), ""),
              Fraction.ONE,
              Lifetime.FIVE_MINUTES,
              Sharing.SESSION,
              Optional.empty());
      Baseline all =
          new Baseline.Window(Optional.empty(), Optional.empty(), LayerChoice.OBSERVED, Map.of());
      return workbench
          .scenarios()
          .replay(new Scenario("traced", all, List.of(keep)), Progress.NONE)
          .result();
    }
  }
}
