package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.method.Driver;
import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.method.Naive;
import dev.costwright.forecasting.method.OlsOnDrivers;
import dev.costwright.forecasting.method.SeasonalNaive;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.economics.StatedUsers;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The methods that a key is tried with, and the drivers that explain it.
///
/// @param onAll the regression on drivers over all of the history
record Candidates(List<Method> methods, OlsOnDrivers onAll) {
  static final int WEEK = 7;
  private static final int QUARTER = 13 * WEEK;
  private static final int MOST_FEATURES = 6;
  private static final Comparator<Map.Entry<String, NavigableMap<YearMonth, BigDecimal>>>
      MOST_USERS_FIRST =
          Comparator.comparing(
                  (Map.Entry<String, NavigableMap<YearMonth, BigDecimal>> entry) ->
                      entry.getValue().lastEntry().getValue())
              .reversed()
              .thenComparing(Map.Entry.comparingByKey());

  /// Candidates for the history of a key.
  static Candidates of(Usage usage, String key, Optional<Dimension> by, List<Metric> metrics) {
    List<Driver> drivers = new ArrayList<>();
    drivers.add(new Driver.Trend(usage.days().first(), TimeGrain.DAY));
    drivers.addAll(Driver.weekdays());
    drivers.addAll(activeUsers(metrics, by.filter(Dimension.FEATURE::equals).map(_ -> key)));
    Series requests = Objects.requireNonNull(usage.keys().get(key)).requests(usage.known());
    drivers.add(new Driver.Repeating("requests", requests, WEEK));
    OlsOnDrivers onAll = OlsOnDrivers.onAll(drivers);
    return new Candidates(
        List.of(
            new SeasonalNaive(WEEK),
            new Naive(),
            onAll,
            new OlsOnDrivers("OLS on drivers, last 13 weeks", drivers, QUARTER)),
        onAll);
  }

  /// Monthly active users of the feature, or of the whole product; where only features are counted
  /// each is a driver of its own, because users of two features overlap and cannot be added.
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
