package dev.costwright.app.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// People counted once, as analytics counts them: the users of a feature, a plan, a customer and
/// of the whole product, which are fewer than the sum of their parts.
///
/// Three in four users of a smaller feature use the largest one too; one in fifty changes the
/// plan within the month.
///
/// @param users by feature, plan and customer
record Audience(Map<MetricsCsv.Segment, Long> users) {
  private static final int NEW_IN_A_FURTHER_FEATURE = 4;
  private static final int CHANGES_PLAN = 50;

  /// Rows of the metrics file that state nothing but users.
  List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (YearMonth month : values(all -> true, MetricsCsv.Segment::month)) {
      Predicate<MetricsCsv.Segment> now = segment -> segment.month().equals(month);
      rows.add(row(month, Map.of(), ofProduct(now)));
      values(now, segment -> segment.feature().id())
          .forEach(feature -> rows.add(row(month, Map.of("feature", feature), of(now, feature))));
      values(now, MetricsCsv.Segment::plan)
          .forEach(
              plan ->
                  rows.add(
                      row(
                          month,
                          Map.of("plan", plan.id()),
                          acrossFeatures(now.and(segment -> segment.plan() == plan)))));
      values(now.and(segment -> !segment.tenant().isEmpty()), MetricsCsv.Segment::tenant)
          .forEach(
              tenant ->
                  rows.add(
                      row(
                          month,
                          Map.of("tenant", tenant),
                          acrossFeatures(now.and(segment -> segment.tenant().equals(tenant))))));
    }
    return rows;
  }

  private static Map<String, String> row(
      YearMonth month, Map<String, String> scope, long activeUsers) {
    Map<String, String> cells = new HashMap<>(scope);
    cells.put("month", month.toString());
    cells.put("mau", Long.toString(activeUsers));
    return cells;
  }

  private long ofProduct(Predicate<MetricsCsv.Segment> now) {
    return withoutThoseWhoChanged(
        values(now, MetricsCsv.Segment::plan).stream()
            .mapToLong(plan -> acrossFeatures(now.and(segment -> segment.plan() == plan)))
            .sum());
  }

  private long of(Predicate<MetricsCsv.Segment> now, String feature) {
    return withoutThoseWhoChanged(
        users.entrySet().stream()
            .filter(entry -> now.test(entry.getKey()))
            .filter(entry -> entry.getKey().feature().id().equals(feature))
            .mapToLong(Map.Entry::getValue)
            .sum());
  }

  private static long withoutThoseWhoChanged(long sum) {
    return sum - sum / CHANGES_PLAN;
  }

  /// People of different customers are different people.
  private long acrossFeatures(Predicate<MetricsCsv.Segment> chosen) {
    Map<String, Map<String, Long>> byTenant = new TreeMap<>();
    users.entrySet().stream()
        .filter(entry -> chosen.test(entry.getKey()))
        .forEach(
            entry ->
                byTenant
                    .computeIfAbsent(
                        entry.getKey().plan() + entry.getKey().tenant(), _ -> new TreeMap<>())
                    .merge(entry.getKey().feature().id(), entry.getValue(), Long::sum));
    return byTenant.values().stream().mapToLong(byFeature -> distinct(byFeature.values())).sum();
  }

  private static long distinct(Collection<Long> features) {
    long largest = features.stream().mapToLong(Long::longValue).max().orElse(0);
    long sum = features.stream().mapToLong(Long::longValue).sum();
    return largest + (sum - largest) / NEW_IN_A_FURTHER_FEATURE;
  }

  private <T extends Comparable<? super T>> TreeSet<T> values(
      Predicate<MetricsCsv.Segment> chosen, Function<MetricsCsv.Segment, T> value) {
    return users.keySet().stream()
        .filter(chosen)
        .map(value)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
