package dev.costwright.model.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The rows handed out are the rows summed.
class CubeRowsProperties {
  private static final RuleSet NO_RULES = new RuleSet(List.of());

  @Property(tries = 150)
  void rowsSumToThePivotOfTheSameLayer(@ForAll long seed, @ForAll LayerChoice layer) {
    Cube cube = new RandomLedger(seed).cube(NO_RULES);
    Pivot.Cell total =
        cube.pivot(new PivotQuery(List.of(), TimeGrain.TOTAL, Optional.empty(), layer, Map.of()))
            .total();

    List<CubeRow> rows = rows(cube, RowQuery.all(layer));

    assertThat(cost(rows)).isEqualTo(total.cost());
    assertThat(counts(rows)).isEqualTo(counted(total));
  }

  @Property(tries = 100)
  void rowsOfEachValueAreThoseOfThePivotsRow(@ForAll long seed, @ForAll LayerChoice layer) {
    Cube cube = new RandomLedger(seed).cube(NO_RULES);
    PivotQuery byModel =
        new PivotQuery(
            List.of(Dimension.MODEL), TimeGrain.TOTAL, Optional.empty(), layer, Map.of());

    for (Pivot.Row row : cube.pivot(byModel).rows()) {
      Map<Dimension, Set<String>> kept = Map.of(Dimension.MODEL, Set.copyOf(row.key()));
      assertThat(cost(rows(cube, new RowQuery(Optional.empty(), layer, kept))))
          .as(row.key().toString())
          .isEqualTo(row.cell().cost());
    }
  }

  private static List<CubeRow> rows(Cube cube, RowQuery query) {
    List<CubeRow> rows = new ArrayList<>();
    cube.forEachRow(query, rows::add);
    return rows;
  }

  private static Money cost(List<CubeRow> rows) {
    return rows.stream()
        .flatMap(row -> row.cost().stream())
        .reduce(Money.zero(Books.USD), Money::plus);
  }

  private static Map<Measure, Long> counts(List<CubeRow> rows) {
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    for (CubeRow row : rows) {
      for (Measure measure : Measure.tokenClasses()) {
        if (row.measure(measure) != Fact.ABSENT) {
          counts.merge(measure, row.measure(measure), Long::sum);
        }
      }
    }
    return counts;
  }

  private static Map<Measure, Long> counted(Pivot.Cell cell) {
    Map<Measure, Long> counts = new EnumMap<>(cell.counts());
    counts.keySet().retainAll(Measure.tokenClasses());
    return counts;
  }
}
