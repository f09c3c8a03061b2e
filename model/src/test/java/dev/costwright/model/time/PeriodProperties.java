package dev.costwright.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodProperties {
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

  @Property(tries = 2_000)
  void everyInstantIsInExactlyOneDay(
      @ForAll("instants") Instant instant, @ForAll("zones") ZoneId zone) {
    LocalDate day = instant.atZone(zone).toLocalDate();

    assertThat(day.minusDays(3).datesUntil(day.plusDays(4)))
        .filteredOn(candidate -> day(candidate, zone).contains(instant))
        .containsExactly(day);
  }

  @Property
  void daysOfAPeriodTouchWithoutGap(@ForAll("days") LocalDate from, @ForAll("zones") ZoneId zone) {
    Period period = new Period(from, from.plusDays(40), zone);
    List<Period> days = from.datesUntil(from.plusDays(40)).map(date -> day(date, zone)).toList();

    assertThat(days.getFirst().start()).isEqualTo(period.start());
    assertThat(days.getLast().end()).isEqualTo(period.end());
    for (int index = 1; index < days.size(); index++) {
      assertThat(days.get(index).start()).isEqualTo(days.get(index - 1).end());
    }
  }

  @Property
  void aMonthHoldsItsDaysAndNoOther(@ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
    Period month = Period.of(YearMonth.from(day), zone);

    assertThat(month.contains(day)).isTrue();
    assertThat(month.days()).isEqualTo(day.lengthOfMonth());
    assertThat(month.contains(month.start())).isTrue();
    assertThat(month.contains(month.end())).isFalse();
    assertThat(month.contains(month.end().minusMillis(1))).isTrue();
  }

  @Property(tries = 2_000)
  void stepsFollowEachOtherAndHoldTheirDays(
      @ForAll("days") LocalDate day, @ForAll("grains") TimeGrain grain) {
    LocalDate start = grain.startOf(day);
    LocalDate next = grain.next(start);

    assertThat(day).isBetween(start, next.minusDays(1));
    assertThat(grain.startOf(start)).isEqualTo(start);
    assertThat(grain.startOf(next)).isEqualTo(next);
    assertThat(grain.startOf(next.minusDays(1))).isEqualTo(start);
  }

  private static Period day(LocalDate date, ZoneId zone) {
    return new Period(date, date.plusDays(1), zone);
  }

  /// Any time, and the minutes around clock changes: New York 2026-03-08 and 2026-11-01, and the
  /// day that Samoa left out, 2011-12-30.
  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Instant> changes =
        Arbitraries.of("2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", "2011-12-30T10:00:00Z")
            .map(Instant::parse)
            .flatMap(
                change -> Arbitraries.longs().between(-100_000, 100_000).map(change::plusSeconds));
    Arbitrary<Instant> anywhere =
        Arbitraries.longs()
            .between(Instant.parse("2010-01-01T00:00:00Z").toEpochMilli(), 1_900_000_000_000L)
            .map(Instant::ofEpochMilli);
    return Arbitraries.oneOf(changes, anywhere);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 365 * 25).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<TimeGrain> grains() {
    return Arbitraries.of(TimeGrain.DAY, TimeGrain.WEEK, TimeGrain.MONTH, TimeGrain.QUARTER);
  }
}
