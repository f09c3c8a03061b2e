package dev.costwright.app.ui.forecast;

import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.CountForecast.Counted;
import dev.costwright.forecasting.forecast.CountForecast.Point;
import dev.costwright.forecasting.forecast.MethodScore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the screen shows of a count: the steps that the user chose, and months for the tiles.
///
/// @param months the same forecast in months
record CountOutlook(Gauge gauge, CountForecast steps, CountForecast months) implements Prospect {
  /// The first month of which no day is over.
  Optional<Point> nextMonth() {
    return months.points().stream()
        .filter(point -> !point.period().isBefore(steps.issued()))
        .findFirst();
  }

  /// Whole months of the past, the latest first.
  List<Counted> monthsBefore() {
    return months.history().reversed();
  }

  /// Of what is told.
  Optional<MethodScore> score() {
    return steps.scores().stream()
        .filter(score -> score.role() == MethodScore.Role.USED)
        .findFirst();
  }

  LocalDate lastDay() {
    return steps.issued().minusDays(1);
  }
}
