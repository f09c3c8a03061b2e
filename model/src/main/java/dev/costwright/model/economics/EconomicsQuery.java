package dev.costwright.model.economics;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Metric;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A question about unit economics. Months are whole and of UTC, as providers' days are.
///
/// @param by what is compared
/// @param unit what a cost is divided by: {@link Metric#MAU} or the name of a unit of value
/// @param first the first month
/// @param last the last month, itself included
public record EconomicsQuery(EconomicsKey by, String unit, YearMonth first, YearMonth last) {
  public EconomicsQuery {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "Expected months in order, found %s to %s".formatted(first, last));
    }
  }

  /// The pivot that brings the costs: months by key, in the layer where each dollar counts
  /// once.
  public PivotQuery costs() {
    return new PivotQuery(
        List.of(by.dimension()),
        TimeGrain.MONTH,
        Optional.of(Period.utc(first.atDay(1), last.plusMonths(1).atDay(1))),
        LayerChoice.BEST,
        Map.of());
  }

  /// Whether the unit counts people. One of two features, plans, tenants or months may be the
  /// same person, so such counts are never added.
  public boolean countsPeople() {
    return countsPeople(unit);
  }

  /// Whether units of this name count people.
  public static boolean countsPeople(String unit) {
    String name = unit.toLowerCase(Locale.ROOT);
    return name.matches("[mwd]au") || name.endsWith("users") || name.endsWith("customers");
  }

  boolean holds(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }
}
