package dev.costwright.model.economics;

import dev.costwright.model.cube.Pivot;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Metric;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Cost, units, revenue and margin by key and month.
///
/// Months stand apart: users of two months may be the same people, so nothing is summed across
/// them here.
///
/// @param costs the pivot behind the costs
/// @param months those in which the ledger has spend, in order
/// @param rates by which costs are held against benchmarks that were published in other currencies
public record Economics(
    EconomicsQuery query, Pivot costs, List<EconomicsMonth> months, FxRates rates) {
  public Economics {
    months = List.copyOf(months);
  }

  /// Puts costs beside metrics.
  ///
  /// @param costs the answer to {@link EconomicsQuery#costs()}
  /// @param metrics all that count in the ledger
  /// @param lastDay the last day with facts
  /// @param rates of exchange, for benchmarks alone: costs and metrics are converted already
  public static Economics of(
      EconomicsQuery query, Pivot costs, List<Metric> metrics, LocalDate lastDay, FxRates rates) {
    Map<YearMonth, List<Metric>> stated =
        metrics.stream()
            .filter(metric -> query.holds(metric.month()))
            .collect(Collectors.groupingBy(Metric::month));
    TreeMap<YearMonth, Map<String, Pivot.Cell>> spent = new TreeMap<>();
    for (Pivot.Row row : costs.rows()) {
      spent
          .computeIfAbsent(YearMonth.from(row.step()), _ -> new LinkedHashMap<>())
          .put(row.key().getFirst(), row.cell());
    }
    return new Economics(
        query,
        costs,
        spent.entrySet().stream()
            .map(
                month ->
                    new MonthRun(
                            query,
                            month.getKey(),
                            month.getValue(),
                            new StatedMetrics(stated.getOrDefault(month.getKey(), List.of())))
                        .run(!lastDay.isBefore(month.getKey().atEndOfMonth())))
            .toList(),
        rates);
  }

  /// The units that metrics can be divided by, {@link Metric#MAU} first, the others sorted.
  public static List<String> units(List<Metric> metrics) {
    return metrics.stream()
        .map(Metric::name)
        .filter(name -> !name.equals(Metric.REVENUE))
        .distinct()
        .sorted((one, other) -> rank(one).compareTo(rank(other)))
        .toList();
  }

  private static String rank(String unit) {
    return (unit.equals(Metric.MAU) ? "0" : "1") + unit;
  }

  public Optional<EconomicsMonth> month(YearMonth month) {
    return months.stream().filter(one -> one.month().equals(month)).findFirst();
  }

  /// The last whole month for which anything was stated; without one the last month.
  public Optional<EconomicsMonth> lastStated() {
    return months.reversed().stream()
        .filter(month -> month.isWhole() && isStated(month))
        .findFirst()
        .or(() -> months.reversed().stream().findFirst());
  }

  private static boolean isStated(EconomicsMonth month) {
    return month.rows().stream()
        .anyMatch(row -> row.units().value().isPresent() || row.revenue().value().isPresent());
  }

  /// What published benchmarks say of a row's cost per user: one band or more of each source.
  /// Empty for other units, and where the cost per user is unknown. A cost in another currency than
  /// the band's is held against it at the rate of the month's last day; without one against none.
  public List<Band> bands(EconomicsRow row) {
    return query.unit().equals(Metric.MAU)
        ? row.unitCost()
            .value()
            .map(cost -> Benchmarks.holding(into -> in(into, cost.perUnit(), row.month())))
            .orElse(List.of())
        : List.of();
  }

  private Optional<Money> in(Currency currency, Money cost, YearMonth month) {
    return cost.currency().equals(currency)
        ? Optional.of(cost)
        : rates
            .find(cost.currency(), currency, month.atEndOfMonth())
            .map(quote -> quote.convert(cost));
  }
}
