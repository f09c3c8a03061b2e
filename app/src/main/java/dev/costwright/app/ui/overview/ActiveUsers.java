package dev.costwright.app.ui.overview;

import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Active users of a month by feature; the empty feature is the whole product.
///
/// Users of two features overlap, so they are never added. Users of plans and tenants do not;
/// where a feature has a figure for all of them, that one counts alone.
record ActiveUsers(Map<String, Long> byFeature) {
  ActiveUsers {
    byFeature = Map.copyOf(byFeature);
  }

  static ActiveUsers of(List<Metric> metrics, YearMonth month) {
    Map<String, List<Metric>> found =
        metrics.stream()
            .filter(metric -> metric.name().equals(Metric.MAU) && metric.month().equals(month))
            .collect(Collectors.groupingBy(Metric::feature, TreeMap::new, Collectors.toList()));
    return new ActiveUsers(
        found.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> users(entry.getValue()))));
  }

  private static long users(List<Metric> ofFeature) {
    boolean hasWhole = ofFeature.stream().anyMatch(ActiveUsers::isWhole);
    return ofFeature.stream()
        .filter(metric -> isWhole(metric) || !hasWhole)
        .map(Metric::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .longValue();
  }

  private static boolean isWhole(Metric metric) {
    return metric.plan().isEmpty() && metric.tenant().isEmpty();
  }
}
