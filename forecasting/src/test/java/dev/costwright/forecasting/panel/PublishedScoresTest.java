package dev.costwright.forecasting.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.continuation.Contenders;
import dev.costwright.forecasting.continuation.Pool;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Scores on a public panel against those of R's forecast 8.20 on the same panel. Skipped where
/// the panel is not beside the project.
class PublishedScoresTest {
  private static final Path PANEL =
      Path.of("..", "..", "shared", "forecast", "public", "panel_public.csv.gz");
  private static List<PanelSeries> panel = List.of();

  @BeforeAll
  static void read() throws IOException {
    Assumptions.assumeTrue(Files.exists(PANEL));
    try (Reader text =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(PANEL)), StandardCharsets.UTF_8)) {
      panel = PanelFile.read(text, "panel");
    }
  }

  @Test
  void thetaScoresAsThetafOfRToThreeDigits() {
    PanelScores.Score theta = score(Contenders.THETA);
    assertThat(theta.owa().orElseThrow()).isCloseTo(0.9041, within(5e-4));
    assertThat(theta.mase().orElseThrow()).isCloseTo(1.3376, within(1e-3));
    assertThat(theta.smape().orElseThrow()).isCloseTo(20.5548, within(1e-2));
    assertThat(theta.totalError().orElseThrow()).isCloseTo(12.31, within(1e-2));
  }

  @Test
  void theNaiveYardstickIsThatOfThePublishedScores() {
    PanelScores.Score naive = score(Contenders.NAIVE);
    assertThat(naive.mase().orElseThrow()).isCloseTo(1.4848, within(1e-4));
    assertThat(naive.smape().orElseThrow()).isCloseTo(23.5385, within(1e-3));
    assertThat(naive.totalError().orElseThrow()).isCloseTo(16.7116, within(1e-3));
  }

  /// The search differs from R's, so that the forms chosen and the scores do: R has 0.8925.
  @Test
  void smoothingIsNoWorseThanEtsOfR() {
    assertThat(score(Contenders.SMOOTHING).owa().orElseThrow()).isLessThan(0.8925);
  }

  private static PanelScores.Score score(String method) {
    return Objects.requireNonNull(
        PanelScores.of(panel.stream().map(series -> only(series, method)).toList())
            .headline()
            .get(method));
  }

  /// The method and the yardstick alone, without a back-test.
  private static PanelForecast only(PanelSeries series, String method) {
    List<PanelForecast.Tried> tried =
        List.of(Contenders.NAIVE, method).stream()
            .distinct()
            .map(name -> tried(series, name))
            .toList();
    return new PanelForecast(
        series,
        tried.getLast().forecast().stream()
            .map(value -> new PanelForecast.Step(value, Optional.empty(), Optional.empty()))
            .toList(),
        tried,
        Optional.empty());
  }

  private static PanelForecast.Tried tried(PanelSeries series, String method) {
    double[] values = series.values();
    double[] ahead =
        Pool.floored(
            Objects.requireNonNull(Contenders.all(series.season()).get(method))
                .forecast(values, series.season(), series.horizon()),
            values);
    return new PanelForecast.Tried(
        method,
        OptionalDouble.empty(),
        false,
        IntStream.range(0, ahead.length).mapToObj(h -> ahead[h]).toList());
  }
}
