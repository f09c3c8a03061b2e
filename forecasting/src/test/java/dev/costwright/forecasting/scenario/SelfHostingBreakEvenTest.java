package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// G13 and C002-05 on the hours of a ledger's calls: requests of 500 and 300 tokens on one day;
/// a machine costs 60 dollars an hour and takes 70 million tokens in it, 1,440 dollars a day.
final class SelfHostingBreakEvenTest {
  /// Of 120 parts of a day; ten hours have at least six.
  private static final int[] OFFICE = {
    2, 1, 1, 1, 1, 2, 3, 5, 8, 10, 10, 9, 8, 9, 10, 9, 8, 6, 4, 3, 3, 3, 2, 2
  };

  private static final int[] EVEN = new int[24];

  static {
    Arrays.fill(EVEN, 5);
  }

  private static final Map<String, String> SELLERS =
      Map.of("gpt-4o", "openai", "llama-v3p1-70b-instruct", "fireworks");

  /// GPT-4o at 0.00425 dollars a request, and the same weights at 0.90 dollars a million tokens.
  @ParameterizedTest
  @CsvSource({
    "gpt-4o, 338824, office, onDemand, 1440.00, 1",
    "gpt-4o, 338824, office, reserved, 1440.00, 1",
    "gpt-4o, 338823, office, onDemand, 1440.00, -1",
    "gpt-4o, 338823, office, reserved, 1440.00, -1",
    "llama-v3p1-70b-instruct, 1999999, even, onDemand, 1440.00, -1",
    "llama-v3p1-70b-instruct, 2000000, even, onDemand, 1440.00, 0",
    "llama-v3p1-70b-instruct, 2000001, even, reserved, 1440.00, 1",
    // ten hours need a second machine, which pays for none of its day when it is reserved
    "llama-v3p1-70b-instruct, 2000000, office, onDemand, 2040.00, -1",
    "llama-v3p1-70b-instruct, 2000000, office, reserved, 2880.00, -1"
  })
  void flipsWhereTheLoadOfEachHourSaysSo(
      String model, int requests, String load, String billing, String bill, int sign) {
    ScenarioResult result = hosted(day(model, requests, load), billing, 1);

    assertThat(result.result().toPlainString()).isEqualTo(bill);
    assertThat(result.saving().signum()).isEqualTo(sign);
    assertThat(result.grain().perCall()).isEqualTo(result.baseline());
  }

  @Test
  void machinesThatAreAlwaysThereAreAlwaysPaid() {
    Cube quiet = day("gpt-4o", 24, "even");

    assertThat(hosted(quiet, "onDemand", 1).result().toPlainString()).isEqualTo("1440.00");
    assertThat(hosted(quiet, "onDemand", 3).result().toPlainString()).isEqualTo("4320.00");
    assertThat(hosted(quiet, "reserved", 3).result().toPlainString()).isEqualTo("4320.00");
    // three are there already when the day's peak needs two
    assertThat(
            hosted(day("llama-v3p1-70b-instruct", 2_000_000, "office"), "onDemand", 3)
                .result()
                .toPlainString())
        .isEqualTo("4320.00");
  }

  private static ScenarioResult hosted(Cube cube, String billing, int replicas) {
    String lever =
        """
        {"kind": "selfHosting", "name": "own", "share": 1, "tokensPerHour": 70000000,
         "pricePerHour": "60", "billing": "%s", "replicas": %d}\
        """
            .formatted(billing, replicas);
    String window =
        "\"kind\": \"ledger\", \"from\": \"2026-01-12\", \"to\": \"2026-01-12\", \"layer\":"
            + " \"observed\"";
    return Scenario.parse("case", LeverCasesTest.file(window, lever))
        .replay(() -> cube, TestLedger.PRICES, Watch.NONE);
  }

  private static Cube day(String model, int requests, String load) {
    int[] parts = load.equals("even") ? EVEN : OFFICE;
    int[] before = new int[25];
    for (int hour = 0; hour < 24; hour++) {
      before[hour + 1] = before[hour] + parts[hour];
    }
    List<Fact> calls =
        IntStream.range(0, 24)
            .mapToObj(
                hour ->
                    hour(
                        hour,
                        model,
                        upTo(requests, before[hour + 1]) - upTo(requests, before[hour])))
            .toList();
    return TestLedger.ofCalls(SELLERS.get(model), calls);
  }

  private static long upTo(long requests, int parts) {
    return requests * parts / 120;
  }

  private static Fact hour(int hour, String model, long requests) {
    return TestLedger.call((hour - 10) * 3_600, "s" + hour, model)
        .line(hour + 1L)
        .dimension(Dimension.FEATURE, "chat")
        .measure(Measure.REQUESTS, requests)
        .measure(Measure.FRESH_INPUT, requests * 500)
        .measure(Measure.OUTPUT, requests * 300)
        .build();
  }
}
