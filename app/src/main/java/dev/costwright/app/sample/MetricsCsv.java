package dev.costwright.app.sample;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the business did in each month that is over: active users, revenue and units of value by
/// feature and plan, enterprise customers one by one; then the users of each feature, plan and
/// customer and of the whole product, counted once.
final class MetricsCsv {
  static final String NAME = "metrics.csv";

  private static final List<String> COLUMNS =
      List.of(
          "month",
          "feature",
          "plan",
          "tenant",
          "mau",
          "revenue",
          "currency",
          "resolved_tickets",
          "documents_processed",
          "contracts_reviewed",
          "briefings_written");

  private MetricsCsv() {}

  static String text(List<Call> calls, Company company) {
    List<YearMonth> months = Span.wholeMonths(company).stream().map(Span::month).toList();
    Map<Segment, Activity> activity =
        new TreeMap<>(
            comparing(Segment::month)
                .thenComparing(segment -> segment.feature().id())
                .thenComparing(Segment::plan)
                .thenComparing(Segment::tenant));
    calls.stream()
        .filter(call -> !call.step().equals(RetryStorm.STEP))
        .filter(call -> months.contains(YearMonth.from(call.day())))
        .forEach(
            call ->
                segment(call)
                    .ifPresent(
                        segment -> activity.merge(segment, Activity.of(call), Activity::plus)));
    Csv csv = new Csv(COLUMNS);
    activity.forEach((segment, sum) -> csv.row(cells(segment, sum)));
    Map<Segment, Long> users = new HashMap<>();
    activity.forEach((segment, sum) -> users.put(segment, users(segment, sum)));
    new Audience(users).rows().forEach(csv::row);
    return csv.text();
  }

  private static Optional<Segment> segment(Call call) {
    return call.plan()
        .map(
            plan ->
                new Segment(
                    YearMonth.from(call.day()), call.feature(), plan, call.tenant().orElse("")));
  }

  private static Commerce commerce(Segment segment) {
    return Commerce.of(segment.feature())
        .orElseThrow(() -> new IllegalStateException("No prices of " + segment.feature().id()));
  }

  private static long users(Segment segment, Activity activity) {
    return Math.max(1, activity.calls() / commerce(segment).callsPerUser());
  }

  private static Map<String, String> cells(Segment segment, Activity activity) {
    Commerce commerce = commerce(segment);
    long users = users(segment, activity);
    BigDecimal revenue = BigDecimal.valueOf(users * commerce.feeInCents(segment.plan()), 2);
    Map<String, String> cells = new HashMap<>();
    cells.put("month", segment.month().toString());
    cells.put("feature", segment.feature().id());
    cells.put("plan", segment.plan().id());
    cells.put("tenant", segment.tenant());
    cells.put("mau", Long.toString(users));
    cells.put("revenue", revenue.toPlainString());
    cells.put("currency", "USD");
    commerce
        .unit()
        .ifPresent(
            unit -> cells.put(unit, Long.toString(activity.tasks() * 1000 / commerce.perUnit())));
    return cells;
  }

  /// @param tenant empty but for enterprise customers
  record Segment(YearMonth month, Feature feature, Plan plan, String tenant) {}

  /// @param tasks sessions, or calls that stand alone
  private record Activity(long calls, long tasks) {
    static Activity of(Call call) {
      boolean opens =
          call.session().isEmpty() || call.step().equals(call.feature().steps().getFirst());
      return new Activity(1, opens ? 1 : 0);
    }

    Activity plus(Activity other) {
      return new Activity(calls + other.calls, tasks + other.tasks);
    }
  }
}
