package dev.costwright.forecasting.realised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Months of calls of 1,000 tokens in and 500 out: $0.0075 at GPT-4o, $0.00045 at its small model.
final class RealisedTest {
  private static final String LARGE = "gpt-4o-2024-08-06";
  private static final String SMALL = "gpt-4o-mini-2024-07-18";
  private static final YearMonth SHIPPED = YearMonth.of(2026, 5);

  private final List<Fact> calls = new ArrayList<>();

  private long requests = 1;

  /// Calls of a month, one a day from its first to its last, the rest on its last day.
  private void month(YearMonth month, int count, String model, long input) {
    for (int i = 0; i < count; i++) {
      LocalDate day = month.atDay(Math.min(i + 1, month.lengthOfMonth()));
      long start = day.atTime(9, 0).toInstant(ZoneOffset.UTC).toEpochMilli() + calls.size() * 1000L;
      calls.add(
          Fact.builder()
              .time(start, start + 500)
              .key("call-" + calls.size())
              .line(calls.size() + 1L)
              .dimension(Dimension.FEATURE, "chat")
              .dimension(Dimension.MODEL, model)
              .measure(Measure.REQUESTS, requests)
              .measure(Measure.FRESH_INPUT, input)
              .measure(Measure.OUTPUT, 500)
              .build());
    }
  }

  private void quietMonths() {
    for (int before = 5; before > 0; before--) {
      month(SHIPPED.minusMonths(before), 40, LARGE, 1000);
    }
  }

  private Realised realised(String lever, LocalDate on, Shipped... others) {
    Cube cube = TestLedger.ofCalls("openai", calls);
    return Realised.of(
        shipped("it", lever, on), List.of(others), cube, TestLedger.PRICES, Watch.NONE);
  }

  private static Shipped shipped(String name, String lever, LocalDate on) {
    Scenario scenario =
        Scenario.parse(
            "test",
            """
            {"format": "costwright-scenario", "version": 1, "name": "s",
             "baseline": {"kind": "ledger", "layer": "best"}, "levers": [%s]}
            """
                .formatted(lever));
    return new Shipped(name, scenario, scenario.levers().getFirst().scope().name(), on);
  }

  private static final String ROUTE =
      """
      {"kind": "routing", "name": "route", "share": "0.5",
       "where": {"model": ["gpt-4o-2024-08-06", "gpt-4o"]},
       "to": {"seller": "openai", "model": "gpt-4o-mini-2024-07-18"}}
      """;

  private static final String COMPRESS =
      """
      {"kind": "compression", "name": "shorter", "keepInput": "0.5"}
      """;

  private static BigDecimal cents(Money money) {
    return money.toDecimal().setScale(4, RoundingMode.HALF_UP);
  }

  @Test
  void takesVolumeOut() {
    quietMonths();
    month(SHIPPED, 40, LARGE, 1000);
    month(SHIPPED, 40, SMALL, 1000);

    Realised realised = realised(ROUTE, SHIPPED.atDay(1));

    assertThat(realised.months()).hasSize(1);
    MonthOutcome may = realised.months().getFirst();
    assertThat(cents(may.actual())).isEqualByComparingTo("0.3180");
    assertThat(cents(may.without())).isEqualByComparingTo("0.6000");
    assertThat(cents(may.estimated().orElseThrow().central())).isEqualByComparingTo("0.2820");
    assertThat(cents(may.outcome())).isEqualByComparingTo("0.2820");
    assertThat(cents(may.volume().orElseThrow())).isEqualByComparingTo("0.3000");
    assertThat(cents(may.rest())).isEqualByComparingTo("0.0000");
    assertThat(may.standing()).isEqualTo(Standing.AS_ESTIMATED);
  }

  @Test
  void tokensStandForCallsThatAreNotCounted() {
    requests = Fact.ABSENT;
    quietMonths();
    month(SHIPPED, 40, LARGE, 1000);
    month(SHIPPED, 40, SMALL, 1000);

    Realised realised = realised(ROUTE, SHIPPED.atDay(1));

    MonthOutcome may = realised.months().getFirst();
    assertThat(may.isOfTokens()).isTrue();
    assertThat(cents(may.without())).isEqualByComparingTo("0.6000");
    assertThat(cents(may.outcome())).isEqualByComparingTo("0.2820");
    assertThat(realised.untold())
        .contains(
            "Requests are not counted in some of these months; tokens stand for the number of"
                + " calls.");
  }

