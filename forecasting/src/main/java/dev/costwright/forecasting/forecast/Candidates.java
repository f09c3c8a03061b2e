package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.method.Driver;
import dev.costwright.forecasting.method.Method;
import dev.costwright.forecasting.method.Naive;
import dev.costwright.forecasting.method.OlsOnDrivers;
import dev.costwright.forecasting.method.SeasonalNaive;
import dev.costwright.forecasting.series.Series;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The methods that a key is tried with, and the drivers that explain it.
///
/// @param onAll the regression on drivers over all of the history
record Candidates(List<Method> methods, OlsOnDrivers onAll) {
  static final int WEEK = 7;
  private static final int QUARTER = 13 * WEEK;
  private static final int MOST_FEATURES = 6;

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
    Map<String, List<Metric>> byFeature =
        metrics.stream()
            .filter(metric -> metric.name().equals(Metric.MAU))
            .collect(Collectors.groupingBy(Metric::feature, TreeMap::new, Collectors.toList()));
    String own = feature.filter(byFeature::containsKey).orElse("");
    if (byFeature.containsKey(own)) {
      return List.of(users(own.isEmpty() ? "MAU" : "MAU of " + own, byFeature.get(own)));
    }
    return byFeature.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, List<Metric>> entry) -> lastUsers(entry.getValue()))
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_FEATURES)
        .<Driver>map(entry -> users("MAU of " + entry.getKey(), entry.getValue()))
        .toList();
  }

  private static double lastUsers(List<Metric> ofFeature) {
    return levels(ofFeature).lastEntry().getValue();
  }

  private static Driver.Monthly users(String name, List<Metric> ofFeature) {
    return new Driver.Monthly(name, levels(ofFeature));
  }

  /// Users of plans and tenants do not overlap; where a month has a figure for all of them, that
  /// one counts alone.
  private static NavigableMap<YearMonth, Double> levels(List<Metric> ofFeature) {
    NavigableMap<YearMonth, Double> levels = new TreeMap<>();
    ofFeature.stream()
        .collect(Collectors.groupingBy(Metric::month))
        .forEach(
            (month, metrics) -> {
              boolean hasWhole = metrics.stream().anyMatch(Candidates::isWhole);
              levels.put(
                  month,
                  metrics.stream()
                      .filter(metric -> isWhole(metric) || !hasWhole)
                      .mapToDouble(metric -> metric.value().doubleValue())
                      .sum());
            });
    return levels;
  }

  private static boolean isWhole(Metric metric) {
    return metric.plan().isEmpty() && metric.tenant().isEmpty();
  }
}
