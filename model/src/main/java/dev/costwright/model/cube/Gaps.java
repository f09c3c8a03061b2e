package dev.costwright.model.cube;

import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// What stands behind a pivot without money of its own, so that no total hides it: `(unpriced)`
/// rows, which are counted in the pivot's rows and have no cost, and `(missing)` days.
///
/// @param untagged what has no value of a dimension asked for, a part of the total; empty when
/// none was asked for
/// @param unpriced by step of the pivot; steps without such rows are left out
/// @param missing days in the months between a seller's first and last of which it told nothing, as
/// far as the pivot's period, or the ledger's days, and its filter of sellers and accounts
/// reach; by seller and account
public record Gaps(
    Optional<Pivot.Cell> untagged, SortedMap<LocalDate, Unpriced> unpriced, List<Missing> missing) {
  public static final Gaps NONE = new Gaps(Optional.empty(), new TreeMap<>(), List.of());

  public Gaps {
    unpriced = Collections.unmodifiableSortedMap(new TreeMap<>(unpriced));
    missing = List.copyOf(missing);
  }

  /// Rows whose cost in the reporting currency is unknown.
  ///
  /// @param rows of the ledger
  /// @param calls requests; empty where no row says how many
  /// @param tokens of all classes
  public record Unpriced(long rows, OptionalLong calls, long tokens) {
    static final Unpriced NONE = new Unpriced(0, OptionalLong.empty(), 0);

    Unpriced plus(long moreRows, long requests, long moreTokens) {
      return new Unpriced(
          Math.addExact(rows, moreRows),
          requests == Fact.ABSENT
              ? calls
              : OptionalLong.of(Math.addExact(calls.orElse(0), requests)),
          Math.addExact(tokens, moreTokens));
    }

    boolean isNothing() {
      return rows == 0 && tokens == 0 && calls.orElse(0) == 0;
    }

    Unpriced plus(Unpriced other) {
      return plus(other.rows, other.calls.orElse(Fact.ABSENT), other.tokens);
    }
  }

  /// Days of which a seller's account told nothing.
  ///
  /// @param days in order; at least one
  public record Missing(String seller, String account, List<LocalDate> days) {
    public Missing {
      days = List.copyOf(days);
    }

    /// Only the days of one step of time; empty when none is.
    public Optional<Missing> in(TimeGrain grain, LocalDate step) {
      List<LocalDate> within =
          days.stream().filter(day -> grain.startOf(day).equals(step)).toList();
      return within.isEmpty()
          ? Optional.empty()
          : Optional.of(new Missing(seller, account, within));
    }

    /// The days as runs, such as `2026-03-05 to 2026-03-07`.
    public List<String> runs() {
      List<String> runs = new ArrayList<>();
      LocalDate first = days.getFirst();
      LocalDate last = first;
      for (LocalDate day : days.subList(1, days.size())) {
        if (!day.equals(last.plusDays(1))) {
          runs.add(run(first, last));
          first = day;
        }
        last = day;
      }
      runs.add(run(first, last));
      return runs;
    }

    private static String run(LocalDate first, LocalDate last) {
      return first.equals(last) ? first.toString() : first + " to " + last;
    }
  }

  /// Of all steps.
  public Unpriced allUnpriced() {
    return unpriced.values().stream().reduce(Unpriced.NONE, Unpriced::plus);
  }

  /// Of all sellers and accounts; a day that two of them miss counts twice.
  public long missingDays() {
    return missing.stream().mapToLong(one -> one.days().size()).sum();
  }
}
