package dev.costwright.model.drivers;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What makes up the spend of a period, and its change from the period before.
///
/// @param total of the period; the costs of all drivers add up to it
/// @param before of the period before; empty when the ledger begins later
/// @param drivers by falling cost, every combination that either period has
/// @param explanations which dimensions explain the change, the best first; none without one
/// @param concentrations one for each dimension of which at least two values cost something
/// @param absent dimensions that no row of the period names
/// @param value what stands beside a unit of value
/// @param coverage what the period's figures rest on
/// @param gaps what the drivers leave open in the period
public record Drivers(
    DriverQuery query,
    Money total,
    Optional<Money> before,
    List<Driver> drivers,
    List<Explanation> explanations,
    List<Concentration> concentrations,
    List<Dimension> absent,
    ValueSplit value,
    Coverage coverage,
    Gaps gaps) {
  private static final List<Dimension> CONCENTRATED =
      List.of(
          Dimension.USER,
          Dimension.TENANT,
          Dimension.API_KEY,
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.MODEL,
          Dimension.SELLER);

  public Drivers {
    drivers = List.copyOf(drivers);
    explanations = List.copyOf(explanations);
    concentrations = List.copyOf(concentrations);
    absent = List.copyOf(absent);
  }

  /// @param metrics all that count in the ledger
  public static Drivers of(Cube cube, List<Metric> metrics, DriverQuery query) {
    Dimension[] by = query.by().toArray(Dimension[]::new);
    Pivot now = cube.pivot(query.pivot(query.period(), TimeGrain.TOTAL, by));
    Pivot then = cube.pivot(query.pivot(query.before(), TimeGrain.TOTAL, by));
    boolean isComparable =
        cube.firstDay().map(day -> !day.isAfter(query.before().from())).orElse(false)
            && !then.rows().isEmpty();
    List<Concentration> concentrations = new ArrayList<>();
    List<Dimension> absent = new ArrayList<>();
    for (Dimension dimension : CONCENTRATED) {
      Concentration.of(cube, query, dimension)
          .ifPresentOrElse(concentrations::add, () -> absent.add(dimension));
    }
    return new Drivers(
        query,
        now.total().cost(),
        isComparable ? Optional.of(then.total().cost()) : Optional.empty(),
        joined(now, then, Money.zero(cube.currency())),
        isComparable ? Explanation.all(cube, query) : List.of(),
        concentrations.stream().filter(one -> one.values() > 1).toList(),
        absent,
        ValueSplit.of(cube, metrics, query),
        now.coverage(),
        cube.gaps(now));
  }

  /// The change of the total; empty without a period before.
  public Optional<Money> change() {
    return before.map(total::minus);
  }

  /// The pivot that the drivers' costs are cells of, for the rows behind them.
  public PivotQuery costs() {
    return query.pivot(query.period(), TimeGrain.TOTAL, query.by().toArray(Dimension[]::new));
  }

  /// The pivot of the total alone.
  public PivotQuery whole() {
    return query.pivot(query.period(), TimeGrain.TOTAL);
  }

  private static List<Driver> joined(Pivot now, Pivot then, Money nothing) {
    Map<List<String>, Money> before = new LinkedHashMap<>();
    then.rows().forEach(row -> before.put(row.key(), row.cell().cost()));
    List<Driver> joined = new ArrayList<>();
    for (Pivot.Row row : now.rows()) {
      Money was = Optional.ofNullable(before.remove(row.key())).orElse(nothing);
      Pivot.Cell cell = row.cell();
      joined.add(new Driver(row.key(), cell.cost(), was, cell.facts(), cell.unpricedFacts()));
    }
    Stream<Driver> gone =
        before.entrySet().stream()
            .map(one -> new Driver(one.getKey(), nothing, one.getValue(), 0, 0));
    return Stream.concat(joined.stream(), gone)
        .sorted(Comparator.comparing(Driver::cost).reversed())
        .toList();
  }
}
