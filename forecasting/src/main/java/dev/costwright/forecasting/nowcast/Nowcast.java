package dev.costwright.forecasting.nowcast;

import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.model.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The running month: what it has cost, what it will have cost at its end, and whether it goes as
/// was expected when it began.
///
/// @param until the first day that is not known yet
/// @param end the whole month: spent days at what they cost, the rest forecast, with its bands
/// @param method that forecasts the rest
/// @param score how such forecasts erred in the past; absent when history is too short to tell
/// @param proRata what the month would cost if every day cost the mean of those over; absent while
/// none is
/// @param profile what each weekday costs against the mean day, Monday first; empty with less than
/// four weeks of history
/// @param pace the days over against what was expected of them; absent while none is, and when no
/// forecast could be issued on the first of the month
/// @param reasons why something is not here
public record Nowcast(
    LocalDate until,
    ForecastPoint end,
    String method,
    Optional<MethodScore> score,
    Optional<Money> proRata,
    List<Weekday> profile,
    Optional<Pace> pace,
    List<String> reasons) {
  /// @param share of the mean day; 1 is a day like the mean
  public record Weekday(DayOfWeek day, double share) {}

  public Nowcast {
    profile = List.copyOf(profile);
    reasons = List.copyOf(reasons);
  }

  public YearMonth month() {
    return YearMonth.from(end.period());
  }

  public int daysOver() {
    return (int) ChronoUnit.DAYS.between(end.period(), until);
  }

  public int daysLeft() {
    return month().lengthOfMonth() - daysOver();
  }
}
