package dev.costwright.model.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

final class DriversProperties {
  private static final List<String> FEATURES = List.of("chat", "search", "agent", "");

  private static Drivers random(long seed) {
    Random random = new Random(seed);
    Spend spend = new Spend();
    for (int i = 0; i < 1 + random.nextInt(40); i++) {
      String feature = FEATURES.get(random.nextInt(4));
      spend.add(
          LocalDate.of(2026, 2, 1).plusDays(random.nextInt(89)).toString(),
          BigDecimal.valueOf(random.nextInt(2_000_000) - 300_000, 6).toPlainString(),
          feature.isEmpty() ? Map.of() : Map.of(Dimension.FEATURE, feature));
    }
    Metric units =
        new Metric(
            YearMonth.of(2026, 4),
            "chat",
            "",
            "",
            "orders",
            BigDecimal.valueOf(random.nextInt(3)),
            "",
            2);
    return Drivers.of(
        spend.cube(),
        List.of(units),
        new DriverQuery(
            List.of(Dimension.FEATURE),
            Period.utc(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)),
            LayerChoice.BEST,
            Map.of()));
  }

  private static Money sum(Stream<Money> parts) {
    return parts.reduce(Money.zero(Reporting.USUAL), Money::plus);
  }

  @Property(tries = 500)
  void combinationsAddUpToTheTotalAndItsChange(@ForAll long seed) {
    Drivers drivers = random(seed);

    assertThat(sum(drivers.drivers().stream().map(Driver::cost))).isEqualTo(drivers.total());
    drivers
        .change()
        .ifPresent(
            change ->
                assertThat(sum(drivers.drivers().stream().map(Driver::change))).isEqualTo(change));
  }

  @Property(tries = 500)
  void whatHasAndHasNoUnitAddsUpToTheTotal(@ForAll long seed) {
    Drivers drivers = random(seed);

    if (drivers.value().key().isPresent()) {
      assertThat(sum(drivers.value().parts().values().stream())).isEqualTo(drivers.total());
    }
  }

  /// `G = Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n² x̄)`, its first definition.
  @Property(tries = 500)
  void giniIsHalfTheRelativeMeanDifference(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0.01, max = 1e6) Double> costs) {
    double[] falling =
        costs.stream().mapToDouble(cost -> -cost).sorted().map(cost -> -cost).toArray();
    double differences = 0;
    for (double one : falling) {
      for (double other : falling) {
        differences += Math.abs(one - other);
      }
    }
    double mean = Arrays.stream(falling).average().orElseThrow();

    assertThat(Concentration.gini(falling))
        .isCloseTo(differences / (2 * falling.length * falling.length * mean), within(1e-9));
  }
}
