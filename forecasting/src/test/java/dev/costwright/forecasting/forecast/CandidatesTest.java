package dev.costwright.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.method.Driver;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private final List<Metric> metrics = new ArrayList<>();

  @Test
  void neverDrivesByUsersOfPlansAddedUp() {
    users("search", "free", 30);
    users("search", "pro", 60);
    users("", "pro", 65);
    assertThat(Candidates.activeUsers(metrics, Optional.empty())).isEmpty();
    assertThat(Candidates.activeUsers(metrics, Optional.of("search"))).isEmpty();
  }

  @Test
  void drivesAFeatureByItsOwnUsersAndTheRestByThoseOfTheProduct() {
    users("", "", 80);
    users("search", "", 75);
    users("search", "pro", 60);
    assertThat(Candidates.activeUsers(metrics, Optional.of("search")))
        .containsExactly(driver("MAU of search", 75));
    assertThat(Candidates.activeUsers(metrics, Optional.of("chat")))
        .containsExactly(driver("MAU", 80));
  }

  @Test
  void drivesByEachFeatureWhereTheProductIsNotCounted() {
    users("chat", "", 9);
    users("search", "", 75);
    assertThat(Candidates.activeUsers(metrics, Optional.empty()))
        .containsExactly(driver("MAU of search", 75), driver("MAU of chat", 9));
  }

  @Test
  void aPastForecastKnowsNoUsersOfTheMonthsToCome() {
    users("", "", 75);
    ForecastQuery today = ForecastQuery.of(TimeGrain.MONTH);

    assertThat(Forecaster.known(metrics, today)).isEqualTo(metrics);
    assertThat(Forecaster.known(metrics, today.asOf(OCTOBER.plusMonths(1).atDay(1))))
        .isEqualTo(metrics);
    assertThat(Forecaster.known(metrics, today.asOf(OCTOBER.atEndOfMonth()))).isEmpty();
  }

  private static Driver driver(String name, double users) {
    return new Driver.Monthly(name, new TreeMap<>(Map.of(OCTOBER, users)));
  }

  private void users(String feature, String plan, long count) {
    metrics.add(
        new Metric(
            OCTOBER,
            feature,
            plan,
            "",
            Metric.MAU,
            BigDecimal.valueOf(count),
            "",
            metrics.size() + 2));
  }
}
