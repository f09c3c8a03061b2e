package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Commitment;
import dev.costwright.forecasting.lever.Growth;
import dev.costwright.forecasting.lever.Launch;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.PriceChange;
import dev.costwright.forecasting.lever.Routing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which days of a baseline are alike to levers. A launch and a ramp tell every day apart; growth
/// and prices only whole months, so that years are a few dozen kinds of days.
final class Days {
  private final Span span;
  private final boolean isDaily;
  private final boolean isMonthly;
  private final boolean isSettled;
  private final List<LocalDate> starts;
  private final Map<List<Integer>, Slice.Time> months = new HashMap<>();
  private final Map<Long, Integer> monthOf = new HashMap<>();

  Days(Span span, Needs needs) {
    List<Lever> levers = needs.levers();
    this.span = span;
    this.isDaily = levers.stream().anyMatch(Days::tellsDays);
    this.isSettled = levers.stream().anyMatch(Commitment.class::isInstance);
    this.isMonthly =
        needs.isByMonth() || isSettled || levers.stream().anyMatch(lever -> lever.kind().isDated());
    this.starts = levers.stream().flatMap(lever -> start(lever).stream()).distinct().toList();
  }

  private static boolean tellsDays(Lever lever) {
    return lever instanceof Launch || (lever instanceof Routing routing && routing.isRamped());
  }

  private static Optional<LocalDate> start(Lever lever) {
    return switch (lever) {
      case Growth growth -> growth.from();
      case PriceChange change -> change.from();
      default -> Optional.empty();
    };
  }

  /// The first day that is alike, by number, counted from 0.
  Slice.Time time(long day) {
    if (!isDaily && !isMonthly) {
      return Slice.Time.ANY;
    }
    Slice.Time time = span.time(day);
    return isDaily ? time : months.computeIfAbsent(since(time), _ -> time);
  }

  /// Whether months are told apart.
  boolean isByMonth() {
    return isDaily || isMonthly;
  }

  /// Whole months since the baseline's first day.
  int month(long day) {
    return monthOf.computeIfAbsent(day, one -> span.time(one).month());
  }

  private List<Integer> since(Slice.Time time) {
    List<Integer> since = new ArrayList<>(List.of(time.month()));
    for (LocalDate start : starts) {
      time.day().ifPresent(day -> since.add(monthsSince(start, day)));
    }
    if (isSettled) {
      // what is promised is settled by calendar month
      since.add(span.part(time));
    }
    return since;
  }

  /// Whole months since a day; 0 before it.
  static int monthsSince(LocalDate start, LocalDate day) {
    return Math.max(0, (int) ChronoUnit.MONTHS.between(start, day));
  }
}
