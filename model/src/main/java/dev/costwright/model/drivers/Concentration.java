package dev.costwright.model.drivers;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How unevenly spend is spread over the values of a dimension. Only values that cost something
/// count; spend without a value is named beside them.
///
/// With `n` costs in rising order `x₁ … xₙ`, their sum `S` and shares `sᵢ = xᵢ/S`:
///
/// - Gini coefficient `G = Σ(2i − n − 1)·xᵢ / (n·S)`, from 0 (all alike) to `(n − 1)/n` (Gini,
///   1912; in this form Damgaard and Weiner, 2000);
/// - Herfindahl-Hirschman index `HHI = Σ sᵢ²`, from `1/n` to 1 (Hirschman, 1945; Herfindahl,
/// 1950);   `1/HHI` is the number of values alike that would be as concentrated;
/// - the share of the top 1 % and 10 %: of the `⌈n/100⌉` and `⌈n/10⌉` dearest values. Below 100
///   and 10 values these are a single value.
///
/// @param values how many cost something
/// @param named what they cost together
/// @param unnamed what spend without a value costs, remainders included
/// @param first the dearest value
/// @param firstCost what it costs
/// @param topPercent cost of the dearest 1 %
/// @param topTenth cost of the dearest 10 %
public record Concentration(
    Dimension dimension,
    int values,
    Money named,
    Money unnamed,
    String first,
    Money firstCost,
    Money topPercent,
    Money topTenth,
    double gini,
    double herfindahl) {
  /// Empty when no value costs anything.
  static Optional<Concentration> of(Cube cube, DriverQuery query, Dimension dimension) {
    Pivot pivot = cube.pivot(query.pivot(query.period(), TimeGrain.TOTAL, dimension));
    List<Pivot.Row> rows =
        pivot.rows().stream()
            .filter(row -> !Pivot.isRemainder(row.key().getFirst()))
            .filter(row -> row.cell().cost().signum() > 0)
            .sorted(
                Comparator.comparing((Pivot.Row row) -> row.cell().cost())
                    .reversed()
                    .thenComparing(row -> row.key().getFirst()))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(of(dimension, rows, pivot.total().cost()));
  }

  private static Concentration of(Dimension dimension, List<Pivot.Row> rows, Money total) {
    List<Money> costs = rows.stream().map(row -> row.cell().cost()).toList();
    Money named = top(costs, costs.size());
    double[] falling = costs.stream().mapToDouble(cost -> cost.toDecimal().doubleValue()).toArray();
    return new Concentration(
        dimension,
        costs.size(),
        named,
        total.minus(named),
        rows.getFirst().key().getFirst(),
        costs.getFirst(),
        top(costs, (costs.size() + 99) / 100),
        top(costs, (costs.size() + 9) / 10),
        gini(falling),
        herfindahl(falling));
  }

  private static Money top(List<Money> falling, int count) {
    return falling.stream().limit(count).reduce(Money::plus).orElseThrow();
  }

  static double gini(double[] falling) {
    int n = falling.length;
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      weighted += (n - 1 - 2.0 * i) * falling[i];
      sum += falling[i];
    }
    return weighted / (n * sum);
  }

  static double herfindahl(double[] costs) {
    double sum = 0;
    for (double cost : costs) {
      sum += cost;
    }
    double index = 0;
    for (double cost : costs) {
      index += cost / sum * (cost / sum);
    }
    return index;
  }
}
