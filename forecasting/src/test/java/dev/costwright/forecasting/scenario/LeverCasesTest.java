package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Levers of each kind whose answers are worked out by hand, or are known cases.
final class LeverCasesTest {
  /// Ten thousand calls a day of 500 and 300 tokens at 2.50 and 10 dollars a million: 42.50 a day.
  private static final String BOT =
      """
      "kind": "workload", "callsPerDay": 10000, "days": 30, "at": "2026-01-01",
      "tokensPerCall": {"fresh": 500, "output": 300},
      "pricesPerMillion": {"fresh": "2.50", "output": "10", "cacheRead": "1.25"}\
      """;

  /// One session of twenty turns: 2,000 tokens of system prompt, 100 and 300 a turn.
  private static final String TALK =
      """
      "kind": "conversation", "sessionsPerDay": 1, "days": 1, "turns": 20, "system": 2000,
      "user": 100, "reply": 300, "seller": "openai", "model": "gpt-4o", "at": "2026-01-15"\
      """;

  @Test
  void aConversationThatIsResentGrowsWithTheSquareOfItsTurns() {
    assertThat(replay(TALK).baseline().toPlainString()).isEqualTo("0.355");
  }

  @ParameterizedTest
  @CsvSource({"3300, 0.227", "4100, 0.257"})
  void aWindowOfTheLastTurnsWithASummary(int tokens, String result) {
    assertThat(
            replay(
                    TALK,
                    """
                    {"kind": "contextLimit", "name": "window", "tokens": %d, "summary": 200}\
                    """
                        .formatted(tokens))
                .result()
                .toPlainString())
        .isEqualTo(result);
  }

  @Test
  void theSummariserIsCharged() {
    ScenarioResult result =
        replay(
            TALK,
            """
            {"kind": "contextLimit", "name": "window", "tokens": 3300, "summary": 200,
             "summariser": {"seller": "openai", "model": "gpt-4o", "input": 600, "output": 200}}\
            """);

    assertThat(result.result().toPlainString()).isEqualTo("0.283");
    assertThat(result.levers().getFirst().ownCost().toPlainString()).isEqualTo("0.056");
  }

  @Test
  void theProvidersCacheSavesMoreOfAConversationThanAWindow() {
    assertThat(
            replay(
                    TALK,
                    """
                    {"kind": "promptCaching", "name": "keep", "prefix": 1, "lifetime": "auto",
                     "sharing": "conversation", "block": 1}\
                    """)
                .result()
                .toPlainString())
        .isEqualTo("0.219625");
  }

  @Test
  void blocksOfTheProviderLeaveTheRestOfAPromptFresh() {
    // 2,100 tokens are 16 blocks of 128: 2,048 are kept
    ScenarioResult result =
        replay(
            TALK.replace("\"turns\": 20", "\"turns\": 2"),
            """
            {"kind": "promptCaching", "name": "keep", "prefix": 1, "lifetime": "auto",
             "sharing": "conversation"}\
            """);

    assertThat(result.saving().toPlainString()).isEqualTo("0.00256");
  }

  @Test
  void aWindowCutsWhatTheProvidersCacheWouldHaveGiven() {
    ScenarioResult both =
        replay(
            TALK,
            """
            {"kind": "promptCaching", "name": "keep", "prefix": 1, "lifetime": "auto",
             "sharing": "conversation", "block": 1},
            {"kind": "contextLimit", "name": "window", "tokens": 3300, "summary": 200}\
            """);

    assertThat(both.levers().get(1).last().signum()).isPositive();
    assertThat(both.levers().get(1).last()).isLessThan(both.levers().get(1).first());
  }

  /// C001-03 and G8.
  @ParameterizedTest
  @CsvSource({"0.95, 23.8000", "0.75, 6.8000"})
  void aSemanticCacheCostsWhatItsLookupsCost(String threshold, String day) {
    // overheads as measured: 0.0408 and 0.0404 of 49.50 a day over 63,796 questions
    String lookup = threshold.equals("0.95") ? "2.02/63.796" : "1.9985/63.796";
    ScenarioResult result = replay(QUESTIONS, semantic(threshold, lookup, "0"));

    assertThat(result.result().toDecimal()).isEqualByComparingTo(day);
  }

  /// C001-03: from 0.95 to 0.75 a day gets 17.00 cheaper and 2,425.8 answers worse.
  @ParameterizedTest
  @CsvSource({"0.00700, -1", "0.00701, 1"})
  void loweringTheThresholdPaysBelowSevenTenthsOfACentForAWrongAnswer(String price, int sign) {
    ScenarioResult strict = replay(QUESTIONS, semantic("0.95", "2.02/63.796", price));
    ScenarioResult loose = replay(QUESTIONS, semantic("0.75", "1.9985/63.796", price));

    assertThat(Integer.signum(loose.result().compareTo(strict.result()))).isEqualTo(sign);
  }

