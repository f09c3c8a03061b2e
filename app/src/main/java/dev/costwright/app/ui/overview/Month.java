package dev.costwright.app.ui.overview;

import dev.costwright.app.uikit.SpendChange;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/// The month that the ledger has reached, and the days of the month before that compare with it.
///
/// @param lastDay the last day with facts
record Month(LocalDate lastDay) {
  YearMonth now() {
    return YearMonth.from(lastDay);
  }

  YearMonth before() {
    return now().minusMonths(1);
  }

  Period toDate() {
    return Period.utc(now().atDay(1), lastDay.plusDays(1));
  }

  /// As many days of the month before; all of it when it is shorter.
  Period sameDaysBefore() {
    int days = Math.min(lastDay.getDayOfMonth(), before().lengthOfMonth());
    return Period.utc(before().atDay(1), before().atDay(days).plusDays(1));
  }

  Period fullBefore() {
    return Period.of(before(), ZoneOffset.UTC);
  }

  Period fullBeforeThat() {
    return Period.of(before().minusMonths(1), ZoneOffset.UTC);
  }

  /// This month so far against the same days of the month before.
  SpendChange ofSameDays(Map<Dimension, Set<String>> where) {
    return new SpendChange(sameDaysBefore(), toDate(), where);
  }

  /// The last two whole months.
  SpendChange ofWholeMonths() {
    return new SpendChange(fullBeforeThat(), fullBefore(), Map.of());
  }
}
