package dev.costwright.forecasting.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.forecasting.uncertainty.Uncertainty.MonthBand;
import dev.costwright.model.cube.Cube;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Bands of each month of the time that is replayed.
class MonthBandProperties {
  private static final String WORKLOAD =
      """
      {"format": "costwright-scenario", "version": 1, "name": "months", "baseline":
       {"kind": "workload", "callsPerDay": 1000, "days": 60%s,
        "tokensPerCall": {"output": 1000}, "pricesPerMillion": {"output": "1000"}},
       "levers": [%s]}
      """;
  private static final String CACHE =
      """
      {"kind": "exactCache", "name": "cache", "share": {"empirical": ["0.2", "0.4"]}}\
      """;
  private static final String GROWTH =
      """
      {"kind": "growth", "name": "more", "perMonth": {"triangular": ["0", "0.1", "0.2"]}}, \
      """;

  private static Prepared workload(String at, String levers) {
    return Scenario.parse("case", WORKLOAD.formatted(at, levers))
        .prepare(
            () -> {
              throw new AssertionError("described calls need no ledger");
            },
            TestLedger.PRICES,
            Watch.NONE);
  }

  private static Uncertainty drawn(Prepared prepared, int threads) {
    return Uncertainty.of(prepared, 4_000, 7, threads, Watch.NONE).orElseThrow();
  }

  /// Two months of 30,000 dollars, of which a fifth or two fifths are answered from a store.
  @Test
  void everyMonthHasItsBandAndTheSumSoFar() {
    List<MonthBand> months = drawn(workload("", CACHE), 2).months();

    assertThat(months).extracting(MonthBand::number).containsExactly(1, 2);
    assertThat(months).allSatisfy(month -> assertThat(month.from()).isEmpty());
    assertThat(months.getFirst().cost().p10()).isCloseTo(18_000, within(1e-6));
    assertThat(months.getFirst().cost().p90()).isCloseTo(24_000, within(1e-6));
    assertThat(months.getLast().cumulative().p10()).isCloseTo(36_000, within(1e-6));
    assertThat(months.getLast().cumulative().p90()).isCloseTo(48_000, within(1e-6));
  }

  @Test
  void monthsOfDatesAreNamedByTheirFirstDayAndTheLastMayBeAPart() {
    List<MonthBand> months = drawn(workload(", \"at\": \"2026-01-01\"", CACHE), 2).months();

    assertThat(months.stream().map(month -> month.from().orElseThrow().toString()))
        .containsExactly("2026-01-01", "2026-02-01", "2026-03-01");
    // one day of March
    assertThat(months.getLast().cost().p90()).isCloseTo(800, within(1e-6));
  }

  @Test
  void theLastSumIsTheWholeAndThreadsChangeNothing() {
    Prepared prepared = workload(", \"at\": \"2026-01-01\"", GROWTH + CACHE);
    Uncertainty one = drawn(prepared, 1);
    Uncertainty many = drawn(prepared, 7);

    assertThat(many.months()).isEqualTo(one.months());
    Band whole = one.result();
    Band last = one.months().getLast().cumulative();
    assertThat(last.p5()).isCloseTo(whole.p5(), within(1e-6));
    assertThat(last.p50()).isCloseTo(whole.p50(), within(1e-6));
    assertThat(last.mean()).isCloseTo(whole.mean(), within(1e-6));
  }

  @Property(tries = 12)
  void monthsSumToTheCostOnEveryLedger(@ForAll long seed) {
    Cube cube = TestLedger.random(seed);
    List<Lever> levers = Scenario.parse("case", WORKLOAD.formatted("", GROWTH + CACHE)).active();
    Scenario scenario =
        Scenario.parse(
                "case",
                """
                {"format": "costwright-scenario", "version": 1, "name": "x", "baseline":
                 {"kind": "ledger", "from": "2026-01-01", "to": "2026-03-15"}, "levers": []}
                """)
            .with(levers);
    Prepared prepared = scenario.prepare(() -> cube, TestLedger.PRICES, Watch.NONE);

    Replay months = prepared.byMonth().orElseThrow();
    assertThat(
            months.costByMonth(levers, Crew.ONE).stream().reduce(BigInteger.ZERO, BigInteger::add))
        .isEqualTo(months.cost(levers));
    assertThat(
            months.costByMonth(List.of(), Crew.ONE).stream()
                .reduce(BigInteger.ZERO, BigInteger::add))
        .isEqualTo(prepared.replay().baseline().picos().toBigInteger());
  }

  @Property(tries = 200)
  void ranksAreThoseOfTheSortedValues(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 3_000) int size) {
    double spread = Math.pow(10, random.nextInt(12) - 4);
    double[] values =
        random
            .doubles(size, -spread, spread)
            .map(value -> random.nextInt(3) == 0 ? Math.rint(value) : value)
            .toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    Ranks ranks = Ranks.of(values);
    for (int percent : new int[] {1, 5, 10, 50, 90, 95, 100}) {
      int rank = (int) Math.ceil(size * (percent / 100.0));
      assertThat(ranks.at(percent)).isEqualTo(sorted[Math.max(0, rank - 1)]);
    }
  }
}