  private static final String QUESTIONS =
      """
      "kind": "workload", "callsPerDay": 63796, "days": 1, "tokensPerCall": {"fresh": 1000},
      "pricesPerMillion": {"fresh": "49.5/63.796"}\
      """;

  private static String semantic(String threshold, String lookup, String wrong) {
    return """
    {"kind": "semanticCache", "name": "like", "threshold": "%s", "lookupPer1000": "%s",
     "wrongAnswer": "%s", "curve": [
      {"threshold": "0.95", "hits": "0.56", "accuracy": "0.926"},
      {"threshold": "0.75", "hits": "0.903", "accuracy": "0.912"}]}\
    """
        .formatted(threshold, lookup, wrong);
  }

  @Test
  void anAccuracyBelowItsFloorStopsALever() {
    ScenarioResult result =
        replay(
            QUESTIONS,
            semantic("0.75", "0", "0").replace("\"name\"", "\"floor\": \"0.92\", \"name\""));

    assertThat(result.saving().signum()).isZero();
    assertThat(result.warnings())
        .contains("like: its accuracy of 0.912 is below its floor of 0.92; it does nothing.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": \"batch\", \"name\": \"x\", \"share\": \"0.4\", \"priceRatio\": \"0.5\"} |"
            + " 1020",
        "{\"kind\": \"discount\", \"name\": \"x\", \"share\": \"0.1\"} | 1147.5",
        "{\"kind\": \"commitment\", \"name\": \"x\", \"discount\": \"0.2\", \"monthly\": \"500\"}"
            + " | 1020",
        "{\"kind\": \"commitment\", \"name\": \"x\", \"discount\": \"0.2\", \"monthly\": \"3100\"}"
            + " | 3000",
        "{\"kind\": \"outputCap\", \"name\": \"x\", \"tokens\": 100} | 675",
        "{\"kind\": \"outputCap\", \"name\": \"x\", \"tokens\": 100, \"retry\": \"0.1\"} | 802.5",
        "{\"kind\": \"outputCap\", \"name\": \"x\", \"tokens\": 300} | 1275",
        "{\"kind\": \"promptLimit\", \"name\": \"x\", \"items\": 10, \"limit\": 6,"
            + " \"tokensPerItem\": 50} | 1125",
        "{\"kind\": \"promptLimit\", \"name\": \"x\", \"items\": 90, \"limit\": 0,"
            + " \"tokensPerItem\": 50} | 900",
        "{\"kind\": \"promptParts\", \"name\": \"x\", \"systemShare\": \"0.4\", \"keepSystem\":"
            + " \"0.5\", \"historyShare\": \"0.2\", \"keepHistory\": \"0\"} | 1125",
        "{\"kind\": \"fineTuned\", \"name\": \"x\", \"share\": \"1\", \"to\": {\"priceRatio\":"
            + " \"0.25\"}, \"training\": \"3100\", \"months\": 10} | 618.75",
        "{\"kind\": \"routing\", \"name\": \"x\", \"share\": \"0.5\", \"to\": {\"priceRatio\":"
            + " \"0\"}, \"error\": \"0.1\"} | 701.25",
        "{\"kind\": \"routing\", \"name\": \"x\", \"share\": \"1\", \"to\": {\"priceRatio\":"
            + " \"0.5\"}, \"inputRatio\": \"1.2\", \"outputRatio\": \"1.5\"} | 900",
        "{\"kind\": \"growth\", \"name\": \"x\", \"perMonth\": \"0.1\"} | 1275",
        "{\"kind\": \"priceChange\", \"name\": \"x\", \"perYear\": \"-0.3\", \"from\":"
            + " \"2025-01-01\"} | 892.5",
        "{\"kind\": \"launch\", \"name\": \"x\", \"level\": \"0.5\", \"from\": \"2025-01-01\","
            + " \"until\": \"2025-02-01\"} | 1912.5",
        "{\"kind\": \"exactCache\", \"name\": \"x\", \"share\": \"0.5\", \"deterministic\":"
            + " \"0.4\", \"lookupPer1000\": \"0.01\", \"monthly\": \"31\"} | 1051.2",
        "{\"kind\": \"exactCache\", \"name\": \"x\", \"share\": \"0.5\", \"deterministic\":"
            + " \"0.4\", \"temperature\": \"any\"} | 637.5",
        "{\"kind\": \"exactCache\", \"name\": \"x\", \"share\": \"0.5\", \"ttl\": 1800, \"ages\":"
            + " [{\"seconds\": 600, \"share\": \"0.2\"}, {\"seconds\": 3000, \"share\": \"0.8\"}]}"
            + " | 956.25"
      })
  void doesWhatItSays(String lever, String result) {
    assertThat(replay(BOT, lever).result().toDecimal()).isEqualByComparingTo(result);
  }

