package dev.costwright.forecasting.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.advisor.CacheAdvice.Advice;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.prefix.PrefixChain;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// G7. Claude Haiku 4.5: fresh 1, read 0.1, written 1.25 for five minutes or 2 for an hour;
/// nothing below 4,096 tokens is kept.
final class CacheAdvisorTest {
  @ParameterizedTest
  @CsvSource({
    "60, 10000, FIVE_MINUTES, 0.0335",
    "1200, 10000, ONE_HOUR, 0.026",
    "5400, 10000, DO_NOT_CACHE, 0",
    "60, 4000, TOO_SHORT, 0"
  })
  void advisesByTheGapsAndTheShortestPrompt(int gap, int fresh, Advice advice, String saving) {
    CacheAdvice one = advise(calls(gap, Measure.FRESH_INPUT, fresh)).getFirst();

    assertThat(one.advice()).isEqualTo(advice);
    assertThat(one.saving().toDecimal()).isEqualByComparingTo(saving);
    assertThat(one.longestHead()).isEqualTo(fresh);
    assertThat(one.feature()).isEqualTo("chat");
  }

  /// However soon calls follow each other: what was written was never read.
  @ParameterizedTest
  @ValueSource(ints = {60, 5_400})
  void saysToStopWhereWritesAreNeverRead(int gap) {
    CacheAdvice one = advise(calls(gap, Measure.CACHE_WRITE_5M, 10_000)).getFirst();

    assertThat(one.advice()).isEqualTo(Advice.STOP_CACHING);
    assertThat(one.today().toPlainString()).isEqualTo("0.0625");
    assertThat(one.todayUncached().toPlainString()).isEqualTo("0.05");
    assertThat(one.saving().toPlainString()).isEqualTo("0.0125");
  }

  @Test
  void callsWithoutAPromptAskForNothing() {
    List<Fact> calls = new ArrayList<>(calls(60, Measure.FRESH_INPUT, 10_000));
    calls.add(TestLedger.call(30, "failed", "claude-haiku-4-5").measure(Measure.OUTPUT, 0).build());

    CacheAdvice one = advise(calls).getFirst();

    assertThat(one.reuse().calls()).isEqualTo(5);
    assertThat(one.advice()).isEqualTo(Advice.FIVE_MINUTES);
  }

  @Test
  void aFewCallsSayNothing() {
    assertThat(advise(calls(60, Measure.FRESH_INPUT, 10_000).subList(0, 2))).isEmpty();
  }

  /// Two talks in turns, a call each four minutes: each follows itself after eight minutes, so that
  /// five minutes keep nothing. Without the hashes they look like one that does.
  @Test
  void gapsAreThoseOfCallsWithAHeadInCommon() {
    CacheAdvice blind = advise(talks(false)).getFirst();
    CacheAdvice known = advise(talks(true)).getFirst();

    assertThat(blind.advice()).isEqualTo(Advice.FIVE_MINUTES);
    assertThat(blind.reuse().reads(300)).isEqualTo(9);
    assertThat(blind.reuse().known()).isZero();
    assertThat(known.advice()).isEqualTo(Advice.ONE_HOUR);
    assertThat(known.reuse().reads(300)).isZero();
    assertThat(known.reuse().reads(3_600)).isEqualTo(8);
    assertThat(known.reuse().known()).isEqualTo(10);
    // of 10,000 tokens eight in ten are what the talk began with
    assertThat(known.longestHead()).isEqualTo(8_000);
    assertThat(blind.longestHead()).isEqualTo(10_000);
  }

  private static List<Fact> talks(boolean isKnown) {
    return IntStream.range(0, 10)
        .mapToObj(
            i ->
                TestLedger.call(i * 240, "s" + i, "claude-haiku-4-5")
                    .measure(Measure.FRESH_INPUT, 10_000)
                    .prefix(
                        isKnown
                            ? Optional.of(
                                new PrefixChain(1).add(i % 2, 32_000).add(100 + i, 8_000).prefix())
                            : Optional.empty())
                    .build())
        .toList();
  }

  private static List<Fact> calls(int gap, Measure measure, int tokens) {
    return IntStream.range(0, 5)
        .mapToObj(
            i ->
                TestLedger.call(i * gap, "s" + i, "claude-haiku-4-5")
                    .measure(measure, tokens)
                    .build())
        .toList();
  }

  private static List<CacheAdvice> advise(List<Fact> calls) {
    return CacheAdvisor.advise(
        TestLedger.ofCalls(calls), RowQuery.all(LayerChoice.OBSERVED), TestLedger.PRICES);
  }
}
