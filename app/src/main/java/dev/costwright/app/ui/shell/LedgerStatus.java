package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.TimeGrain;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the ledger switch and the status line say.
///
/// @param name of the ledger
/// @param entries in words
/// @param coverage share of the money that rests on known prices and detail; empty without entries
/// @param currency code of the reporting currency and the zone of days
record LedgerStatus(String name, String entries, String coverage, String currency) {
  static final LedgerStatus LOADING = new LedgerStatus("", "", "", "");

  private static final String ENDING = ".costw";

  static LedgerStatus of(Workbench workbench) {
    Cube cube = workbench.cube();
    String folder = String.valueOf(workbench.ledger().folder().getFileName());
    String name =
        folder.endsWith(ENDING) ? folder.substring(0, folder.length() - ENDING.length()) : folder;
    if (cube.facts() == 0) {
      return new LedgerStatus(
          name, Messages.text("shell.noEntries"), "", Messages.text("shell.utc"));
    }
    Coverage coverage =
        workbench
            .pivot(
                new PivotQuery(
                    List.of(), TimeGrain.TOTAL, Optional.empty(), LayerChoice.BEST, Map.of()))
            .coverage();
    return new LedgerStatus(
        name,
        Messages.text("shell.entries", Amounts.count(cube.facts())),
        coverageText(coverage),
        coverage.total().currency().getCurrencyCode() + " · " + Messages.text("shell.utc"));
  }

  private static String coverageText(Coverage coverage) {
    return coverage.unpricedFacts() == 0
        ? Messages.text("shell.allPriced")
        : Messages.text("shell.unpriced", Amounts.count(coverage.unpricedFacts()));
  }
}