  /// Without ages only the instants of calls could say what is found within an hour.
  @Test
  void aStoreThatForgetsSaysWhenNobodyKnowsHowSoonQuestionsRepeat() {
    ScenarioResult result =
        replay(
            BOT, "{\"kind\": \"exactCache\", \"name\": \"x\", \"share\": \"0.5\", \"ttl\": 3600}");

    assertThat(result.saving().signum()).isZero();
    assertThat(result.warnings())
        .containsExactly(
            "x: calls have no time or no feature, and no ages of repeats are said; 1275.00 USD of"
                + " the baseline stay as they are.");
  }

  /// Growth and prices see months only; a launch of nothing makes every day a kind of its own.
  @Test
  void daysThatAreAlikeCostWhatTheyCostOneByOne() {
    String year = BOT.replace("\"days\": 30", "\"days\": 400");
    String[] levers = {
      "{\"kind\": \"growth\", \"name\": \"a\", \"perMonth\": \"0.5\", \"from\": \"2026-02-10\"}",
      "{\"kind\": \"growth\", \"name\": \"b\", \"perMonth\": \"-0.2\"}",
      "{\"kind\": \"priceChange\", \"name\": \"c\", \"perYear\": \"-0.25\", \"from\":"
          + " \"2026-01-20\"}",
      "{\"kind\": \"launch\", \"name\": \"d\", \"level\": \"0\", \"from\": \"2026-01-01\","
          + " \"until\": \"2026-02-01\"}"
    };

    Money byMonth = replay(year, levers[0], levers[1], levers[2]).result();
    Money byDay = replay(year, levers).result();

    // each kind of day is rounded once, each day is rounded once: half a pico each at most
    assertThat(byMonth.minus(byDay).picos().toBigInteger().abs().intValueExact())
        .isLessThanOrEqualTo(220);
    assertThat(byMonth).isGreaterThan(replay(year).result());
  }

