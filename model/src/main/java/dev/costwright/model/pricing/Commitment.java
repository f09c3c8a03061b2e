package dev.costwright.model.pricing;

import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Money that a customer promised to spend with a seller in every period of a discount. What of it
/// stays unused is owed all the same, and is no part of what any usage costs.
///
/// @param amount a period, above 0
/// @param every how long a period is, counted from the discount's first day
public record Commitment(Money amount, Every every) {
  /// How often a commitment begins anew.
  public enum Every {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Every(int months) {
      this.months = months;
    }

    public int months() {
      return months;
    }
  }

  /// One period.
  ///
  /// @param from first day
  /// @param until the day after the last
  public record Term(LocalDate from, LocalDate until) {}

  public Commitment {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("Expected a commitment above 0, found " + amount);
    }
  }

  /// The periods that began by a day, oldest first.
  ///
  /// @param start first day of the discount
  /// @param until first day on which it no longer holds
  /// @param last no period begins after it
  public List<Term> terms(LocalDate start, Optional<LocalDate> until, LocalDate last) {
    List<Term> terms = new ArrayList<>();
    LocalDate from = start;
    while (!from.isAfter(last) && until.map(from::isBefore).orElse(true)) {
      LocalDate next = start.plusMonths((long) every.months() * (terms.size() + 1));
      terms.add(new Term(from, next));
      from = next;
    }
    return terms;
  }

  /// A period that is cut off would have an amount that nobody agreed on.
  void requireWhole(Optional<LocalDate> from, Optional<LocalDate> until) {
    if (from.isEmpty()) {
      throw new IllegalArgumentException("Expected the first day of a commitment, found none");
    }
    until
        .filter(end -> !isBorder(from.get(), end))
        .ifPresent(
            end -> {
              throw new IllegalArgumentException(
                  "Expected whole periods of %d months from %s, found an end on %s"
                      .formatted(every.months(), from.get(), end));
            });
  }

  private boolean isBorder(LocalDate start, LocalDate end) {
    LocalDate border = start;
    for (int terms = 1; border.isBefore(end); terms++) {
      border = start.plusMonths((long) every.months() * terms);
    }
    return border.equals(end);
  }
}
