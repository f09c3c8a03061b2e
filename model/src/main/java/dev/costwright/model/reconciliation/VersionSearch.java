package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the run of days that an invoice line bills at another known price, so that the prices'
/// difference is the line's.
///
/// Any run of days could meet a difference by chance, the fewer there are the less likely. So a
/// run that begins where the line does comes first, then one that ends where it does; a run in
/// its middle counts only when no other fits.
final class VersionSearch {
  /// @param more what the other price makes dearer on those days
  /// @param from first day
  /// @param to last day
  record Run(Repricer.Version version, LocalDate from, LocalDate to, Int128 more) {
    List<LocalDate> days() {
      return version.byDay().subMap(from, to.plusDays(1)).entrySet().stream()
          .filter(day -> day.getValue().signum() != 0)
          .map(Map.Entry::getKey)
          .toList();
    }

    private Int128 miss(Int128 wanted) {
      Int128 miss = more.minus(wanted);
      return miss.signum() < 0 ? miss.negate() : miss;
    }
  }

  private VersionSearch() {}

  /// @param wanted the difference to explain
  /// @param tolerance how far off a run may be
  static Optional<Run> find(List<Repricer.Version> versions, Int128 wanted, Int128 tolerance) {
    List<Run> runs =
        versions.stream()
            .flatMap(VersionSearch::runs)
            .filter(run -> Rounding.isWithin(run.more().minus(wanted), tolerance))
            .toList();
    return nearest(runs.stream().filter(VersionSearch::beginsWithLine), wanted)
        .or(() -> nearest(runs.stream().filter(VersionSearch::endsWithLine), wanted))
        .or(() -> runs.size() == 1 ? Optional.of(runs.getFirst()) : Optional.empty());
  }

  private static Optional<Run> nearest(Stream<Run> runs, Int128 wanted) {
    return runs.min(Comparator.comparing(run -> run.miss(wanted)));
  }

  private static boolean beginsWithLine(Run run) {
    return run.from().equals(run.version().byDay().firstKey());
  }

  private static boolean endsWithLine(Run run) {
    return run.version().byDay().tailMap(run.to().plusDays(1)).values().stream()
        .allMatch(more -> more.signum() == 0);
  }

  /// Every run whose last day the price changes, and the first one too unless the line begins
  /// there.
  private static Stream<Run> runs(Repricer.Version version) {
    List<LocalDate> days = new ArrayList<>(version.byDay().keySet());
    List<Run> runs = new ArrayList<>();
    for (int from = 0; from < days.size(); from++) {
      if (from == 0 || changes(version, days.get(from))) {
        addRuns(version, days.subList(from, days.size()), runs);
      }
    }
    return runs.stream();
  }

  private static void addRuns(Repricer.Version version, List<LocalDate> days, List<Run> runs) {
    Int128 sum = Int128.ZERO;
    for (LocalDate to : days) {
      sum = sum.plus(version.byDay().getOrDefault(to, Int128.ZERO));
      if (changes(version, to) && sum.signum() != 0) {
        runs.add(new Run(version, days.getFirst(), to, sum));
      }
    }
  }

  private static boolean changes(Repricer.Version version, LocalDate day) {
    return version.byDay().getOrDefault(day, Int128.ZERO).signum() != 0;
  }
}
