package dev.costwright.model.economics;

import static dev.costwright.model.economics.Sheet.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EconomicsProperties {
  private static final List<String> KEYS =
      List.of("a", "b", "c", Pivot.UNTAGGED, Pivot.NOT_IN_DETAIL);

  @Provide
  Arbitrary<Map<String, Integer>> costs() {
    return Arbitraries.maps(Arbitraries.of(KEYS), Arbitraries.integers().between(-500, 900_000))
        .ofMinSize(1);
  }

  @Provide
  Arbitrary<Map<String, Integer>> amounts() {
    return Arbitraries.maps(
            Arbitraries.of("a", "b", "c", "").flatMap(EconomicsProperties::place),
            Arbitraries.integers().between(0, 9_000))
        .ofMaxSize(12);
  }

  private static Arbitrary<String> place(String feature) {
    return Arbitraries.of("/x/", "/y/", "/y/t", "/y/u", "/x/t").map(rest -> feature + rest);
  }

  private static Sheet sheet(Map<String, Integer> costs, Map<String, Integer> amounts) {
    Sheet sheet = new Sheet();
    costs.forEach((key, cents) -> sheet.cost(key, BigDecimal.valueOf(cents, 2).toPlainString()));
    amounts.forEach((place, amount) -> sheet.stated(place, Metric.REVENUE, amount.toString()));
    return sheet;
  }

  @Property(tries = 200)
  void knownCostsAddUpToTheTotal(
      @ForAll("costs") Map<String, Integer> costs,
      @ForAll("amounts") Map<String, Integer> amounts) {
    EconomicsMonth month = sheet(costs, amounts).october(EconomicsKey.FEATURE, Metric.MAU);

    assertThat(sum(month.rows().stream().map(EconomicsRow::cost).toList()))
        .isEqualTo(month.total().cost().value().orElseThrow());
  }

  @Property(tries = 200)
  void knownRevenueAddsUpToTheTotalWhenNothingContradicts(
      @ForAll("costs") Map<String, Integer> costs,
      @ForAll("amounts") Map<String, Integer> amounts) {
    EconomicsMonth month = sheet(costs, amounts).october(EconomicsKey.FEATURE, Metric.MAU);
    boolean isClear =
        month.rows().stream()
            .flatMap(row -> row.revenue().reason().stream())
            .allMatch(reason -> reason == Reason.NOT_STATED || reason == Reason.NO_KEY);

    if (isClear && !month.total().revenue().reason().equals(Optional.of(Reason.OVERLAPPING))) {
      assertThat(sum(month.rows().stream().map(EconomicsRow::revenue).toList()))
          .isEqualTo(month.total().revenue().value().orElse(usd("0")));
    }
  }

  private static Money sum(List<Finding<Money>> findings) {
    return findings.stream()
        .flatMap(finding -> finding.value().stream())
        .reduce(usd("0"), Money::plus);
  }
}
