package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.Trial;
import dev.costwright.forecasting.hierarchy.GroupedReconciliation;
import dev.costwright.forecasting.hierarchy.Grouping;
import dev.costwright.forecasting.hierarchy.Reconciliation;
import dev.costwright.forecasting.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A total and its keys, reconciled day by day, and so are their forecasts of the past.
///
/// @param total on its own
/// @param keys each on its own
/// @param rule makes one day add up, the total first; learnt from the errors of past days, each
/// in relation to the size of the total then
record Hierarchy(Attempt total, List<Attempt> keys, UnaryOperator<double[]> rule) {
  Hierarchy {
    keys = List.copyOf(keys);
  }

  static Hierarchy of(Attempt total, List<Attempt> keys) {
    return new Hierarchy(total, keys, Reconciliation.of(errors(total, keys))::reconciled);
  }

  /// Of a total that is split in two ways at once.
  ///
  /// @param keys parts of the first split, then of the second, then the cells
  static Hierarchy of(Attempt total, List<Attempt> keys, Grouping grouping) {
    return new Hierarchy(
        total, keys, GroupedReconciliation.of(grouping, errors(total, keys))::reconciled);
  }

  private static List<double[]> errors(Attempt total, List<Attempt> keys) {
    List<double[]> errors = new ArrayList<>();
    for (int origin = 0; origin < total.trials().size(); origin++) {
      Trial whole = total.trials().get(origin);
      double level = whole.level(Contest.LEVEL_DAYS).orElse(0);
      for (int day = 0; day < whole.forecast().size() && level > 0; day++) {
        if (whole.actual().values().get(day).isPresent()) {
          errors.add(errors(total, keys, origin, day, level));
        }
      }
    }
    return errors;
  }

  /// A key whose day is absent was not there yet: nothing was expected, and nothing came.
  private static double[] errors(
      Attempt total, List<Attempt> keys, int origin, int day, double level) {
    return IntStream.rangeClosed(0, keys.size())
        .mapToDouble(
            i -> {
              Trial trial = (i == 0 ? total : keys.get(i - 1)).trials().get(origin);
              return trial.error(day, day + 1).orElse(0) / level;
            })
        .toArray();
  }

  /// Everything reconciled.
  Reconciled reconciled() {
    return new Reconciled(total, keys, ahead(), trials());
  }

  /// Days ahead, the total first, then the keys in their order.
  private List<List<Double>> ahead() {
    return reconciled(all().stream().map(Attempt::ahead).toList());
  }

  /// Past forecasts, the total first, then the keys in their order; one per origin.
  private List<List<Trial>> trials() {
    List<List<Trial>> trials = new ArrayList<>();
    all().forEach(_ -> trials.add(new ArrayList<>()));
    for (int i = 0; i < total.trials().size(); i++) {
      int origin = i;
      List<Trial> own = all().stream().map(attempt -> attempt.trials().get(origin)).toList();
      List<List<Double>> days = reconciled(own.stream().map(Hierarchy::expected).toList());
      for (int series = 0; series < own.size(); series++) {
        trials.get(series).add(with(own.get(series), days.get(series)));
      }
    }
    return trials;
  }

  private List<Attempt> all() {
    List<Attempt> all = new ArrayList<>(List.of(total));
    all.addAll(keys);
    return all;
  }

  private static List<Double> expected(Trial trial) {
    return trial.forecast().values().stream().map(OptionalDouble::orElseThrow).toList();
  }

  private static Trial with(Trial trial, List<Double> days) {
    Series forecast =
        Series.of(
            trial.forecast().start(),
            trial.forecast().grain(),
            days.stream().mapToDouble(Double::doubleValue).toArray());
    return new Trial(trial.training(), forecast, trial.actual());
  }

  /// @param series the total first; all of the same days
  private List<List<Double>> reconciled(List<List<Double>> series) {
    List<List<Double>> reconciled = new ArrayList<>();
    series.forEach(_ -> reconciled.add(new ArrayList<>()));
    for (int day = 0; day < series.getFirst().size(); day++) {
      int at = day;
      double[] found = rule.apply(series.stream().mapToDouble(one -> one.get(at)).toArray());
      for (int i = 0; i < found.length; i++) {
        reconciled.get(i).add(found[i]);
      }
    }
    return reconciled;
  }
}
