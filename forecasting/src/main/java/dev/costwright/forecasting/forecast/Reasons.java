package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.Conformal;
import dev.costwright.forecasting.evaluation.ErrorPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says why a band or a back-test is not there.
final class Reasons {
  private Reasons() {}

  /// @param paths errors that the bands come from
  static List<String> of(Attempt attempt, ErrorPaths paths, Horizon horizon) {
    if (attempt.contest().tests().isEmpty()) {
      return List.of(
          "No back-test, no bands: %d days are known, and %d are needed to learn from %d and check %d forecasts of %d days. Forecast fewer steps or import more history."
              .formatted(
                  attempt.volume().present(),
                  Contest.LEAST_TRAINING + horizon.days() + Contest.LEAST_ORIGINS - 1,
                  Contest.LEAST_TRAINING,
                  Contest.LEAST_ORIGINS,
                  horizon.days()));
    }
    return ofBands(paths, attempt.level(), horizon);
  }

  private static List<String> ofBands(ErrorPaths paths, double level, Horizon horizon) {
    int known = paths.near(level).sums(horizon.whole().run()).length;
    List<String> reasons = new ArrayList<>();
    if (known < Contest.LEAST_PATHS) {
      reasons.add(lack("80 % band", horizon, known, Contest.LEAST_PATHS));
    }
    int ninetyFive = Conformal.leastErrors(Contest.NINETY_FIVE);
    if (known < ninetyFive) {
      reasons.add(lack("95 % band", horizon, known, ninetyFive));
    } else {
      unmeasured(paths, horizon).ifPresent(reasons::add);
    }
    return reasons;
  }

  /// Today's 95 % band exists, but past ones seldom did.
  private static Optional<String> unmeasured(ErrorPaths paths, Horizon horizon) {
    return Contest.coverage(paths, horizon).has(Contest.LEVELS)
        ? Optional.empty()
        : Optional.of(
            "How often the 95 %% band held is not known: fewer than %d past forecasts had the %d errors before them that it is made of."
                .formatted(Contest.LEAST_ORIGINS, Conformal.leastErrors(Contest.NINETY_FIVE)));
  }

  private static String lack(String band, Horizon horizon, int known, int needed) {
    return "No %s of all %s ahead: %d past forecasts of so many, of a series of about this size, could be checked; %d are needed."
        .formatted(band, horizon.words(), known, needed);
  }
}
