package dev.costwright.app.ui.regression;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.study.Study;
import dev.costwright.forecasting.study.StudyQuery;
import java.util.Optional;

/// What the screen asks of the open ledger.
@FunctionalInterface
interface RegressionSource {
  /// Empty for a ledger without facts.
  Optional<Study> study(StudyQuery query);

  static RegressionSource of(Workbench workbench) {
    return query -> workbench.forecasts().study(query);
  }
}
