package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 1);

  @Test
  void keepsALastDayThatIsLikeItsWeekdaysBefore() {
    assertThat(LedgerDays.of(spend(90), Map.of("openai", LAST)))
        .isEqualTo(new LedgerDays(FIRST, LAST.plusDays(1), List.of()));
  }

  @Test
  void leavesOutALastDayThatIsNotOver() {
    assertThat(LedgerDays.of(spend(40), Map.of("openai", LAST)))
        .isEqualTo(
            new LedgerDays(
                FIRST, LAST, List.of("1 Mar 2026 is left out: it seems not to be over yet.")));
  }

  @Test
  void leavesOutDaysThatASellerHasNotReportedYet() {
    assertThat(LedgerDays.of(spend(90), Map.of("openai", LAST, "anthropic", LAST.minusDays(3))))
        .isEqualTo(
            new LedgerDays(
                FIRST,
                LAST.minusDays(2),
                List.of(
                    "Days after 26 Feb 2026 are left out: anthropic has reported none of them"
                        + " yet.")));
  }

  @Test
  void takesASellerThatIsSilentForLongAsNoLongerUsed() {
    assertThat(LedgerDays.of(spend(90), Map.of("openai", LAST, "google", FIRST)).until())
        .isEqualTo(LAST.plusDays(1));
  }

  private static NavigableMap<LocalDate, Double> spend(double last) {
    NavigableMap<LocalDate, Double> spend = new TreeMap<>();
    for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
      spend.put(day, 100.0);
    }
    spend.put(LAST, last);
    return spend;
  }
}
