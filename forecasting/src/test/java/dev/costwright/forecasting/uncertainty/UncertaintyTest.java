package dev.costwright.forecasting.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.pricing.PriceBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UncertaintyTest {
  private static final Path CASE = Path.of("../samples/scenarios/c003-01-35000.json");

  @Test
  void threadsChangeNothing() throws IOException {
    Prepared prepared = prepared("{\"triangular\": [\"0.2\", \"0.3\", \"0.4\"]}");
    Uncertainty one = study(prepared, 1);
    Uncertainty many = study(prepared, 7);

    assertThat(many.results().byPath()).isEqualTo(one.results().byPath());
    assertThat(many.result()).isEqualTo(one.result());
    assertThat(many.levers()).isEqualTo(one.levers());
  }

  /// The bill is 90,000 × (1 − share) × 5/9, straight in the share of the cache; so its quantiles
  /// are those of the share, and the mean of a triangle is a third of the sum of its corners.
  @Test
  void aStraightFigureHasTheQuantilesOfItsRange() throws IOException {
    Uncertainty study = study(prepared("{\"triangular\": [\"0.2\", \"0.3\", \"0.4\"]}"), 2);

    assertThat(study.error()).isLessThan(1e-8);
    assertThat(study.replays()).isEqualTo(2);
    assertThat(study.result().mean()).isCloseTo(35_000, within(20.0));
    assertThat(study.result().p50()).isCloseTo(35_000, within(50.0));
    // one path in twenty is above 0.4 − √(0.05 × 0.2 × 0.1)
    double share = 0.4 - Math.sqrt(0.05 * 0.2 * 0.1);
    assertThat(study.result().p5()).isCloseTo(90_000 * (1 - share) * 5 / 9, within(60.0));
    assertThat(study.chanceOfAtMost(35_000)).isCloseTo(0.5, within(0.01));
    assertThat(study.chanceOfAtMost(90_000)).isEqualTo(1);
  }

  @Test
  void theFairPartsOfAPathSumToItsSaving() throws IOException {
    Uncertainty study = study(prepared("{\"pert\": [\"0.1\", \"0.3\", \"0.6\"]}"), 2);

    double parts = study.levers().stream().mapToDouble(part -> part.shapley().mean()).sum();
    assertThat(parts).isCloseTo(study.saving().mean(), within(1e-6));
  }

  @Test
  void theTornadoPutsTheWidestFirst() throws IOException {
    String file =
        Files.readString(CASE)
            .replace("\"0.3\"", "{\"triangular\": [\"0.1\", \"0.3\", \"0.5\"]}")
            .replace("\"0.4\"", "{\"triangular\": [\"0.39\", \"0.4\", \"0.41\"]}");

    Uncertainty study = study(prepare(file), 2);

    assertThat(study.tornado().stream().map(swing -> swing.lever() + " " + swing.parameter()))
        .containsExactly("Answer repeats share", "Route simple calls share");
    assertThat(study.tornado().getFirst().atLow())
        .isGreaterThan(study.tornado().getFirst().atHigh());
  }

  @Test
  void aScenarioWithoutRangesHasNoBands() throws IOException {
    assertThat(Uncertainty.of(prepare(Files.readString(CASE)), 10, 1, 1, Watch.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "triangular 0 0 1, 0.3333333333",
    "triangular 1 2 6, 3",
    "pert 1 2 6, 2.5",
    "empirical 1 2 9, 4",
    "pert 2 2 2, 2"
  })
  void drawsHaveTheMeanOfTheirRange(String range, double mean) {
    Draw draw = Draw.of(Range.parse(range).orElseThrow());

    double sum =
        IntStream.range(0, 100_000).mapToDouble(i -> draw.at((i + 0.5) / 100_000)).sum() / 100_000;

    assertThat(sum).isCloseTo(mean, within(1e-4));
  }

  @Test
  void nineTenthsOfALogNormalRangeLieBetweenItsNumbers() {
    Draw draw = Draw.of(Range.parse("lognormal 2 8").orElseThrow());

    assertThat(draw.at(0.05)).isCloseTo(2, within(1e-9));
    assertThat(draw.at(0.5)).isCloseTo(4, within(1e-9));
    assertThat(draw.at(0.95)).isCloseTo(8, within(1e-9));
    assertThat(draw.most()).isLessThan(16);
  }

  private static Uncertainty study(Prepared prepared, int threads) {
    return Uncertainty.of(prepared, 100_000, 42, threads, Watch.NONE).orElseThrow();
  }

  private static Prepared prepared(String share) throws IOException {
    return prepare(Files.readString(CASE).replace("\"0.3\"", share));
  }

  private static Prepared prepare(String file) {
    return Scenario.parse("case", file)
        .prepare(
            () -> {
              throw new IllegalStateException("A described workload needs no ledger");
            },
            PriceBook.bundled(),
            Watch.NONE);
  }
}
