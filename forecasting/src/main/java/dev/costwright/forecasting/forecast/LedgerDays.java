package dev.costwright.forecasting.forecast;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Which days a ledger knows in full: a day that only some sellers have reported, or that is half
/// over, would look like a drop.
///
/// @param first first day with facts
/// @param until the day after the last that counts
/// @param notes what was left out, and why
record LedgerDays(LocalDate first, LocalDate until, List<String> notes) {
  /// A seller silent for longer is no longer used, rather than late.
  private static final int LATE_DAYS = 35;

  private static final int WEEKS_COMPARED = 4;

  /// A last day below this part of the least of the same weekdays before it is not over.
  private static final double PARTIAL = 0.8;

  LedgerDays {
    notes = List.copyOf(notes);
  }

  /// Empty without facts.
  static Optional<LedgerDays> of(Cube cube, LayerChoice layer) {
    Pivot pivot =
        cube.pivot(
            new PivotQuery(
                List.of(Dimension.SELLER), TimeGrain.DAY, Optional.empty(), layer, Map.of()));
    NavigableMap<LocalDate, Double> spend = new TreeMap<>();
    Map<String, LocalDate> ends = new TreeMap<>();
    for (Pivot.Row row : pivot.rows()) {
      if (row.cell().facts() > 0) {
        spend.merge(row.step(), Statistic.of(row.cell().cost().picos()), Double::sum);
        ends.merge(
            row.key().getFirst(), row.step(), (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return spend.isEmpty() ? Optional.empty() : Optional.of(of(spend, ends));
  }

  static LedgerDays of(NavigableMap<LocalDate, Double> spend, Map<String, LocalDate> ends) {
    List<String> notes = new ArrayList<>();
    LocalDate end = spend.lastKey();
    Map.Entry<String, LocalDate> earliest =
        ends.entrySet().stream()
            .filter(entry -> entry.getValue().isAfter(end.minusDays(LATE_DAYS)))
            .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .orElseThrow();
    LocalDate last = earliest.getValue();
    if (last.isBefore(end)) {
      notes.add(
          "Days after %s are left out: %s has reported none of them yet."
              .formatted(Dates.words(last), earliest.getKey()));
    }
    if (isPartial(spend, last)) {
      notes.add("%s is left out: it seems not to be over yet.".formatted(Dates.words(last)));
      last = last.minusDays(1);
    }
    LocalDate first = spend.firstKey();
    return new LedgerDays(first, last.isBefore(first) ? first : last.plusDays(1), notes);
  }

  /// What was known on a day before it began; empty when nothing was.
  Optional<LedgerDays> before(LocalDate day) {
    if (!day.isBefore(until)) {
      return Optional.of(this);
    }
    return first.isBefore(day)
        ? Optional.of(
            new LedgerDays(
                first,
                day,
                List.of("What came from %s on is left out.".formatted(Dates.words(day)))))
        : Optional.empty();
  }

  private static boolean isPartial(NavigableMap<LocalDate, Double> spend, LocalDate last) {
    double least = Double.POSITIVE_INFINITY;
    for (int week = 1; week <= WEEKS_COMPARED; week++) {
      Double before = spend.get(last.minusWeeks(week));
      if (before == null) {
        return false;
      }
      least = Math.min(least, before);
    }
    return spend.getOrDefault(last, 0.0) < PARTIAL * least;
  }
}
