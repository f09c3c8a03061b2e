package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Described workloads whose answers are known to the cent.
final class ScenarioCasesTest {
  private static final String PRICED =
      "\"pricesPerMillion\": {\"fresh\": \"3\", \"cacheRead\": \"0.3\", \"cacheWrite5m\": \"3.75\","
          + " \"cacheWrite1h\": \"6\", \"output\": \"15\"}";

  /// C003-01.
  @Test
  void ninetyThousandBecomeExactlyThirtyFiveThousand() throws IOException {
    ScenarioResult result = replay(Files.readString(sample("c003-01-35000.json")));

    assertThat(result.baseline().toPlainString()).isEqualTo("90000.00");
    assertThat(result.result().toPlainString()).isEqualTo("35000.00");
    assertThat(result.saving().toPlainString()).isEqualTo("55000.00");
    assertThat(result.warnings()).isEmpty();
  }

  /// E-13.
  @Test
  void splitsTheSavingWithoutRegardToOrder() throws IOException {
    ScenarioResult result = replay(Files.readString(sample("c003-01-35000.json")));

    assertThat(result.levers().stream().map(lever -> lever.shapley().toPlainString()))
        .containsExactly("20750.00", "23500.00", "10750.00");
    assertThat(result.levers().stream().map(lever -> lever.first().toPlainString()))
        .containsExactly("27000.00", "30000.00", "15000.00");
    assertThat(result.levers().stream().map(lever -> lever.last().toPlainString()))
        .containsExactly("15000.00", "17500.00", "7000.00");
    assertThat(result.levers().stream().map(lever -> lever.step().toPlainString()))
        .containsExactly("27000.00", "21000.00", "7000.00");
    assertThat(result.sumOfFirst().toPlainString()).isEqualTo("72000.00");
  }

  @Test
  void orderOfTheFileIsNotTheOrderOfReplay() throws IOException {
    Scenario scenario = Scenario.parse("case", Files.readString(sample("c003-01-35000.json")));

    assertThat(replay(scenario.with(scenario.levers().reversed())).result().toPlainString())
        .isEqualTo("35000.00");
  }

  /// C003-01.
  @ParameterizedTest
  @CsvSource({"0.06, 32760.00", "0, 31500.00", "0.1, 33600.00", "0.02, 31920.00"})
  void otherRatiosGiveOtherBills(String ratio, String bill) throws IOException {
    String file = Files.readString(sample("c003-01-35000.json"));

    assertThat(replay(file.replace("1/6", ratio)).result().toPlainString()).isEqualTo(bill);
  }

  /// C002-02, P22.
  @ParameterizedTest
  @CsvSource({"0.6, 54.34", "0.7, 63.74", "0.8, 73.14"})
  void chargesTheClassifierToTheRouter(String share, String percent) {
    ScenarioResult result =
        replay(
            workload(
                "\"callsPerDay\": 10000, \"days\": 30, \"tokensPerCall\": {\"fresh\": 500,"
                    + " \"output\": 300}, \"seller\": \"openai\", \"model\": \"gpt-4o\", \"at\":"
                    + " \"2026-01-15\"",
                """
                {"kind": "routing", "name": "route", "share": "%s",
                 "to": {"seller": "openai", "model": "gpt-4o-mini"},
                 "classifier": {"seller": "openai", "model": "gpt-4o-mini",
                                "input": 545, "output": 10}}\
                """
                    .formatted(share)));

    assertThat(percent(result)).isEqualTo(percent);
    assertThat(result.levers().getFirst().ownCost().toPlainString()).isEqualTo("26.325");
    if (share.equals("0.7")) {
      assertThat(result.result().toPlainString()).isEqualTo("462.375");
    }
  }

  @Test
  void removingCachedTokensSavesOnlyWhatTheyCost() {
    ScenarioResult result =
        replay(
            workload(
                "\"callsPerDay\": 1, \"days\": 1, \"tokensPerCall\": {\"cacheRead\": 100000}, "
                    + PRICED,
                "{\"kind\": \"compression\", \"name\": \"drop\", \"keepInput\": 0, \"keepCached\":"
                    + " 0}"));

    assertThat(result.saving().toPlainString()).isEqualTo("0.03");
  }

  /// C000-02.
  @Test
  void headsBelow1024TokensAreNotKept() {
    assertThat(percent(promptCaching(500, 400))).isEqualTo("0.00");
  }

  /// C000-02.
  @Test
  void promptCachingNeverSavesMoreThanItsShareOfTheBill() {
    assertThat(percent(promptCaching(5_000, 4_000))).isEqualTo("11.90");
    assertThat(percent(promptCaching(6_000, 3_000))).isEqualTo("16.67");
  }

  /// C004-03.
  @ParameterizedTest
  @CsvSource({
    "5m, 0, -25.00",
    "1h, 0, -100.00",
    "5m, 1/2, 32.50",
    "1h, 1/2, -5.00",
    "5m, 2/3, 51.67",
    "1h, 4/5, 52.00",
    "5m, 99/100, 88.85"
  })
  void writesCostAPremiumThatReadsMustEarnBack(String lifetime, String reuse, String percent) {
    ScenarioResult result =
        replay(
            workload(
                "\"callsPerDay\": 1, \"days\": 100, \"tokensPerCall\": {\"fresh\": 50000}, "
                    + PRICED,
                """
                {"kind": "promptCaching", "name": "keep", "prefix": 1, "lifetime": "%s",
                 "reuse": "%s"}\
                """
                    .formatted(lifetime, reuse)));

    assertThat(percent(result)).isEqualTo(percent);
  }

