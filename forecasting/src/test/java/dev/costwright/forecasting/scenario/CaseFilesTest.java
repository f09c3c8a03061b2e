package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.pricing.PriceBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reference cases that are shipped as scenario files give their figures to the digit.
final class CaseFilesTest {
  private static final Path CASES = Path.of("../samples/scenarios/cases");

  @ParameterizedTest
  @CsvSource({
    "c000-02-prompt-caching-ceiling, 1575.00, 1387.50, 11.90",
    "c000-07-stacked-percentages, 1575.00, 436.59, 72.28",
    "c000-08-semantic-cache-hits, 1575.00, 787.50, 50.00",
    "c000-09-hits-from-7-to-84, 281.10, 85.20, 69.69",
    "c001-03-similarity-threshold, 49.50, 42.33709226144, 14.47",
    "c001-05-cached-price-conflict, 125.00, 25.00, 80.00",
    "c001-06-nine-calls, 0.11025, 0.077875, 29.37",
    "c002-02-routing-with-classifier, 1275.00, 462.375, 63.74",
    "c002-04-batch, 195.00, 97.50, 50.00",
    "c002-05-self-hosting, 4250.00, 1440.00, 66.12",
    "c003-06-compression-factors, 450.00, 90.00, 80.00",
    "c004-01-growing-context, 0.355, 0.283, 20.28",
    "c004-03-document-in-a-session, 15.00, 3.225, 78.50",
    "c004-04-routing-extraction, 42.50, 2.55, 94.00",
    "c004-05-forty-percent-cached, 42.50, 25.50, 40.00"
  })
  void givesItsFigures(String file, String baseline, String result, String percent)
      throws IOException {
    ScenarioResult replayed = replay(read(file));

    assertThat(replayed.baseline().toDecimal()).isEqualByComparingTo(baseline);
    assertThat(replayed.result().toDecimal()).isEqualByComparingTo(result);
    assertThat(Percent.of(replayed)).isEqualTo(percent);
  }

  @Test
  void everyFileIsHeldToAFigure() throws IOException, NoSuchMethodException {
    CsvSource held =
        CaseFilesTest.class
            .getDeclaredMethod(
                "givesItsFigures", String.class, String.class, String.class, String.class)
            .getAnnotation(CsvSource.class);
    try (Stream<Path> files = Files.list(CASES)) {
      List<String> shipped =
          files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();

      assertThat(Stream.of(held.value()).map(line -> line.substring(0, line.indexOf(','))))
          .containsExactlyInAnyOrderElementsOf(shipped);
    }
  }

  /// 59 % of the whole bill, when output is 15.34 % of it.
  @Test
  void aHitRateAloneDoesNotDetermineASaving() throws IOException {
    String file = Files.readString(CASES.resolve("c000-09-hits-from-7-to-84.json"));

    // input costs 0.2811 a call; output of 0.05093 is 15.34 % of both
    assertThat(Percent.of(replay(Scenario.parse("f", withOutput(file, "3395")))))
        .isEqualTo("59.00");
    assertThat(Percent.of(replay(Scenario.parse("f", file.replace("\"5m\"", "\"1h\"")))))
        .isEqualTo("56.88");
  }

  private static String withOutput(String file, String tokens) {
    return file.replace("\"cacheRead\": 7000", "\"cacheRead\": 7000, \"output\": " + tokens);
  }

  @ParameterizedTest
  @CsvSource({"0.9/0.85/0.6, 99.40", "0.34/0.4/0.3, 72.28"})
  void stackedPercentagesGiveWhatTheyMultiplyTo(String shares, String percent) throws IOException {
    String[] share = shares.split("/");
    Map<String, String> turned =
        Map.of("Caching", share[0], "Routing", share[1], "Compression", share[2]);
    Scenario scenario = read("c000-07-stacked-percentages");

    assertThat(
            Percent.of(
                replay(
                    scenario.with(
                        scenario.levers().stream()
                            .map(lever -> turn(lever, turned.get(lever.scope().name())))
                            .toList()))))
        .isEqualTo(percent);
  }

  private static Lever turn(Lever lever, String share) {
    if (!lever.scope().name().equals("Compression")) {
      return lever.with("share", share);
    }
    String keep = Fraction.ONE.minus(Fraction.parse(share).orElseThrow()).toString();
    return lever.with("keepInput", keep).with("keepOutput", keep);
  }

  private static Scenario read(String file) throws IOException {
    return Scenario.parse(file, Files.readString(CASES.resolve(file + ".json")));
  }

  private static ScenarioResult replay(Scenario scenario) {
    return scenario.replay(
        () -> {
          throw new IllegalStateException("A described workload needs no ledger");
        },
        PriceBook.bundled(),
        Watch.NONE);
  }
}
