package dev.costwright.forecasting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeriesTest {
  @Test
  void endsWhereTheNextMonthBegins() {
    assertThat(Series.of(LocalDate.of(2026, 1, 1), TimeGrain.MONTH, 1, 2).end())
        .isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void refusesAStartInsideAStep() {
    assertThatThrownBy(() -> Series.of(LocalDate.of(2026, 1, 2), TimeGrain.MONTH, 1))
        .hasMessage("Expected the first day of a MONTH, found 2026-01-02");
  }

  @Test
  void refusesValuesThatAreNoNumbers() {
    assertThatThrownBy(() -> Series.of(LocalDate.EPOCH, TimeGrain.DAY, Double.NaN))
        .hasMessage("Expected finite values, found NaN");
  }
}
