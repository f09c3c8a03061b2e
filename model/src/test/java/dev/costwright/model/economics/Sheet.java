package dev.costwright.model.economics;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// Hand-made costs and metrics for tests.
final class Sheet {
  static final YearMonth OCTOBER = YearMonth.parse("2026-10");

  private final List<Pivot.Row> costs = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();

  static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }

  Sheet cost(String key, String amount) {
    return cost(OCTOBER, key, amount, 0);
  }

  Sheet cost(YearMonth month, String key, String amount, long unpriced) {
    costs.add(
        new Pivot.Row(
            List.of(key), month.atDay(1), new Pivot.Cell(usd(amount), Map.of(), 3, unpriced)));
    return this;
  }

  /// @param place feature, plan and tenant, with `/` between them
  Sheet stated(String place, String name, String value) {
    return stated(OCTOBER, place, name, value, name.equals(Metric.REVENUE) ? "USD" : "");
  }

  Sheet stated(YearMonth month, String place, String name, String value, String currency) {
    String[] at = place.split("/", -1);
    metrics.add(
        new Metric(
            month, at[0], at[1], at[2], name, new BigDecimal(value), currency, metrics.size() + 1));
    return this;
  }

  List<Metric> metrics() {
    return List.copyOf(metrics);
  }

  Economics by(EconomicsKey key, String unit) {
    return by(key, unit, LocalDate.parse("2026-11-21"));
  }

  Economics by(EconomicsKey key, String unit, LocalDate lastDay) {
    EconomicsQuery query =
        new EconomicsQuery(key, unit, YearMonth.parse("2026-01"), YearMonth.parse("2026-12"));
    Money total = costs.stream().map(row -> row.cell().cost()).reduce(usd("0"), Money::plus);
    Pivot pivot =
        new Pivot(
            query.costs(),
            costs,
            new Pivot.Cell(total, Map.of(), 0, 0),
            new Coverage(total, Map.of(), total, usd("0"), usd("0"), 0, List.of(), List.of()));
    return Economics.of(query, pivot, metrics, lastDay, FxRates.NONE);
  }

  EconomicsMonth october(EconomicsKey key, String unit) {
    return by(key, unit).month(OCTOBER).orElseThrow();
  }

  EconomicsRow october(EconomicsKey key, String unit, String row) {
    EconomicsMonth month = october(key, unit);
    return row.equals(EconomicsRow.TOTAL) ? month.total() : month.row(row).orElseThrow();
  }
}
