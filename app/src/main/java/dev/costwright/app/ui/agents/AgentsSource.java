package dev.costwright.app.ui.agents;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.agents.AgentQuestion;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface AgentsSource {
  Optional<LocalDate> lastDay();

  /// Empty when no logged call belongs to a session of several calls.
  Optional<AgentReport> report(AgentQuestion question);

  /// The dearest logged calls with these values.
  ///
  /// @param key one value per dimension
  List<Evidence> dearest(List<Dimension> by, List<String> key, Period days, int limit);

  /// Version of the price book.
  ///
  /// @param period of the figure; empty for all time
  Grounds grounds(Optional<Period> period);

  static AgentsSource of(Workbench workbench) {
    return new AgentsSource() {
      @Override
      public Optional<LocalDate> lastDay() {
        return workbench.cube().lastDay();
      }

      @Override
      public Optional<AgentReport> report(AgentQuestion question) {
        return workbench.agents(question);
      }

      @Override
      public List<Evidence> dearest(List<Dimension> by, List<String> key, Period days, int limit) {
        PivotQuery query =
            new PivotQuery(by, TimeGrain.TOTAL, Optional.of(days), LayerChoice.OBSERVED, Map.of());
        return workbench.pivot(query).rows().stream()
            .filter(row -> row.key().equals(key))
            .findFirst()
            .map(row -> workbench.cube().facts(query, key, row.step(), limit))
            .orElse(List.of());
      }

      @Override
      public Grounds grounds(Optional<Period> period) {
        return Grounds.of(workbench, period);
      }
    };
  }
}
