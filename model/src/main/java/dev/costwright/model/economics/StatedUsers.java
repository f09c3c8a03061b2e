package dev.costwright.model.economics;

import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Monthly active users, as metrics state them.
///
/// A count holds for exactly the scope that it was stated for. Counts of features, plans and
/// tenants are never added: whoever uses two of them would count twice. A month without a count
/// of the scope itself is absent.
public record StatedUsers(List<Metric> metrics) {
  public StatedUsers {
    metrics = List.copyOf(metrics);
  }

  /// Of the whole product, by month.
  public NavigableMap<YearMonth, BigDecimal> ofProduct() {
    return of(Scope.whole(EconomicsKey.FEATURE));
  }

  /// Of each feature that has a count of its own, all plans and tenants included.
  public SortedMap<String, NavigableMap<YearMonth, BigDecimal>> byFeature() {
    SortedMap<String, NavigableMap<YearMonth, BigDecimal>> found = new TreeMap<>();
    for (String feature : new StatedMetrics(metrics).values(EconomicsKey.FEATURE)) {
      NavigableMap<YearMonth, BigDecimal> months = of(Scope.of(EconomicsKey.FEATURE, feature));
      if (!months.isEmpty()) {
        found.put(feature, months);
      }
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private NavigableMap<YearMonth, BigDecimal> of(Scope scope) {
    Map<YearMonth, List<Metric>> byMonth =
        metrics.stream().collect(Collectors.groupingBy(Metric::month));
    NavigableMap<YearMonth, BigDecimal> counts = new TreeMap<>();
    byMonth.forEach(
        (month, ofMonth) ->
            new StatedMetrics(ofMonth)
                .people(Metric.MAU, scope)
                .value()
                .ifPresent(count -> counts.put(month, count)));
    return Collections.unmodifiableNavigableMap(counts);
  }
}
