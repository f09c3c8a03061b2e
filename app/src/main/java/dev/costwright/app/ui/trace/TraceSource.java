package dev.costwright.app.ui.trace;

import dev.costwright.app.ui.whatif.Behind;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Followed;
import dev.costwright.forecasting.replay.Step;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where traces come from.
interface TraceSource {
  /// Rows without a price may stand before the dearest.
  int LOOKED_AT = 1_000;

  /// The dearest rows of a window that also have these values and that our prices explain: levers
  /// act on no others.
  List<Evidence> dearest(Baseline.Window window, Map<Dimension, Set<String>> where);

  /// Empty when no lever that is on acts on the row, or it is not in the baseline.
  List<Step> trace(Scenario scenario, Followed row);

  /// The dearest rows that some lever acts on.
  default List<Evidence> offered(Opened opened, Baseline.Window window, int limit) {
    return opened.active().stream()
        .map(lever -> lever.scope().where())
        .distinct()
        .flatMap(where -> dearest(window, where).stream())
        .distinct()
        .sorted(Comparator.comparing(TraceSource::cost).reversed())
        .limit(limit)
        .toList();
  }

  private static Money cost(Evidence row) {
    return row.cost().orElseThrow();
  }

  static TraceSource of(Workbench workbench) {
    return new TraceSource() {
      @Override
      public List<Evidence> dearest(Baseline.Window window, Map<Dimension, Set<String>> where) {
        PivotQuery query = Behind.query(window, where);
        Cube cube = workbench.restatedCube();
        return cube.pivot(query).rows().stream()
            .flatMap(row -> cube.facts(query, List.of(), row.step(), LOOKED_AT).stream())
            .filter(row -> row.explanation().isPresent() && row.cost().isPresent())
            .toList();
      }

      @Override
      public List<Step> trace(Scenario scenario, Followed row) {
        return workbench.scenarios().trace(scenario, row);
      }
    };
  }
}
