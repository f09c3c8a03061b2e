package dev.costwright.app.ui.realised;

import dev.costwright.app.ui.realised.Outcomes.Offered;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.realised.Realised;
import dev.costwright.forecasting.realised.Shipped;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.UsageException;
import java.time.LocalDate;
import java.util.List;

/// What the screen asks of the open ledger.
interface RealisedSource {
  List<Realised> realised(Progress progress);

  /// Levers of kept scenarios over the ledger.
  List<Offered> offered();

  /// Says that a lever is at work since a day.
  void mark(Offered offered, String name, LocalDate on);

  void remove(String name);

  static RealisedSource of(Workbench workbench) {
    return new RealisedSource() {
      @Override
      public List<Realised> realised(Progress progress) {
        return workbench.shipments().all().stream()
            .map(one -> workbench.shipments().realised(one, progress))
            .toList();
      }

      @Override
      public List<Offered> offered() {
        return workbench.scenarios().all().stream()
            .filter(scenario -> !scenario.baseline().isDescribed())
            .flatMap(
                scenario ->
                    scenario.levers().stream()
                        .filter(lever -> Shipped.isShippable(lever.kind()))
                        .map(lever -> new Offered(scenario.name(), lever.scope().name())))
            .toList();
      }

      @Override
      public void mark(Offered offered, String name, LocalDate on) {
        Scenario scenario =
            workbench.scenarios().all().stream()
                .filter(one -> one.name().equals(offered.scenario()))
                .findFirst()
                .orElseThrow(
                    () ->
                        new UsageException(
                            "Expected the scenario \"%s\", found none of that name any more."
                                .formatted(offered.scenario())));
        workbench.shipments().mark(new Shipped(name, scenario, offered.lever(), on));
      }

      @Override
      public void remove(String name) {
        workbench.shipments().remove(name);
      }
    };
  }
}
