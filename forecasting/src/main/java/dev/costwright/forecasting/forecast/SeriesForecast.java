package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.method.OlsOnDrivers;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The forecast of one key.
///
/// @param key value of the dimension, or `total`
/// @param method that the back-test chose
/// @param ground what it was learnt from
/// @param history whole steps of the past at the prices of their day; steps with days that the
/// ledger does not know are left out
/// @param points steps ahead
/// @param whole all steps ahead as one; its band is that of the sum
/// @param scores of every method that could run, the yardsticks included
/// @param drivers the regression on drivers over the whole history, whichever method was chosen
/// @param reasons why something is not here
public record SeriesForecast(
    String key,
    String method,
    Ground ground,
    List<Spent> history,
    List<ForecastPoint> points,
    ForecastPoint whole,
    List<MethodScore> scores,
    Optional<OlsOnDrivers.Explained> drivers,
    List<String> reasons) {
  /// @param period first day of the step
  public record Spent(LocalDate period, Money cost) {}

  public SeriesForecast {
    history = List.copyOf(history);
    points = List.copyOf(points);
    scores = List.copyOf(scores);
    reasons = List.copyOf(reasons);
  }

  /// The same in cents; the whole horizon is the sum of its steps as shown.
  SeriesForecast rounded(List<Spent> past, List<ForecastPoint> ahead) {
    return new SeriesForecast(
        key, method, ground, past, ahead, Totals.whole(ahead, whole), scores, drivers, reasons);
  }

  /// The score of the chosen method; absent when history is too short for a back-test.
  public Optional<MethodScore> score() {
    return scores.stream().filter(score -> score.method().equals(method)).findFirst();
  }
}
