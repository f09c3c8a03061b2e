package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Behind;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.model.cube.PivotQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where the screen gets its figures from.
interface ScenarioSource {
  /// The last day with facts; empty for a ledger without any.
  Optional<LocalDate> lastDay();

  List<Scenario> saved();

  ScenarioResult replay(Scenario scenario, Progress progress);

  /// A scenario with its baseline read, to be replayed with the sliders anywhere.
  Prepared prepare(Scenario scenario, Progress progress);

  /// What the open scenario comes to, off the baseline that is read for its sliders.
  default ScenarioResult result(Scenario scenario, Progress progress) {
    return Scenarios.result(prepare(scenario, progress), progress);
  }

  void save(Scenario scenario);

  /// Takes a kept scenario away.
  void remove(String name);

  /// What a user may choose from.
  Choices choices();

  /// The rows that a query selects, the dearest of them in full.
  Behind behind(PivotQuery query, int limit);

  /// The price book's version.
  String prices();

  static ScenarioSource of(Workbench workbench, Baselines baselines) {
    return new ScenarioSource() {
      @Override
      public Optional<LocalDate> lastDay() {
        return workbench.cube().lastDay();
      }

      @Override
      public List<Scenario> saved() {
        return workbench.scenarios().all();
      }

      @Override
      public ScenarioResult replay(Scenario scenario, Progress progress) {
        return workbench.scenarios().replay(scenario, progress);
      }

      @Override
      public Prepared prepare(Scenario scenario, Progress progress) {
        return baselines.prepared(scenario, progress);
      }

      @Override
      public void save(Scenario scenario) {
        workbench.scenarios().save(scenario);
      }

      @Override
      public void remove(String name) {
        workbench.scenarios().remove(name);
      }

      @Override
      public Choices choices() {
        return Choices.of(workbench.cube(), workbench.prices());
      }

      @Override
      public Behind behind(PivotQuery query, int limit) {
        return workbench.pivot(query).rows().stream()
            .findFirst()
            .map(
                row ->
                    new Behind(
                        row.cell().facts(),
                        workbench.cube().facts(query, List.of(), row.step(), limit)))
            .orElse(Behind.NOTHING);
      }

      @Override
      public String prices() {
        return workbench.prices().version();
      }
    };
  }
}
