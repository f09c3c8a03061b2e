package dev.costwright.app.ui.rules;

import dev.costwright.app.workbench.Attribution.Trial;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.LayerChoice;
import java.util.List;

/// What the screen shows: rules, those kept or those tried, and what they catch.
///
/// @param rules in their order
/// @param kept those that the ledger has
/// @param trial what they catch in the layer
/// @param remarks what was left out of a table that was read last, a sentence each
record Tried(RuleSet rules, RuleSet kept, Trial trial, LayerChoice layer, List<String> remarks) {
  Tried {
    remarks = List.copyOf(remarks);
  }

  /// Whether they are not kept yet.
  boolean isDraft() {
    return !rules.equals(kept);
  }
}
