package dev.costwright.model.drivers;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.economics.EconomicsQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Spend with and without something to show for it. Every dollar is in one part; the parts add
/// up to the total.
///
/// A ledger knows no worth of an answer. What it can say is whether, in the month of the
/// spend, a unit of value (such as resolved tickets) or revenue above zero was stated for the
/// feature, or the tenant where metrics name tenants only, and whether a call failed. Counts
/// of people are no unit of value: using a thing is not getting something from it.
///
/// @param key the dimension that metrics are stated for; empty when no metric states a unit of
/// value or revenue for one, and then nothing is split
/// @param parts what each class costs; classes without cost are not there
/// @param without the values that no unit was stated for, with their cost, the dearest first
/// @param knowsFailures whether any row of the period says how its call ended
public record ValueSplit(
    Optional<Dimension> key,
    Map<Worth, Money> parts,
    List<Unvalued> without,
    boolean knowsFailures) {
  private static final String ERROR = "error";

  /// What spend has to show.
  public enum Worth {
    /// A unit of value or revenue was stated for its feature or tenant in the month.
    VALUED,
    /// None was.
    UNVALUED,
    /// The call failed: paid for, and nothing came of it.
    FAILED,
    /// Nobody knows what it was for.
    UNKNOWN
  }

  /// A feature or tenant for which no unit of value was stated.
  public record Unvalued(String value, Money cost) {}

  private record Stated(YearMonth month, String value) {}

  public ValueSplit {
    parts = Map.copyOf(parts);
    without = List.copyOf(without);
  }

  static ValueSplit of(Cube cube, List<Metric> metrics, DriverQuery query) {
    List<Metric> units = metrics.stream().filter(ValueSplit::isWorth).toList();
    Optional<Dimension> key =
        units.stream().anyMatch(metric -> !metric.feature().isEmpty())
            ? Optional.of(Dimension.FEATURE)
            : units.stream().anyMatch(metric -> !metric.tenant().isEmpty())
                ? Optional.of(Dimension.TENANT)
                : Optional.empty();
    return key.map(dimension -> of(cube, units, query, dimension))
        .orElseGet(() -> new ValueSplit(Optional.empty(), Map.of(), List.of(), false));
  }

  private static boolean isWorth(Metric metric) {
    return metric.value().signum() > 0 && !EconomicsQuery.countsPeople(metric.name());
  }

  private static ValueSplit of(
      Cube cube, List<Metric> units, DriverQuery query, Dimension dimension) {
    Set<Stated> stated = new HashSet<>();
    units.forEach(
        metric ->
            stated.add(
                new Stated(
                    metric.month(),
                    dimension == Dimension.FEATURE ? metric.feature() : metric.tenant())));
    Map<Worth, Money> parts = new EnumMap<>(Worth.class);
    Map<String, Money> without = new TreeMap<>();
    boolean knowsFailures = false;
    Pivot pivot =
        cube.pivot(query.pivot(query.period(), TimeGrain.MONTH, dimension, Dimension.OUTCOME));
    for (Pivot.Row row : pivot.rows()) {
      String outcome = row.key().getLast();
      knowsFailures |= !Pivot.isRemainder(outcome);
      Worth worth = worth(row, stated);
      parts.merge(worth, row.cell().cost(), Money::plus);
      if (worth == Worth.UNVALUED) {
        without.merge(row.key().getFirst(), row.cell().cost(), Money::plus);
      }
    }
    return new ValueSplit(Optional.of(dimension), parts, unvalued(without), knowsFailures);
  }

  private static Worth worth(Pivot.Row row, Set<Stated> stated) {
    String value = row.key().getFirst();
    if (row.key().getLast().equals(ERROR)) {
      return Worth.FAILED;
    }
    if (Pivot.isRemainder(value)) {
      return Worth.UNKNOWN;
    }
    return stated.contains(new Stated(YearMonth.from(row.step()), value))
        ? Worth.VALUED
        : Worth.UNVALUED;
  }

  private static List<Unvalued> unvalued(Map<String, Money> costs) {
    List<Unvalued> all = new ArrayList<>();
    costs.forEach((value, cost) -> all.add(new Unvalued(value, cost)));
    all.sort(Comparator.comparing(Unvalued::cost).reversed());
    return all;
  }
}