  /// 5 million tokens at 3 USD a million, half of them found kept: the other half is written at
  /// 3.75 instead of 3, which is the lever's own cost, and 2.5 million are read at 0.30.
  @ParameterizedTest
  @CsvSource({
    "5m, 1/2, 1.875, 4.875",
    "1h, 1/2, 7.5, -0.75",
    "5m, 1, 0, 13.5",
    "5m, 0, 3.75, -3.75"
  })
  void writesAreThePromptCachesOwnCost(String lifetime, String reuse, String own, String saving) {
    ScenarioResult result =
        replay(
            workload(
                "\"callsPerDay\": 1, \"days\": 100, \"tokensPerCall\": {\"fresh\": 50000}, "
                    + PRICED,
                """
                {"kind": "promptCaching", "name": "keep", "prefix": 1, "lifetime": "%s",
                 "reuse": "%s"}\
                """
                    .formatted(lifetime, reuse)));

    assertThat(result.levers().getFirst().ownCost().toDecimal()).isEqualByComparingTo(own);
    assertThat(result.saving().toDecimal()).isEqualByComparingTo(saving);
    BigDecimal gross = new BigDecimal("13.5").multiply(share(reuse));
    assertThat(result.saving().toDecimal().add(new BigDecimal(own))).isEqualByComparingTo(gross);
  }

  private static BigDecimal share(String reuse) {
    return Fraction.parse(reuse).orElseThrow().toDecimal(1);
  }

  @Test
  void modelWithoutAPriceIsRefusedWithTheMoneyItLeaves() {
    ScenarioResult result =
        replay(
            workload(
                "\"callsPerDay\": 1, \"days\": 1, \"at\": \"2026-01-15\", \"tokensPerCall\":"
                    + " {\"fresh\": 1000000}, "
                    + PRICED,
                """
                {"kind": "routing", "name": "route", "share": 1,
                 "to": {"seller": "openai", "model": "gpt-99"}}\
                """));

    assertThat(result.saving().signum()).isZero();
    assertThat(result.warnings().getFirst())
        .isEqualTo(
            "route: openai gpt-99 has no price on some of the days or terms; 3.00 USD of the"
                + " baseline stay as they are.");
  }

  @Test
  void aLeverThatIsOffIsNoLever() throws IOException {
    Scenario scenario = Scenario.parse("case", Files.readString(sample("c003-01-35000.json")));
    List<Lever> off =
        scenario.levers().stream()
            .map(lever -> lever.within(lever.scope().with(Lever.State.OFF)))
            .toList();

    ScenarioResult result = replay(scenario.with(off));

    assertThat(result.result()).isEqualTo(result.baseline());
    assertThat(result.levers()).isEmpty();
  }

  @Test
  void partsSumToTheSavingToThePicodollar() {
    ScenarioResult result =
        replay(
            workload(
                "\"callsPerDay\": 7, \"days\": 1, \"tokensPerCall\": {\"fresh\": 13, \"output\":"
                    + " 11}, \"pricesPerMillion\": {\"fresh\": \"0.0375\", \"output\": \"1.1\"}",
                """
                {"kind": "exactCache", "name": "a", "share": "1/7"},
                {"kind": "routing", "name": "b", "share": "1/3", "to": {"priceRatio": "2/11"}},
                {"kind": "compression", "name": "c", "keepInput": "1/1.3", "keepOutput": "9/13"}
                """));

    assertThat(
            result.levers().stream()
                .map(LeverSaving::shapley)
                .reduce(dev.costwright.model.money.Money::plus))
        .contains(result.saving());
  }

  private ScenarioResult promptCaching(int fresh, int output) {
    return replay(
        workload(
            "\"callsPerDay\": 1000, \"days\": 1, \"seller\": \"openai\", \"model\": \"gpt-4o\","
                + " \"at\": \"2026-01-15\", \"tokensPerCall\": {\"fresh\": %d, \"output\": %d}"
                    .formatted(fresh, output),
            """
            {"kind": "promptCaching", "name": "keep", "prefix": 1, "lifetime": "5m", "reuse": 1}\
            """));
  }

  private static String workload(String baseline, String levers) {
    return """
    {"format": "costwright-scenario", "version": 1, "name": "case",
     "baseline": {"kind": "workload", %s}, "levers": [%s]}\
    """
        .formatted(baseline, levers);
  }

  private static String percent(ScenarioResult result) {
    return result
        .saving()
        .toDecimal()
        .multiply(BigDecimal.valueOf(100))
        .divide(result.baseline().toDecimal(), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private ScenarioResult replay(String json) {
    return replay(Scenario.parse("case", json));
  }

  private ScenarioResult replay(Scenario scenario) {
    PriceBook prices = PriceBook.bundled();
    return scenario.replay(ScenarioCasesTest::noLedger, prices, Watch.NONE);
  }

  private static Path sample(String name) {
    return Path.of("../samples/scenarios").resolve(name);
  }

  private static Cube noLedger() {
    throw new IllegalStateException("A described workload needs no ledger");
  }
}
