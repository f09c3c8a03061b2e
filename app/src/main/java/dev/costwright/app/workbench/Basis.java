package dev.costwright.app.workbench;

import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// Which versions of prices, rules and exchange rates the figures of a period were made from:
/// those of its close for each closed month in it, today's for all other days.
///
/// @param now what holds today; empty when closed months cover every day that is asked for
/// @param booked the closed months of the period, in order
public record Basis(Optional<Versions> now, List<Booked> booked) {
  public Basis {
    booked = List.copyOf(booked);
  }

  /// @param prices of the price book
  /// @param rules that say whose spend is whose
  /// @param rates dated exchange rates
  public record Versions(String prices, String rules, String rates) {
    static Versions of(Terms terms) {
      return new Versions(
          terms.prices().version(), terms.rules().version(), terms.rates().version());
    }
  }

  /// A closed month.
  ///
  /// @param closedOn the day of its close, of UTC: prices that were learnt later are not meant
  /// @param versions those of the close
  /// @param auditHead head of the audit chain at the close
  public record Booked(YearMonth month, LocalDate closedOn, Versions versions, String auditHead) {}

  /// Figures of now, closed months included.
  static Basis restated(Terms terms) {
    return new Basis(Optional.of(Versions.of(terms)), List.of());
  }

  /// @param period empty for all time
  static Basis of(Terms now, List<Booked> closed, Optional<Period> period) {
    List<Booked> within =
        closed.stream().filter(one -> period.isEmpty() || touches(period.get(), one)).toList();
    boolean isWhole =
        period.isPresent()
            && within.stream().mapToLong(one -> days(period.get(), one)).sum()
                >= period.get().days();
    return new Basis(
        isWhole && !within.isEmpty() ? Optional.empty() : Optional.of(Versions.of(now)), within);
  }

  private static boolean touches(Period period, Booked month) {
    return days(period, month) > 0;
  }

  /// How many days of the month the period holds.
  private static long days(Period period, Booked booked) {
    return booked
        .month()
        .atDay(1)
        .datesUntil(booked.month().plusMonths(1).atDay(1))
        .filter(period::contains)
        .count();
  }
}
