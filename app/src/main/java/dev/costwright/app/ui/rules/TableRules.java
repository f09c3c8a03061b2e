package dev.costwright.app.ui.rules;

import dev.costwright.app.uikit.Messages;
import dev.costwright.importers.rules.RuleTable;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.usage.Dimension;

/// Rules of tables that were read.
final class TableRules {
  private TableRules() {}

  static Rule rule(String name, RuleTable table) {
    Dimension reads =
        Dimension.parse(table.column())
            .filter(dimension -> !dimension.isLocal())
            .orElse(Dimension.API_KEY);
    return new Rule(name, reads, "", table.match());
  }

  static String passedOver(String column) {
    return Messages.text("rules.table.ignored", column);
  }
}
