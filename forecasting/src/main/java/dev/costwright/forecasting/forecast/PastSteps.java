package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A forecast of the back-test cut into whole steps.
///
/// @param issued the first day that was not known
record PastSteps(LocalDate issued, List<Step> steps) {
  /// @param told what the forecast said of its days, added up
  /// @param came what they came to
  record Step(LocalDate period, double told, double came) {}

  PastSteps {
    steps = List.copyOf(steps);
  }

  /// The latest forecast, then back in time those whose steps end before the ones taken so far
  /// begin, so that no step is told twice; in order of time.
  static List<PastSteps> of(List<Trial> trials, TimeGrain grain) {
    List<PastSteps> taken = new ArrayList<>();
    for (Trial trial : trials.reversed()) {
      PastSteps past = of(trial, grain);
      if (!past.steps.isEmpty()
          && (taken.isEmpty() || past.last().isBefore(taken.getLast().first()))) {
        taken.add(past);
      }
    }
    return taken.reversed();
  }

  private LocalDate first() {
    return steps.getFirst().period();
  }

  private LocalDate last() {
    return steps.getLast().period();
  }

  private static PastSteps of(Trial trial, TimeGrain grain) {
    LocalDate issued = trial.forecast().start();
    LocalDate begun = grain.startOf(issued);
    List<Step> steps = new ArrayList<>();
    LocalDate period = begun.equals(issued) ? begun : grain.next(begun);
    for (LocalDate next = grain.next(period);
        !next.isAfter(trial.forecast().end());
        next = grain.next(period)) {
      int from = (int) ChronoUnit.DAYS.between(issued, period);
      int to = (int) ChronoUnit.DAYS.between(issued, next);
      if (trial.actual().values().subList(from, to).stream().allMatch(OptionalDouble::isPresent)) {
        steps.add(
            new Step(
                period,
                sum(trial.forecast().values().subList(from, to)),
                sum(trial.actual().values().subList(from, to))));
      }
      period = next;
    }
    return new PastSteps(issued, steps);
  }

  private static double sum(List<OptionalDouble> days) {
    return days.stream().mapToDouble(OptionalDouble::orElseThrow).sum();
  }
}
