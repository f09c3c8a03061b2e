package dev.costwright.forecasting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidaysTest {
  @Test
  void easterIsWhereAlmanacsHaveIt() {
    assertThat(Stream.of(1818, 2000, 2024, 2025, 2026, 2038).map(Rule::easter))
        .containsExactlyElementsOf(
            days(
                "1818-03-22",
                "2000-04-23",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2038-04-25"));
  }

  /// The Fourth of July 2026 is a Saturday, and is kept on the Friday as well.
  @Test
  void federalHolidaysOf2026() {
    assertThat(of(Holidays.US, 2026))
        .containsExactlyElementsOf(
            days(
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-03",
                "2026-07-04",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25"));
  }

  @Test
  void aNewYearOnASaturdayIsKeptInTheYearBefore() {
    assertThat(Holidays.US.holds(LocalDate.of(2021, 12, 31))).isTrue();
    assertThat(Holidays.US.holds(LocalDate.of(2020, 12, 31))).isFalse();
  }

  /// Both days of Christmas 2021 fall on a weekend, and Monday and Tuesday stand in for them.
  @Test
  void bankHolidaysAtAWeekendAreKeptOnTheNextWorkingDays() {
    assertThat(of(Holidays.GB, 2021).stream().filter(day -> day.getMonthValue() == 12))
        .containsExactlyElementsOf(days("2021-12-25", "2021-12-26", "2021-12-27", "2021-12-28"));
    assertThat(Holidays.GB.holds(LocalDate.of(2022, 1, 3))).isTrue();
  }

  @Test
  void holidaysOfGermanyAndFranceIn2026() {
    assertThat(of(Holidays.DE, 2026))
        .containsExactlyElementsOf(
            days(
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-05-01",
                "2026-05-14",
                "2026-05-25",
                "2026-10-03",
                "2026-12-25",
                "2026-12-26"));
    assertThat(of(Holidays.FR, 2026))
        .containsExactlyElementsOf(
            days(
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"));
    assertThat(of(Holidays.TARGET, 2026)).hasSize(6);
  }

  /// Ascension Day was the first of May.
  @Test
  void twoHolidaysOnOneDayAreOne() {
    assertThat(Holidays.DE.holds(LocalDate.of(2008, 5, 1))).isTrue();
    assertThat(Holidays.DE.holds(LocalDate.of(2008, 5, 2))).isFalse();
  }

  @Test
  void noCountryHasNone() {
    assertThat(of(Holidays.NONE, 2026)).isEmpty();
  }

  private static List<LocalDate> of(Holidays holidays, int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(holidays::holds)
        .toList();
  }

  private static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }
}
