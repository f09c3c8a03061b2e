package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.Conformal;
import dev.costwright.forecasting.evaluation.ErrorPaths;
import dev.costwright.forecasting.series.Series;
import java.util.ArrayList;
import java.util.List;

/// Says why a band or a back-test is not there.
final class Reasons {
  private Reasons() {}

  static List<String> of(Contest contest, Series volume, Horizon horizon) {
    if (contest.tests().isEmpty()) {
      return List.of(
          "No back-test, no bands: %d days are known, and %d are needed to learn from %d and check %d forecasts of %d days. Forecast fewer steps or import more history."
              .formatted(
                  volume.present(),
                  Contest.LEAST_TRAINING + horizon.days() + Contest.LEAST_ORIGINS - 1,
                  Contest.LEAST_TRAINING,
                  Contest.LEAST_ORIGINS,
                  horizon.days()));
    }
    return ofBands(ErrorPaths.of(contest.chosenTest(), Contest.LEVEL_DAYS), horizon);
  }

  static List<String> ofBands(ErrorPaths paths, Horizon horizon) {
    int known = paths.sums(horizon.whole().run()).length;
    List<String> reasons = new ArrayList<>();
    if (known < Contest.LEAST_PATHS) {
      reasons.add(lack("80 % band", known, Contest.LEAST_PATHS));
    }
    int ninetyFive = Conformal.leastErrors(Contest.NINETY_FIVE);
    if (known < ninetyFive) {
      reasons.add(lack("95 % band", known, ninetyFive));
    }
    return reasons;
  }

  private static String lack(String band, int known, int needed) {
    return "No %s: %d past forecasts could be checked, %d are needed."
        .formatted(band, known, needed);
  }
}
