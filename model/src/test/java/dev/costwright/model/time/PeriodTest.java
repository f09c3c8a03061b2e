package dev.costwright.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-08, 23",
    "America/New_York, 2026-11-01, 25",
    "America/New_York, 2026-11-02, 24",
    "Asia/Kolkata, 2026-03-08, 24",
    "Pacific/Apia, 2011-12-29, 24",
    "Pacific/Apia, 2011-12-30, 0",
    "Pacific/Apia, 2011-12-31, 24"
  })
  void countsTheHoursOfADayAsItsZoneLivedThem(String zone, LocalDate day, int hours) {
    Period period = new Period(day, day.plusDays(1), ZoneId.of(zone));

    assertThat(Duration.between(period.start(), period.end())).isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @CsvSource({"UTC, true, false", "Europe/Paris, false, false", "America/Los_Angeles, true, true"})
  void cutsMonthsInTheZoneOfTheBill(String zone, boolean evening, boolean night) {
    Period may = Period.of(YearMonth.of(2026, 5), ZoneId.of(zone));

    assertThat(may.contains(Instant.parse("2026-05-31T23:30:00Z"))).isEqualTo(evening);
    assertThat(may.contains(Instant.parse("2026-06-01T03:00:00Z"))).isEqualTo(night);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> Period.utc(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("2026-05-02", "2026-05-01");
  }

  @Test
  void hasOneStepForTheTotal() {
    assertThat(TimeGrain.TOTAL.startOf(LocalDate.of(2026, 5, 2))).isEqualTo(LocalDate.EPOCH);
    assertThatThrownBy(() -> TimeGrain.TOTAL.next(LocalDate.EPOCH))
        .isInstanceOf(IllegalStateException.class);
  }
}
