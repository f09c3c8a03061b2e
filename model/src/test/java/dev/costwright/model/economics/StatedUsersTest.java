package dev.costwright.model.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatedUsersTest {
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private final List<Metric> metrics = new ArrayList<>();

  @Test
  void neverAddsPlansTenantsOrFeatures() {
    users(OCTOBER, "search", "free", "", 30);
    users(OCTOBER, "search", "pro", "", 60);
    users(OCTOBER, "chat", "", "acme", 8);
    users(OCTOBER, "", "pro", "", 65);
    assertThat(found().ofProduct()).isEmpty();
    assertThat(found().byFeature()).isEmpty();
  }

  @Test
  void takesTheCountStatedForTheWholeAndForEachFeature() {
    users(SEPTEMBER, "", "", "", 70);
    users(OCTOBER, "", "", "", 80);
    users(OCTOBER, "search", "", "", 75);
    users(OCTOBER, "search", "pro", "", 60);
    assertThat(found().ofProduct())
        .isEqualTo(
            new TreeMap<>(
                Map.of(SEPTEMBER, BigDecimal.valueOf(70), OCTOBER, BigDecimal.valueOf(80))));
    assertThat(found().byFeature())
        .isEqualTo(Map.of("search", new TreeMap<>(Map.of(OCTOBER, BigDecimal.valueOf(75)))));
  }

  @Test
  void leavesOutMonthsThatHaveOnlyParts() {
    users(SEPTEMBER, "chat", "free", "", 5);
    users(SEPTEMBER, "chat", "pro", "", 6);
    users(OCTOBER, "chat", "", "", 9);
    assertThat(found().byFeature())
        .isEqualTo(Map.of("chat", new TreeMap<>(Map.of(OCTOBER, BigDecimal.valueOf(9)))));
  }

  private StatedUsers found() {
    return new StatedUsers(metrics);
  }

  private void users(YearMonth month, String feature, String plan, String tenant, long count) {
    metrics.add(
        new Metric(
            month,
            feature,
            plan,
            tenant,
            Metric.MAU,
            BigDecimal.valueOf(count),
            "",
            metrics.size() + 2));
  }
}
