package dev.costwright.model.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.drivers.ValueSplit.Worth;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// April 2026 against March: tenant acme grew from 10 to 60 dollars, everybody else stayed.
final class DriversTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private static Spend spend() {
    return new Spend()
        .add("2026-03-01", "10", Map.of(Dimension.TENANT, "acme", Dimension.FEATURE, "chat"))
        .add("2026-03-02", "20", Map.of(Dimension.TENANT, "bolt", Dimension.FEATURE, "chat"))
        .add("2026-03-03", "30", Map.of(Dimension.TENANT, "cork", Dimension.FEATURE, "search"))
        .add("2026-04-01", "60", Map.of(Dimension.TENANT, "acme", Dimension.FEATURE, "chat"))
        .add("2026-04-02", "20", Map.of(Dimension.TENANT, "bolt", Dimension.FEATURE, "chat"))
        .add("2026-04-29", "28", Map.of(Dimension.TENANT, "cork", Dimension.FEATURE, "search"))
        .add("2026-04-30", "2", Map.of());
  }

  private static Drivers drivers(List<Metric> metrics, Dimension... by) {
    return Drivers.of(
        spend().cube(),
        metrics,
        new DriverQuery(
            List.of(by),
            Period.utc(APRIL.atDay(1), APRIL.plusMonths(1).atDay(1)),
            LayerChoice.BEST,
            Map.of()));
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Reporting.USUAL);
  }

  private static Metric units(String feature, String name, String value) {
    return new Metric(APRIL, feature, "", "", name, new BigDecimal(value), "", 2);
  }

  @Test
  void ranksCombinationsBesideThePeriodBeforeAndAddsUpToTheTotal() {
    Drivers drivers = drivers(List.of(), Dimension.TENANT, Dimension.FEATURE);

    assertThat(drivers.drivers())
        .extracting(Driver::key, Driver::cost, Driver::change)
        .containsExactly(
            tuple(List.of("acme", "chat"), usd("60"), usd("50")),
            tuple(List.of("cork", "search"), usd("28"), usd("-2")),
            tuple(List.of("bolt", "chat"), usd("20"), usd("0")),
            tuple(List.of(Pivot.UNTAGGED, Pivot.UNTAGGED), usd("2"), usd("2")));
    assertThat(drivers.total()).isEqualTo(usd("110"));
    assertThat(drivers.change()).contains(usd("50"));
  }

  @Test
  void namesTheDimensionAndTheValueThatExplainTheChange() {
    Explanation best = drivers(List.of(), Dimension.TEAM).explanations().getFirst();

    assertThat(best.dimension()).isEqualTo(Dimension.TENANT);
    assertThat(best.values()).extracting(Explanation.Part::value).containsExactly("acme");
    assertThat(best.explained()).isEqualTo(usd("50"));
    // p = 10/60, q = 60/110
    assertThat(best.surprise()).isCloseTo(0.053_06, within(0.000_01));
  }

  @Test
  void measuresConcentrationOfWhatHasAName() {
    Concentration tenants =
        drivers(List.of(), Dimension.TEAM).concentrations().stream()
            .filter(one -> one.dimension() == Dimension.TENANT)
            .findFirst()
            .orElseThrow();

    assertThat(tenants.values()).isEqualTo(3);
    assertThat(tenants.named()).isEqualTo(usd("108"));
    assertThat(tenants.unnamed()).isEqualTo(usd("2"));
    assertThat(tenants.first()).isEqualTo("acme");
    assertThat(tenants.topTenth()).isEqualTo(usd("60"));
    // (−2·20 + 0·28 + 2·60) / (3·108)
    assertThat(tenants.gini()).isCloseTo(80.0 / 324, within(1e-12));
    assertThat(tenants.herfindahl()).isCloseTo((3600.0 + 784 + 400) / (108 * 108), within(1e-12));
  }

  @Test
  void saysWhichDimensionsNoRowNames() {
    assertThat(drivers(List.of(), Dimension.TEAM).absent())
        .contains(Dimension.USER, Dimension.TEAM)
        .doesNotContain(Dimension.TENANT);
  }

  @Test
  void splitsSpendByWhatItHasToShow() {
    ValueSplit value =
        drivers(
                List.of(
                    units("chat", "resolved tickets", "12"),
                    units("search", "resolved tickets", "0"),
                    units("search", Metric.MAU, "500")),
                Dimension.TEAM)
            .value();

    assertThat(value.parts())
        .isEqualTo(
            Map.of(Worth.VALUED, usd("80"), Worth.UNVALUED, usd("28"), Worth.UNKNOWN, usd("2")));
    assertThat(value.without()).containsExactly(new ValueSplit.Unvalued("search", usd("28")));
    assertThat(value.knowsFailures()).isFalse();
  }

  @Test
  void saysThatValueIsUnknownWithoutUnits() {
    ValueSplit value = drivers(List.of(units("chat", Metric.MAU, "5")), Dimension.TEAM).value();

    assertThat(value.key()).isEmpty();
    assertThat(value.parts()).isEmpty();
  }

  @Test
  void hasNoChangeWhereTheLedgerBeginsLater() {
    Drivers drivers =
        Drivers.of(
            spend().cube(),
            List.of(),
            new DriverQuery(
                List.of(Dimension.TENANT),
                Period.utc(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-20")),
                LayerChoice.BEST,
                Map.of()));

    assertThat(drivers.before()).isEmpty();
    assertThat(drivers.explanations()).isEmpty();
  }

  @Test
  void looksAtTheLastWholeMonth() {
    assertThat(DriverQuery.usualPeriod(spend().cube()))
        .contains(Period.utc(APRIL.atDay(1), APRIL.plusMonths(1).atDay(1)));
    assertThat(DriverQuery.usualPeriod(spend().add("2026-05-03", "1", Map.of()).cube()))
        .contains(Period.utc(APRIL.atDay(1), APRIL.plusMonths(1).atDay(1)));
    assertThat(DriverQuery.usualPeriod(new Spend().cube())).isEmpty();
  }
}
