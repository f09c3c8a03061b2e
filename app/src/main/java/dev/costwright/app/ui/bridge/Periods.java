package dev.costwright.app.ui.bridge;

import dev.costwright.app.report.DayRuns;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/// How the screen names periods.
final class Periods {
  private Periods() {}

  /// `October 2026`, `1 Nov 2026 – 21 Nov 2026`.
  static String name(Period period) {
    LocalDate last = period.until().minusDays(1);
    if (isMonth(period)) {
      return Days.monthOfYear(YearMonth.from(last));
    }
    return period.from().equals(last)
        ? Days.day(last)
        : Messages.text("bridge.days", Days.day(period.from()), Days.day(last));
  }

  /// For the foot of a bar: `Oct 26`, `1–21 November`.
  static String brief(Period period) {
    return isMonth(period)
        ? Days.step(TimeGrain.MONTH, period.from())
        : Days.range(period.from(), period.until().minusDays(1));
  }

  /// `3 Oct, 7 Oct – 9 Oct`.
  static String days(List<LocalDate> days) {
    return DayRuns.of(days).stream()
        .map(
            run ->
                run.first().equals(run.last())
                    ? Days.shortDay(run.first())
                    : Messages.text(
                        "bridge.days", Days.shortDay(run.first()), Days.shortDay(run.last())))
        .collect(Collectors.joining(", "));
  }

  private static boolean isMonth(Period period) {
    return period.from().getDayOfMonth() == 1 && period.from().plusMonths(1).equals(period.until());
  }
}
