package dev.costwright.forecasting.change;

import dev.costwright.forecasting.change.ForecastChange.Driver;
import dev.costwright.forecasting.change.ForecastChange.Effect;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.Repriced;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.economics.StatedUsers;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;

/// Splits the change of all spend from the last whole step to the first that has not begun.
///
/// @param forecast of the total, or by a dimension, whose total is looked at
/// @param overlaid the same with overlays, where some are on
/// @param requests forecast of the same steps; absent where the ledger does not count them
public record ChangeSplit(
    Cube cube,
    PriceBook prices,
    List<Metric> metrics,
    Forecast forecast,
    Optional<Overlaid> overlaid,
    Optional<CountForecast> requests) {
  public ChangeSplit {
    metrics = List.copyOf(metrics);
  }

  /// Empty without a whole step of the past, a step ahead that has not begun, or where one of them
  /// costs nothing or has no tokens.
  public Optional<ForecastChange> change() {
    List<Spent> history = forecast.total().history();
    Optional<ForecastPoint> next =
        forecast.total().points().stream()
            .filter(point -> !point.period().isBefore(forecast.issued()))
            .findFirst();
    return history.isEmpty() ? Optional.empty() : next.flatMap(to -> change(history.getLast(), to));
  }

  private Optional<ForecastChange> change(Spent from, ForecastPoint to) {
    TimeGrain grain = forecast.query().grain();
    Period period = Period.utc(from.period(), grain.next(from.period()));
    Pivot.Cell used =
        cube.pivot(
                new PivotQuery(
                    List.of(),
                    TimeGrain.TOTAL,
                    Optional.of(period),
                    forecast.query().layer(),
                    Map.of()))
            .total();
    double tokens = to.tokens().values().stream().mapToLong(Long::longValue).sum();
    if (from.cost().signum() <= 0 || to.mean().signum() <= 0 || used.tokens() <= 0 || tokens <= 0) {
      return Optional.empty();
    }
    Factors factors = new Factors();
    if (isUneven()) {
      factors.add(Driver.DAYS, days(from.period()), days(to.period()));
    }
    users(factors, from.period(), to.period());
    requests(factors, used, to.period());
    factors.add(Driver.TOKENS, (double) used.tokens(), tokens);
    double was = amount(from.cost());
    Money repriced = Repriced.of(cube, prices, period, forecast.query().layer(), to.period());
    return Optional.of(
        told(from, to, factors.effects(was, amount(to.mean()), amount(repriced) / was)));
  }

  /// Whether steps of this grain differ in length.
  private boolean isUneven() {
    return forecast.query().grain().compareTo(TimeGrain.WEEK) > 0;
  }

  private double days(LocalDate step) {
    return ChronoUnit.DAYS.between(step, forecast.query().grain().next(step));
  }

  private void users(Factors factors, LocalDate from, LocalDate to) {
    NavigableMap<YearMonth, BigDecimal> users = new StatedUsers(metrics).ofProduct();
    Map.Entry<YearMonth, BigDecimal> was = users.floorEntry(YearMonth.from(from));
    Map.Entry<YearMonth, BigDecimal> will = users.floorEntry(YearMonth.from(to));
    if (was != null && will != null && was.getValue().signum() > 0) {
      factors.add(
          Driver.USERS,
          was.getValue().doubleValue() * (isUneven() ? days(from) : 1),
          will.getValue().doubleValue() * (isUneven() ? days(to) : 1));
    }
  }

  private void requests(Factors factors, Pivot.Cell used, LocalDate to) {
    long was = used.counts().getOrDefault(Measure.REQUESTS, 0L);
    requests.stream()
        .flatMap(found -> found.points().stream())
        .filter(point -> point.period().equals(to) && point.mean() > 0 && was > 0)
        .findFirst()
        .ifPresent(point -> factors.add(Driver.REQUESTS, (double) was, (double) point.mean()));
  }

  private ForecastChange told(Spent from, ForecastPoint to, List<Effect> exact) {
    List<Effect> effects = new ArrayList<>(inCents(exact, to.mean().minus(from.cost())));
    Money after = to.mean();
    if (overlaid.isPresent()) {
      int step = forecast.total().points().indexOf(to);
      var laid = overlaid.get().total().points().get(step);
      for (int i = 0; i < laid.effects().size(); i++) {
        effects.add(
            new Effect(
                Driver.OVERLAY,
                overlaid.get().overlays().get(i).name(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                laid.effects().get(i)));
      }
      after = laid.mean();
    }
    return new ForecastChange(
        from.period(), to.period(), from.cost(), after, effects, notes(exact));
  }

  private List<Effect> inCents(List<Effect> exact, Money change) {
    Money sum = exact.stream().map(Effect::amount).reduce(Money::plus).orElseThrow();
    Effect largest =
        exact.stream()
            .max((one, other) -> size(one.amount()).compareTo(size(other.amount())))
            .orElseThrow();
    Money rest = change.minus(sum);
    return exact.stream()
        .map(
            one ->
                one.equals(largest)
                    ? new Effect(
                        one.driver(), one.name(), one.was(), one.will(), one.amount().plus(rest))
                    : one)
        .toList();
  }

  private static Money size(Money amount) {
    return amount.signum() < 0 ? amount.negate() : amount;
  }

  private List<String> notes(List<Effect> effects) {
    List<String> notes = new ArrayList<>();
    boolean hasUsers = effects.stream().anyMatch(one -> one.driver() == Driver.USERS);
    boolean hasRequests = effects.stream().anyMatch(one -> one.driver() == Driver.REQUESTS);
    notes.add(
        hasUsers
            ? "Users stay as last known: lay a growth plan over the forecast where more are"
                + " expected."
            : "No count of all users is stated: requests stand for use.");
    if (!hasRequests) {
      notes.add("The ledger does not count all requests: tokens stand for use.");
    }
    if (isUneven()) {
      notes.add("What follows the days is of a day: a longer step is not more use.");
    }
    return notes;
  }

  private static double amount(Money money) {
    return Statistic.of(money.picos());
  }

  /// Counts that contain each other, the widest first.
  private final class Factors {
    private final List<Driver> drivers = new ArrayList<>();
    private final List<Double> was = new ArrayList<>();
    private final List<Double> will = new ArrayList<>();

    void add(Driver driver, double before, double after) {
      drivers.add(driver);
      was.add(before);
      will.add(after);
    }

    /// Each count counts by one of the count before it; price and mix are what a token costs.
    List<Effect> effects(double before, double after, double price) {
      double mean = before == after ? after : (after - before) / Math.log(after / before);
      List<Effect> effects = new ArrayList<>();
      for (int i = 0; i < drivers.size(); i++) {
        double one = i == 0 ? was.get(i) : was.get(i) / was.get(i - 1);
        double other = i == 0 ? will.get(i) : will.get(i) / will.get(i - 1);
        effects.add(effect(drivers.get(i), one, other, mean * Math.log(other / one)));
      }
      double one = before / was.getLast();
      double other = after / will.getLast();
      effects.add(effect(Driver.PRICES, one, one * price, price > 0 ? mean * Math.log(price) : 0));
      effects.add(
          effect(
              Driver.MIX,
              one * price,
              other,
              price > 0 ? mean * Math.log(other / (one * price)) : 0));
      return effects;
    }

    private Effect effect(Driver driver, double before, double after, double amount) {
      return new Effect(
          driver,
          "",
          OptionalDouble.of(before),
          OptionalDouble.of(after),
          Statistic.money(amount, forecast.total().whole().mean().currency()));
    }
  }
}
