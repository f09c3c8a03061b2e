package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.method.OlsOnDrivers;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The forecast of one key.
///
/// @param key value of the dimension, or `total`
/// @param method that the back-test chose
/// @param ground what it was learnt from
/// @param history whole steps of the past at the prices of their day; steps with days that the
/// ledger does not know are left out
/// @param points steps ahead
/// @param whole all steps ahead as one; its band is that of the sum
/// @param samples ways in which the steps may go together
/// @param scores of every method that could run, the yardsticks included
/// @param drivers the regression on drivers over the whole history, whichever method was chosen
/// @param reasons why something is not here
/// @param past what would have been said on earlier days, in order of time; of each step once
public record SeriesForecast(
    String key,
    String method,
    Ground ground,
    List<Spent> history,
    List<ForecastPoint> points,
    ForecastPoint whole,
    SamplePaths samples,
    List<MethodScore> scores,
    Optional<OlsOnDrivers.Explained> drivers,
    List<String> reasons,
    List<PastForecast> past) {
  /// @param period first day of the step
  public record Spent(LocalDate period, Money cost) {}

  public SeriesForecast {
    history = List.copyOf(history);
    points = List.copyOf(points);
    scores = List.copyOf(scores);
    reasons = List.copyOf(reasons);
    past = List.copyOf(past);
  }

  /// Of which nothing was forecast before.
  public SeriesForecast(
      String key,
      String method,
      Ground ground,
      List<Spent> history,
      List<ForecastPoint> points,
      ForecastPoint whole,
      SamplePaths samples,
      List<MethodScore> scores,
      Optional<OlsOnDrivers.Explained> drivers,
      List<String> reasons) {
    this(key, method, ground, history, points, whole, samples, scores, drivers, reasons, List.of());
  }

  /// What a whole step of the past cost; empty where the ledger does not know all of it.
  public Optional<Money> spent(LocalDate period) {
    return history.stream()
        .filter(step -> step.period().equals(period))
        .findFirst()
        .map(Spent::cost);
  }

  /// The same in cents; the whole horizon is the sum of its steps as shown.
  SeriesForecast rounded(List<Spent> before, List<ForecastPoint> ahead) {
    return with(before, ahead, Totals.whole(ahead, whole));
  }

  SeriesForecast with(List<Spent> before, List<ForecastPoint> ahead, ForecastPoint together) {
    return new SeriesForecast(
        key, method, ground, before, ahead, together, samples, scores, drivers, reasons, past);
  }

  /// The score of what is told; absent when history is too short for a back-test.
  public Optional<MethodScore> score() {
    return scores.stream().filter(score -> score.role() == MethodScore.Role.USED).findFirst();
  }

  /// The share of sample paths on which a step passes a budget, 0 to 1; absent without paths.
  ///
  /// @param step from 0
  public OptionalDouble overrun(int step, Money budget) {
    return share(samples.over(step, budget));
  }

  /// The share of sample paths on which all steps together pass as many budgets; absent without
  /// paths.
  ///
  /// @param budget of one step
  public OptionalDouble overrun(Money budget) {
    return share(samples.over(budgetOfAll(budget)));
  }

  /// The budget of all steps.
  ///
  /// @param budget of one step
  public Money budgetOfAll(Money budget) {
    return points.stream().map(_ -> budget).reduce(Money.zero(budget.currency()), Money::plus);
  }

  private OptionalDouble share(long paths) {
    return samples.size() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(paths / (double) samples.size());
  }
}
