package dev.costwright.forecasting.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.panel.RollingTest.Miss;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandsTest {
  private static final double[] VALUES = IntStream.rangeClosed(1, 30).asDoubleStream().toArray();
  private static final int ORIGINS = 12;

  /// Twelve origins, of which only seven had history enough: seven is what counts and is told.
  @Test
  void countsOnlyPastStepsThatAForecastWasIssuedFrom() {
    List<Miss> seven = misses(5);
    assertThat(Bands.forecasts(seven)).isEqualTo(7);
    assertThat(Bands.of(VALUES, 1, seven)).isEmpty();
    assertThat(PanelForecaster.reason(7, Optional.empty()))
        .contains("No bands: they need 8 past forecasts, and the history allows 7.");
  }

  @Test
  void eightAreEnough() {
    Optional<Bands> bands = Bands.of(VALUES, 1, misses(4));
    assertThat(bands).isPresent();
    assertThat(PanelForecaster.reason(8, bands)).isEmpty();
  }

  /// @param silent how many of the first origins say nothing
  private static List<Miss> misses(int silent) {
    List<Integer> origins = IntStream.range(10, 10 + ORIGINS).boxed().toList();
    return new RollingTest(
            VALUES,
            origins,
            origins.stream()
                .map(
                    origin ->
                        Optional.of(new double[] {origin - 1, origin})
                            .filter(_ -> origin >= 10 + silent))
                .toList())
        .misses();
  }
}
