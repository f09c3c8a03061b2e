package dev.costwright.forecasting.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Sharing;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.CacheRules;
import dev.costwright.forecasting.replay.Followed;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Step;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.prefix.PrefixChain;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The prompt-caching lever over a ledger whose calls have hashes of their prompts. Claude
/// Haiku 4.5: fresh 1, read 0.1, written 1.25 dollars a million.
final class KnownPrefixTest {
  private static final String MODEL = "claude-haiku-4-5";
  private static final Path PUBLIC =
      Path.of("../../shared/traces/mooncake_conversation_trace.jsonl.gz");

  @Property(tries = 20)
  void everyCallReadsWhatTheBruteForceReads(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int minimum) {
    List<PrefixCall> calls = spread(PrefixReplayProperties.talks(seed));
    long hits = sum(BruteForce.hits(calls, 8, minimum, 300));
    long whole =
        calls.stream()
            .mapToLong(call -> call.fullBlocks(8) * 8L)
            .filter(tokens -> tokens >= minimum)
            .sum();
    long all = calls.stream().mapToLong(PrefixCall::promptTokens).sum();

    assertThat(replayed(cube(calls, 8), lever("1", minimum)))
        .isEqualByComparingTo(
            new BigDecimal("1.25")
                .multiply(BigDecimal.valueOf(whole - hits))
                .add(new BigDecimal("0.1").multiply(BigDecimal.valueOf(hits)))
                .add(BigDecimal.valueOf(all - whole))
                .movePointLeft(6));
  }

  /// 12,031 calls of a public conversation trace: the ledger costs what the replay of the file
  /// does.
  @Test
  void aPublicTraceCostsInALedgerWhatItCostsReplayed() throws IOException {
    Assumptions.assumeTrue(Files.exists(PUBLIC), "the public trace is not here");
    List<PrefixCall> calls = PrefixReplayTest.publicTrace().calls();
    KeptCost kept =
        KeptCost.of(
                new PrefixReplay(calls, 512, new CacheRules(1_024, 1)),
                PriceBook.bundled()
                    .find(new Offer("anthropic", MODEL, "", "", "", ""), LocalDate.of(2026, 1, 15))
                    .orElseThrow())
            .get(1);

    assertThat(replayed(cube(calls, 512), lever("1", 1_024)))
        .isEqualByComparingTo(kept.cost().toDecimal());
    assertThat(kept.use().read()).isEqualTo(sum(BruteForce.hits(calls, 512, 1_024, 300)));
  }

  /// Of 1,000 tokens half the characters are shared: 500 tokens are read, 1,500 written.
  @Test
  void aMarkInCharactersIsItsPartOfThePrompt() {
    List<Fact> facts = List.of(text(0, 7), text(10, 8));

    assertThat(replayed(TestLedger.ofCalls(facts), lever("1", 100)))
        .isEqualByComparingTo("0.001925");
  }

  /// Of 1,000 tokens the first 400 are offered: the mark at 500 is never kept.
  @Test
  void onlyWhatIsOfferedIsKept() {
    List<Fact> facts = List.of(text(0, 7), text(10, 8));

    // 800 written, 1,200 fresh
    assertThat(replayed(TestLedger.ofCalls(facts), lever("0.4", 100)))
        .isEqualByComparingTo("0.0022");
  }

  @Test
  void theAnswerSaysWhichShareStandsOnHashes() {
    List<Fact> facts =
        List.of(
            text(0, 7),
            TestLedger.call(10, "s", MODEL).measure(Measure.FRESH_INPUT, 3_000).build());

    assertThat(result(TestLedger.ofCalls(facts), lever("1", 100)).warnings())
        .anySatisfy(
            note ->
                assertThat(note)
                    .isEqualTo(
                        "keep: 25.0 % of the money of its calls (0.00 of 0.00 USD) is replayed by"
                            + " the hashes of prompts, the rest by the head and the sharing that"
                            + " are stated."));
  }

  @Test
  void aTraceSaysWhatWasFoundOfThePrompt() {
    Cube cube = TestLedger.ofCalls(List.of(text(0, 7), text(10, 8)));
    List<Followed> rows = new ArrayList<>();
    cube.forEachRow(
        new RowQuery(Optional.empty(), LayerChoice.OBSERVED, Map.of()),
        row -> rows.add(new Followed(row.importId(), row.line())));

    List<Step> steps =
        Replay.trace(all(), List.of(lever("1", 100)), cube, TestLedger.PRICES, rows.get(1));

    assertThat(steps.get(0).hit()).isEmpty();
    assertThat(steps.get(1).hit()).contains(new Step.PrefixHit(Fraction.of(500), 1_000));
  }

  /// A prompt of 4,000 characters, of which the last 2,000 are its own.
  private static Fact text(int second, long own) {
    Prefix prefix = new PrefixChain(1).add(1, 2_000).add(own, 2_000).prefix();
    return TestLedger.call(second, "s" + second, MODEL)
        .measure(Measure.FRESH_INPUT, 1_000)
        .prefix(Optional.of(prefix))
        .build();
  }

  /// Every instant in another millisecond, some gaps just above the lifetime.
  private static List<PrefixCall> spread(List<PrefixCall> calls) {
    List<PrefixCall> spread = new ArrayList<>();
    for (PrefixCall call : calls) {
      long millis = call.millis() * 30 + spread.size() % 3;
      spread.add(new PrefixCall(millis, call.promptTokens(), 0, call.blocks()));
    }
    return new PrefixReplay(spread, 8, new CacheRules(0, 1)).calls();
  }

  private static Cube cube(List<PrefixCall> calls, long block) {
    List<Fact> facts = new ArrayList<>();
    for (PrefixCall call : calls) {
      PrefixChain chain = new PrefixChain(1);
      int full = call.fullBlocks(block);
      call.blocks().stream().limit(full).forEach(id -> chain.addId(id.toString(), block));
      Fact.Builder fact = TestLedger.call(0, "s", MODEL);
      long start = fact.build().startMillis() + call.millis();
      facts.add(
          fact.time(start, start)
              .key("call " + facts.size())
              .line(facts.size() + 1L)
              .measure(Measure.FRESH_INPUT, call.promptTokens())
              .measure(Measure.OUTPUT, call.outputTokens())
              .prefix(Optional.of(chain.addTail(call.promptTokens() - full * block).prefix()))
              .build());
    }
    return TestLedger.ofCalls(facts);
  }

  private static long sum(List<Long> tokens) {
    return tokens.stream().mapToLong(Long::longValue).sum();
  }

  private static Lever lever(String prefix, long minimum) {
    return new PromptCaching(
        new Lever.Scope("keep", Lever.State.ON, Map.of(), ""),
        Fraction.parse(prefix).orElseThrow(),
        Lifetime.FIVE_MINUTES,
        Sharing.SESSION,
        Optional.empty(),
        Optional.of(minimum),
        Optional.of(1L));
  }

  private static Baseline.Window all() {
    return new Baseline.Window(Optional.empty(), Optional.empty(), LayerChoice.OBSERVED, Map.of());
  }

  private static ScenarioResult result(Cube cube, Lever lever) {
    return new Scenario("known", all(), List.of(lever))
        .replay(() -> cube, TestLedger.PRICES, Watch.NONE);
  }

  private static BigDecimal replayed(Cube cube, Lever lever) {
    return result(cube, lever).result().toDecimal();
  }
}
