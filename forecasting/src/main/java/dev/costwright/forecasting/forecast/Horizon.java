package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.ErrorPaths.Run;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The steps ahead, cut out of the days ahead.
///
/// @param first the first day that is not known
/// @param grain of the steps
/// @param steps in order; the first one may have begun
record Horizon(LocalDate first, TimeGrain grain, List<Step> steps) {
  Horizon {
    steps = List.copyOf(steps);
  }

  /// @param period first day of the step
  /// @param from first day ahead in it, counted from 0
  /// @param to the day after its last
  record Step(LocalDate period, int from, int to) {
    Run run() {
      return new Run(from, to);
    }
  }

  static Horizon of(LocalDate first, TimeGrain grain, int count) {
    List<Step> steps = new ArrayList<>();
    LocalDate period = grain.startOf(first);
    int from = 0;
    for (int i = 0; i < count; i++) {
      LocalDate next = grain.next(period);
      int to = (int) ChronoUnit.DAYS.between(first, next);
      steps.add(new Step(period, from, to));
      period = next;
      from = to;
    }
    return new Horizon(first, grain, steps);
  }

  int days() {
    return steps.getLast().to();
  }

  /// All steps as one.
  Step whole() {
    return new Step(steps.getFirst().period(), 0, days());
  }

  /// How far it reaches, such as `8 weeks`.
  String words() {
    String step = grain.name().toLowerCase(Locale.ROOT);
    return steps.size() == 1 ? "1 " + step : steps.size() + " " + step + "s";
  }

  List<Run> runs() {
    return steps.stream().map(Step::run).toList();
  }
}
