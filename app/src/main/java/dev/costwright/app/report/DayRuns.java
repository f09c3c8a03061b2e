package dev.costwright.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Days as runs: what a person would say instead of a list.
public final class DayRuns {
  /// Days that follow each other.
  public record Run(LocalDate first, LocalDate last) {}

  private DayRuns() {}

  /// @param days in order
  public static List<Run> of(List<LocalDate> days) {
    List<Run> runs = new ArrayList<>();
    for (LocalDate day : days) {
      if (!runs.isEmpty() && runs.getLast().last().plusDays(1).equals(day)) {
        runs.add(new Run(runs.removeLast().first(), day));
      } else {
        runs.add(new Run(day, day));
      }
    }
    return runs;
  }
}