  @Test
  void saysThatLessWasSaved() {
    quietMonths();
    month(SHIPPED, 36, LARGE, 1000);
    month(SHIPPED, 4, SMALL, 1000);

    MonthOutcome may = realised(ROUTE, SHIPPED.atDay(1)).months().getFirst();

    assertThat(cents(may.without())).isEqualByComparingTo("0.3000");
    assertThat(cents(may.outcome())).isEqualByComparingTo("0.0282");
    assertThat(may.standing()).isEqualTo(Standing.LESS);
  }

  @Test
  void shorterPromptsAreNoVolume() {
    quietMonths();
    month(SHIPPED, 80, LARGE, 500);

    MonthOutcome may = realised(COMPRESS, SHIPPED.atDay(1)).months().getFirst();

    // 0.10 of 0.60; input and output do not move alike, which ratios of sums tell within 1 %
    assertThat(may.without().toDecimal().doubleValue()).isBetween(0.594, 0.606);
    assertThat(cents(may.actual())).isEqualByComparingTo("0.5000");
    assertThat(may.standing()).isEqualTo(Standing.AS_ESTIMATED);
  }

  @Test
  void whatMovesAnywayIsNoOutcome() {
    int[] inputs = {1000, 600, 1400, 700, 1300};
    for (int before = 5; before > 0; before--) {
      month(SHIPPED.minusMonths(before), 40, LARGE, inputs[5 - before]);
    }
    month(SHIPPED, 40, LARGE, 1100);

    MonthOutcome may = realised(COMPRESS, SHIPPED.atDay(1)).months().getFirst();

    assertThat(may.drift().orElseThrow().pairs()).isEqualTo(4);
    assertThat(may.standing()).isEqualTo(Standing.WITHIN_DRIFT);
  }

  @Test
  void comparesWholeMonthsOnly() {
    quietMonths();
    month(SHIPPED, 40, LARGE, 1000);
    month(SHIPPED.plusMonths(1), 40, SMALL, 1000);
    month(SHIPPED.plusMonths(2), 5, SMALL, 1000);

    Realised realised = realised(ROUTE, SHIPPED.atDay(12));

    assertThat(realised.estimate().orElseThrow().reference()).isEqualTo(SHIPPED.minusMonths(1));
    assertThat(realised.months())
        .extracting(MonthOutcome::month)
        .containsExactly(SHIPPED.plusMonths(1));
  }

  @Test
  void saysWhatItCannotTell() {
    month(SHIPPED.minusMonths(1), 40, LARGE, 1000);
    month(SHIPPED, 40, LARGE, 1000);
    month(SHIPPED, 40, SMALL, 1000);

    Realised realised =
        realised(ROUTE, SHIPPED.atDay(1), shipped("second router", ROUTE, SHIPPED.atDay(20)));

    assertThat(realised.months().getFirst().standing()).isEqualTo(Standing.UNTOLD);
    assertThat(realised.untold())
        .contains(
            "\"second router\" was shipped on 2026-05-20 and moves the same factors: the outcome is"
                + " of both.",
            "Whether answers became worse is not in the ledger.")
        .anyMatch(sentence -> sentence.startsWith("How far these factors move by themselves"));
  }

  @Test
  void hasNoEstimateWhereTheReplayLeavesEveryCall() {
    quietMonths();
    month(SHIPPED, 40, SMALL, 1000);

    Realised realised =
        realised(ROUTE.replace("gpt-4o-mini-2024-07-18\"}", "gpt-4o-2031\"}"), SHIPPED.atDay(1));

    assertThat(realised.estimated()).isEmpty();
    assertThat(cents(realised.outcome().orElseThrow())).isEqualByComparingTo("0.2820");
    assertThat(realised.months().getFirst().standing()).isEqualTo(Standing.UNTOLD);
    assertThat(realised.untold())
        .contains("A replay of 2026-04 leaves every call as it is, so there is no estimate.")
        .anyMatch(sentence -> sentence.contains("gpt-4o-2031 has no price on some of the days"));
  }

  @Test
  void needsAMonthBefore() {
    month(SHIPPED, 40, SMALL, 1000);

    Realised realised = realised(ROUTE, SHIPPED.atDay(1));

    assertThat(realised.estimate()).isEmpty();
    assertThat(realised.months()).isEmpty();
    assertThat(realised.untold().getFirst())
        .startsWith("The ledger has nothing of the whole of 2026-04");
  }

  @Test
  void growthIsNothingThatOneShips() {
    assertThatThrownBy(
            () ->
                shipped(
                    "g",
                    "{\"kind\": \"growth\", \"name\": \"more\", \"perMonth\": \"0.1\"}",
                    SHIPPED.atDay(1)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("happen by themselves");
  }
}
