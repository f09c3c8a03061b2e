package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The time steps of a pivot: which step a day or an instant falls in.
final class Steps {
  private static final int OUTSIDE = -1;

  private final int base;
  private final int[] stepOf;
  private final long[] dayStarts;
  private final List<LocalDate> starts = new ArrayList<>();

  /// @param firstDay the first day with facts
  /// @param lastDay the last one; in another zone an instant may lie one day further out
  Steps(Optional<Period> period, TimeGrain grain, int firstDay, int lastDay) {
    base = firstDay - 1;
    stepOf = new int[lastDay - firstDay + 3];
    for (int i = 0; i < stepOf.length; i++) {
      LocalDate day = LocalDate.ofEpochDay(base + i);
      stepOf[i] = period.isEmpty() || period.get().contains(day) ? step(grain, day) : OUTSIDE;
    }
    ZoneId zone = period.<ZoneId>map(Period::zone).orElse(ZoneOffset.UTC);
    dayStarts = zone.normalized().equals(ZoneOffset.UTC) ? new long[0] : dayStarts(zone);
  }

  private int step(TimeGrain grain, LocalDate day) {
    LocalDate start = grain.startOf(day);
    if (starts.isEmpty() || !starts.getLast().equals(start)) {
      starts.add(start);
    }
    return starts.size() - 1;
  }

  private long[] dayStarts(ZoneId zone) {
    long[] instants = new long[stepOf.length + 1];
    for (int i = 0; i < instants.length; i++) {
      instants[i] = LocalDate.ofEpochDay(base + i).atStartOfDay(zone).toEpochSecond();
    }
    return instants;
  }

  int count() {
    return starts.size();
  }

  LocalDate start(int step) {
    return starts.get(step);
  }

  /// Whether the days of instants differ from those of UTC.
  boolean isShifted() {
    return dayStarts.length > 0;
  }

  /// Whether all rows of the chunk fall in one step, or outside, whatever their second.
  boolean isOneStep(Chunk chunk) {
    int around = isShifted() ? 1 : 0;
    int step = of(chunk.firstDay() - around, ABSENT);
    for (int day = chunk.firstDay() - around; day <= chunk.lastDay() + around; day++) {
      if (of(day, ABSENT) != step) {
        return false;
      }
    }
    return true;
  }

  boolean overlaps(Chunk chunk) {
    for (int day = chunk.firstDay() - 1; day <= chunk.lastDay() + 1; day++) {
      if (of(day, ABSENT) != OUTSIDE) {
        return true;
      }
    }
    return false;
  }

  /// The step, or -1 outside the period.
  ///
  /// @param second the start; absent for a whole day, which belongs to `day` in every zone
  int of(long day, long second) {
    int utc = (int) day - base;
    int at = second == ABSENT || dayStarts.length == 0 ? utc : localDay(utc, second);
    return at < 0 || at >= stepOf.length ? OUTSIDE : stepOf[at];
  }

  /// No zone is more than a day away from UTC.
  private int localDay(int utc, long second) {
    if (second < dayStarts[utc]) {
      return utc - 1;
    }
    return second >= dayStarts[utc + 1] ? utc + 1 : utc;
  }
}
