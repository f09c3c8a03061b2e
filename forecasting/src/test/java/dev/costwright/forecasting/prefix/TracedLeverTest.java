package dev.costwright.forecasting.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Sharing;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The prompt-caching lever over a ledger of traced calls, against the brute force. Each call is a
/// head of two blocks; calls whose first two blocks are the same share it.
final class TracedLeverTest {
  private static final long BLOCK = 512;
  private static final int HEAD_BLOCKS = 2;
  private static final long HEAD = BLOCK * HEAD_BLOCKS;
  private static final Path PUBLIC =
      Path.of("../../shared/traces/mooncake_conversation_trace.jsonl.gz");

  @ParameterizedTest
  @EnumSource(
      value = Lifetime.class,
      names = {"FIVE_MINUTES", "ONE_HOUR"})
  void theLeverHitsWhatTheBruteForceHits(Lifetime lifetime) throws IOException {
    Assumptions.assumeTrue(Files.exists(PUBLIC), "the public trace is not here");

    hold(heads(PrefixReplayTest.publicTrace().calls()), lifetime);
  }

  @Test
  void theLeverHitsWhatTheBruteForceHitsOfAFewCalls() {
    List<PrefixCall> calls = new ArrayList<>();
    for (int second : List.of(0, 299, 300, 599, 900, 1_201, 1_201, 1_502)) {
      calls.add(new PrefixCall(second * 1_000L, HEAD, 0, List.of(1L, second % 2 + 2L)));
    }

    hold(calls, Lifetime.FIVE_MINUTES);
  }

  private static void hold(List<PrefixCall> calls, Lifetime lifetime) {
    long hits =
        BruteForce.hits(calls, BLOCK, HEAD, lifetime.seconds()).stream()
            .mapToLong(Long::longValue)
            .sum();
    BigDecimal write = lifetime == Lifetime.ONE_HOUR ? new BigDecimal("2") : new BigDecimal("1.25");
    long written = calls.size() * HEAD - hits;

    Money cost = replayed(cube(calls), lifetime);

    // dollars a million: reads 0.1, writes as the lifetime has them
    assertThat(cost.toDecimal())
        .isEqualByComparingTo(
            write
                .multiply(BigDecimal.valueOf(written))
                .add(new BigDecimal("0.1").multiply(BigDecimal.valueOf(hits)))
                .movePointLeft(6));
    assertThat(hits).isPositive();
  }

  /// To the second, as the ledger knows calls.
  private static List<PrefixCall> heads(List<PrefixCall> calls) {
    return calls.stream()
        .filter(call -> call.fullBlocks(BLOCK) >= HEAD_BLOCKS)
        .map(
            call ->
                new PrefixCall(
                    call.millis() / 1_000 * 1_000, HEAD, 0, call.blocks().subList(0, HEAD_BLOCKS)))
        .toList();
  }

  private static Cube cube(List<PrefixCall> calls) {
    List<Fact> facts = new ArrayList<>();
    for (PrefixCall call : calls) {
      String head = call.blocks().toString();
      facts.add(
          TestLedger.call((int) (call.millis() / 1_000), head, "claude-haiku-4-5")
              .key("call " + facts.size())
              .line(facts.size() + 1L)
              .measure(Measure.FRESH_INPUT, HEAD)
              .build());
    }
    return TestLedger.ofCalls(facts);
  }

  private static Money replayed(Cube cube, Lifetime lifetime) {
    Lever keep =
        new PromptCaching(
            new Lever.Scope("keep", Lever.State.ON, Map.of(), ""),
            Fraction.ONE,
            lifetime,
            Sharing.SESSION,
            Optional.empty(),
            Optional.of(HEAD),
            Optional.of(1L));
    Baseline all =
        new Baseline.Window(Optional.empty(), Optional.empty(), LayerChoice.OBSERVED, Map.of());
    return new Scenario("traced", all, List.of(keep))
        .replay(() -> cube, TestLedger.PRICES, Watch.NONE)
        .result();
  }
}
