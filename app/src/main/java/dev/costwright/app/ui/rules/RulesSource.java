package dev.costwright.app.ui.rules;

import dev.costwright.app.workbench.Attribution;
import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.rules.RuleTable;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import java.nio.file.Path;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface RulesSource {
  RuleSet rules();

  /// Empty for a ledger without facts.
  Optional<Attribution.Trial> preview(RuleSet rules, LayerChoice layer);

  void save(RuleSet rules);

  RuleSet read(Path file);

  RuleTable table(Path file);

  static RulesSource of(Workbench workbench) {
    return new RulesSource() {
      @Override
      public RuleSet rules() {
        return workbench.rules();
      }

      @Override
      public Optional<Attribution.Trial> preview(RuleSet rules, LayerChoice layer) {
        return workbench
            .cube()
            .lastDay()
            .map(_ -> workbench.attribution().preview(rules, RowQuery.all(layer)));
      }

      @Override
      public void save(RuleSet rules) {
        workbench.attribution().save(rules);
      }

      @Override
      public RuleSet read(Path file) {
        return Incoming.rules(file);
      }

      @Override
      public RuleTable table(Path file) {
        return Attribution.table(file, Optional.empty());
      }
    };
  }
}