  /// January 2026 has 31 days of 42.50, February 28: 1,317.50 and 1,190.00.
  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 59, 1250, 2567.5", // 60 are missing in February
    "2026-01-01, 59, 1317.5, 2635",
    "2026-01-17, 43, 1250, 1887.5" // of January 15 of 31 days, 637.50: nothing is missing there
  })
  void moreThanIsPromisedInOneMonthMakesUpForNoOther(
      String at, int days, String monthly, String result) {
    ScenarioResult settled =
        replay(
            BOT.replace(
                "\"days\": 30, \"at\": \"2026-01-01\"",
                "\"days\": %d, \"at\": \"%s\"".formatted(days, at)),
            "{\"kind\": \"commitment\", \"name\": \"x\", \"monthly\": \"%s\"}".formatted(monthly));

    assertThat(settled.result().toDecimal()).isEqualByComparingTo(result);
  }

  @Test
  void trainingIsPaidOnceHoweverLongTheBaseline() {
    ScenarioResult twoYears =
        replay(
            BOT.replace("\"days\": 30", "\"days\": 730"),
            "{\"kind\": \"fineTuned\", \"name\": \"x\", \"share\": \"1\", \"to\":"
                + " {\"priceRatio\": \"0\"}, \"training\": \"3100\", \"months\": 12}");

    assertThat(twoYears.result().toDecimal()).isEqualByComparingTo("3100");
  }

  @Test
  void aMachineTakesMoreThanNothing() {
    assertThatThrownBy(
            () ->
                replay(
                    BOT,
                    "{\"kind\": \"selfHosting\", \"name\": \"own\", \"share\": 1,"
                        + " \"tokensPerHour\": 0, \"pricePerHour\": 2}"))
        .hasMessageContaining("expected a number above 0")
        .hasMessageContaining("levers[0].tokensPerHour, found 0");
  }

  @Test
  void growthCompoundsByWholeMonths() {
    // January as it is, February 10 % more, March 21 % more
    ScenarioResult result =
        replay(
            BOT.replace("\"days\": 30", "\"days\": 90"),
            "{\"kind\": \"growth\", \"name\": \"x\", \"perMonth\": \"0.1\"}");

    assertThat(result.result().toPlainString()).isEqualTo("4220.675");
  }

  /// C002-05: one machine of 2 dollars an hour, 720 hours, against 4,250 and 720 dollars a month.
  @ParameterizedTest
  @CsvSource({
    "2.50, 10, 1000000, 66.12, 1",
    "0.90, 0.90, 1000000, -100.00, -1",
    "2.50, 10, 338824, 0.00, 1",
    "2.50, 10, 338823, 0.00, -1",
    "0.90, 0.90, 2000000, 0.00, 0"
  })
  void aMachineOfOnesOwnPaysOnlyAgainstADearModel(
      String fresh, String output, long calls, String percent, int sign) {
    ScenarioResult result =
        replay(
            """
            "kind": "workload", "callsPerDay": %d, "days": 1,
            "tokensPerCall": {"fresh": 500, "output": 300},
            "pricesPerMillion": {"fresh": "%s", "output": "%s"}\
            """
                .formatted(calls, fresh, output),
            """
            {"kind": "selfHosting", "name": "own", "share": 1, "tokensPerHour": 70000000,
             "pricePerHour": "60"}\
            """);

    assertThat(Percent.of(result)).isEqualTo(percent);
    assertThat(result.saving().signum()).isEqualTo(sign);
    assertThat(result.result().toPlainString()).isEqualTo("1440.00");
  }

  @ParameterizedTest
  @CsvSource({"reserved, 6", "onDemand, 2.166666666667"})
  void machinesFollowTheLoadOfEachHour(String billing, String bill) {
    // 30 calls of a million tokens in the first hour, 10 in the third; a machine takes ten million
    // an hour, so three machines are needed once and one is there in any case
    List<Fact> calls =
        Stream.concat(IntStream.range(0, 30).boxed(), IntStream.range(7_200, 7_210).boxed())
            .map(
                second ->
                    TestLedger.call(second, "s", "claude-haiku-4-5")
                        .measure(Measure.FRESH_INPUT, 1_000_000)
                        .build())
            .toList();
    Scenario scenario =
        Scenario.parse(
            "case",
            file(
                "\"kind\": \"ledger\", \"from\": \"2026-01-12\", \"to\": \"2026-01-12\", \"layer\":"
                    + " \"observed\"",
                """
                {"kind": "selfHosting", "name": "own", "share": 1, "tokensPerHour": 10000000,
                 "pricePerHour": "1/12", "billing": "%s", "replicas": 1}\
                """
                    .formatted(billing)));

    ScenarioResult result = over(TestLedger.ofCalls(calls), scenario);

    // reserved: 3 × 24 hours; on demand: 24 + 2 hours
    assertThat(result.result().toDecimal()).isEqualByComparingTo(bill);
  }

  @Test
  void aCapCutsOnlyTheAnswersThatAreLonger() {
    List<Fact> calls =
        Stream.of(100L, 200L, 900L, 3_000L)
            .map(
                output ->
                    TestLedger.call(output.intValue(), "s", "claude-haiku-4-5")
                        .measure(Measure.OUTPUT, output)
                        .build())
            .toList();

    // 100 + 200 + 500 + 500 at 5 dollars a million
    assertThat(
            over(
                    TestLedger.ofCalls(calls),
                    Scenario.parse(
                        "case",
                        file(
                            "\"kind\": \"ledger\", \"layer\": \"observed\"",
                            "{\"kind\": \"outputCap\", \"name\": \"cap\", \"tokens\": 500}")))
                .result()
                .toPlainString())
        .isEqualTo("0.0065");
  }

  @Test
  void batchIsSoldAtTheBatchPriceOfThePriceBook() {
    ScenarioResult result =
        replay(
            """
            "kind": "workload", "callsPerDay": 1000000, "days": 1, "at": "2026-01-15",
            "tokensPerCall": {"fresh": 500, "output": 200}, "seller": "openai",
            "model": "gpt-4o-mini"\
            """,
            "{\"kind\": \"batch\", \"name\": \"wait\", \"share\": 1}");

    assertThat(result.baseline().toPlainString()).isEqualTo("195.00");
    assertThat(result.result().toPlainString()).isEqualTo("97.50");
  }

  static String file(String baseline, String levers) {
    return """
    {"format": "costwright-scenario", "version": 1, "name": "case",
     "baseline": {%s}, "levers": [%s]}\
    """
        .formatted(baseline, levers);
  }

  private static ScenarioResult replay(String baseline, String... levers) {
    return Scenario.parse("case", file(baseline, String.join(",", levers)))
        .replay(
            () -> {
              throw new IllegalStateException("A described workload needs no ledger");
            },
            PriceBook.bundled(),
            Watch.NONE);
  }

  private static ScenarioResult over(Cube cube, Scenario scenario) {
    List<Lever> levers = scenario.levers();
    return scenario.with(levers).replay(() -> cube, TestLedger.PRICES, Watch.NONE);
  }
}
