package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How many users a day had, against the days before it.
///
/// @param users who are named on the day
/// @param usual the lower median of the 28 days before that name any
record Audience(long users, long usual) {
  private static final int TRAILING = 28;
  private static final int LEAST_DAYS = 14;

  /// Empty when the rows do not name users, or did so on less than 14 days before.
  static Optional<Audience> of(Look look, LocalDate day) {
    Pivot pivot =
        look.cube()
            .pivot(
                new PivotQuery(
                    List.of(Dimension.USER),
                    TimeGrain.DAY,
                    Optional.of(Period.utc(day.minusDays(TRAILING), day.plusDays(1))),
                    LayerChoice.BEST,
                    Map.of()));
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    pivot.rows().stream()
        .filter(row -> Look.isNamed(row.key().getFirst()))
        .forEach(row -> counts.merge(row.step(), 1L, Long::sum));
    List<Long> before = counts.headMap(day).values().stream().sorted().toList();
    return before.size() < LEAST_DAYS || !counts.containsKey(day)
        ? Optional.empty()
        : Optional.of(
            new Audience(counts.getOrDefault(day, 0L), before.get((before.size() - 1) / 2)));
  }

  /// What the change in the number of users brings of a change in cost, see {@link Spikes}.
  double effect(double cost, double usualCost) {
    return cost <= usualCost || usualCost <= 0
        ? 0
        : (cost - usualCost) / Math.log(cost / usualCost) * Math.log((double) users / usual);
  }

  String words() {
    return "%s users on the day, %s on a usual one.".formatted(Look.text(users), Look.text(usual));
  }
}
