package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.continuation.Contenders;
import dev.costwright.forecasting.forecast.ForecastQuery.Effort;
import dev.costwright.forecasting.memory.ForecastMemory;
import dev.costwright.forecasting.method.Continued;
import dev.costwright.forecasting.method.Driver;
import dev.costwright.forecasting.method.HolidayAware;
import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.method.Naive;
import dev.costwright.forecasting.method.OlsOnDrivers;
import dev.costwright.forecasting.method.SarimaOnDrivers;
import dev.costwright.forecasting.method.SeasonalNaive;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.economics.StatedUsers;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The methods that a key is tried with, and the drivers that explain it.
///
/// @param onAll the regression on drivers over all of the history
record Candidates(List<Method> methods, OlsOnDrivers onAll) {
  static final int WEEK = 7;
  private static final int QUARTER = 13 * WEEK;
  private static final int MOST_FEATURES = 6;

  /// Those that know of absent days by themselves, instead of their namesakes.
  private static final Set<String> NAIVE_ONES = Set.of(Contenders.NAIVE, Contenders.SEASONAL_NAIVE);

  private static final Comparator<Map.Entry<String, NavigableMap<YearMonth, BigDecimal>>>
      MOST_USERS_FIRST =
          Comparator.comparing(
                  (Map.Entry<String, NavigableMap<YearMonth, BigDecimal>> entry) ->
                      entry.getValue().lastEntry().getValue())
              .reversed()
              .thenComparing(Map.Entry.comparingByKey());

  /// Candidates for the history of a key.
  ///
  /// @param memory of what they told before
  static Candidates of(
      KeyUsage days,
      Usage usage,
      String key,
      ForecastQuery query,
      List<Metric> metrics,
      ForecastMemory memory) {
    List<Driver> drivers = new ArrayList<>();
    drivers.add(new Driver.Trend(usage.days().first(), TimeGrain.DAY));
    drivers.addAll(Driver.weekdays());
    drivers.addAll(
        activeUsers(metrics, query.by().filter(Dimension.FEATURE::equals).map(_ -> key)));
    Series requests = days.requests(usage.known());
    drivers.add(new Driver.Repeating("requests", requests, WEEK));
    if (query.holidays() != Holidays.NONE) {
      drivers.add(new Driver.OnHoliday(query.holidays()));
      drivers.add(new Driver.MonthEnd());
    }
    OlsOnDrivers onAll = OlsOnDrivers.onAll(drivers);
    List<Method> methods = new ArrayList<>(List.of(new SeasonalNaive(WEEK), new Naive()));
    Contenders.all(WEEK)
        .forEach(
            (name, continuation) -> {
              if (!NAIVE_ONES.contains(name)) {
                methods.add(
                    aware(
                        new Continued(name, memory.remembering(continuation), WEEK),
                        query.holidays()));
              }
            });
    methods.add(onAll);
    methods.add(new OlsOnDrivers("OLS on drivers, last 13 weeks", drivers, QUARTER));
    methods.add(new SarimaOnDrivers("SARIMA on drivers", drivers, WEEK, Optional.empty(), memory));
    return new Candidates(wanted(methods, query.effort()), onAll);
  }

  private static List<Method> wanted(List<Method> methods, Effort effort) {
    return switch (effort) {
      case ALL -> methods;
      case QUICK ->
          methods.stream()
              .filter(method -> !(method instanceof SarimaOnDrivers))
              .filter(method -> !method.name().equals(Contenders.SARIMA))
              .toList();
    };
  }

  private static Method aware(Method method, Holidays holidays) {
    return holidays == Holidays.NONE ? method : new HolidayAware(method, holidays);
  }

  /// Whether a method may be a part of the forecast.
  static boolean isPoolable(Method method) {
    return isRegression(method) || Contenders.POOLED.contains(method.name());
  }

  /// Whether drivers explain it.
  static boolean isRegression(Method method) {
    return method instanceof OlsOnDrivers || method instanceof SarimaOnDrivers;
  }

  /// Those that may be parts of the forecast together: of several regressions only the one that
  /// erred least, because they err alike and would vote twice.
  static List<Method> poolable(Collection<Method> methods, ToDoubleFunction<Method> error) {
    Optional<Method> regression =
        methods.stream().filter(Candidates::isRegression).min(Comparator.comparingDouble(error));
    return methods.stream()
        .filter(Candidates::isPoolable)
        .filter(method -> !isRegression(method) || regression.filter(method::equals).isPresent())
        .toList();
  }

  /// Monthly active users of the feature, or of the whole product; where only features are
  /// counted each is a driver of its own, because users of two features overlap and cannot be
  /// added.
  static List<Driver> activeUsers(List<Metric> metrics, Optional<String> feature) {
    StatedUsers users = new StatedUsers(metrics);
    Map<String, NavigableMap<YearMonth, BigDecimal>> byFeature = users.byFeature();
    Optional<String> own = feature.filter(byFeature::containsKey);
    if (own.isPresent()) {
      return List.of(ofFeature(own.get(), Objects.requireNonNull(byFeature.get(own.get()))));
    }
    if (!users.ofProduct().isEmpty()) {
      return List.of(new Driver.Monthly("MAU", levels(users.ofProduct())));
    }
    return byFeature.entrySet().stream()
        .sorted(MOST_USERS_FIRST)
        .limit(MOST_FEATURES)
        .<Driver>map(entry -> ofFeature(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Driver.Monthly ofFeature(
      String feature, NavigableMap<YearMonth, BigDecimal> counts) {
    return new Driver.Monthly("MAU of " + feature, levels(counts));
  }

  /// For statistics.
  private static NavigableMap<YearMonth, Double> levels(
      NavigableMap<YearMonth, BigDecimal> counts) {
    NavigableMap<YearMonth, Double> levels = new TreeMap<>();
    counts.forEach((month, count) -> levels.put(month, count.doubleValue()));
    return levels;
  }
}
