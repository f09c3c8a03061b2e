package dev.costwright.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsKey;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsQuery;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.Margin;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Unit economics of the sample company, October 2026 and all its months.
class SampleEconomicsTest {
  private static final Path COMPANY = Path.of("../samples/company").toAbsolutePath().normalize();
  private static final YearMonth OCTOBER = YearMonth.parse("2026-10");

  @TempDir private static Path folder;
  private static Workbench workbench;

  @BeforeAll
  static void importCompany() throws java.io.IOException {
    workbench = Workbench.openOrCreate(folder.resolve("company.costw"));
    List<Path> files =
        List.of(
            COMPANY.resolve("openai"), COMPANY.resolve("anthropic"), COMPANY.resolve("litellm"));
    for (Path file : Incoming.filesIn(files)) {
      workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    }
    workbench
        .imports()
        .add(COMPANY.resolve("metrics.csv"), Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    Path rules = COMPANY.resolve("rules.json");
    assertThat(Files.exists(rules)).isTrue();
    workbench.saveRules(Incoming.rules(rules));
  }

  @AfterAll
  static void close() {
    workbench.close();
  }

  private static Economics by(EconomicsKey key) {
    return workbench
        .economics(
            new EconomicsQuery(
                key, Metric.MAU, YearMonth.parse("2025-06"), YearMonth.parse("2026-11")))
        .orElseThrow();
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }

  @Test
  void salesAssistLosesMoneyInOctober() {
    EconomicsMonth october = by(EconomicsKey.FEATURE).month(OCTOBER).orElseThrow();
    EconomicsRow sales = october.row("sales-assist").orElseThrow();
    Margin margin = sales.margin().value().orElseThrow();

    assertThat(october.losses()).extracting(EconomicsRow::key).containsExactly("sales-assist");
    assertThat(margin.cost().rounded(2)).isEqualTo(new BigDecimal("2863.20"));
    assertThat(margin.revenue()).isEqualTo(usd("972.80"));
    assertThat(margin.amount().rounded(2)).isEqualTo(new BigDecimal("-1890.40"));
    assertThat(margin.costCutToBreakEven(2)).contains(new BigDecimal("66.02"));
    assertThat(margin.priceRiseToBreakEven(2)).contains(new BigDecimal("194.33"));
  }

  private static BigDecimal percentOfSalesAssist(String month) {
    return by(EconomicsKey.FEATURE)
        .month(YearMonth.parse(month))
        .flatMap(found -> found.row("sales-assist"))
        .flatMap(row -> row.margin().value())
        .flatMap(margin -> margin.percent(2))
        .orElseThrow();
  }

  @Test
  void salesAssistLosesALittleFromFebruaryAndFarMoreSinceMay() {
    assertThat(by(EconomicsKey.FEATURE).months())
        .filteredOn(month -> !month.losses().isEmpty())
        .extracting(EconomicsMonth::month)
        .startsWith(YearMonth.parse("2026-02"))
        .hasSize(9);
    assertThat(percentOfSalesAssist("2026-04")).isEqualTo(new BigDecimal("-26.01"));
    assertThat(percentOfSalesAssist("2026-05")).isEqualTo(new BigDecimal("-198.42"));
  }

  @ParameterizedTest
  @EnumSource
  void everyColumnOfCostTiesToTheReport(EconomicsKey key) {
    for (EconomicsMonth month : by(key).months()) {
      Money sum =
          month.rows().stream()
              .flatMap(row -> row.cost().value().stream())
              .reduce(usd("0"), Money::plus);

      assertThat(sum).as(month.month().toString()).isEqualTo(total(month.month()));
      assertThat(month.total().cost().value()).contains(sum);
    }
  }

  private static Money total(YearMonth month) {
    return workbench
        .pivot(
            new PivotQuery(
                List.of(),
                TimeGrain.TOTAL,
                Optional.of(Period.of(month, ZoneOffset.UTC)),
                LayerChoice.BEST,
                Map.of()))
        .total()
        .cost();
  }

  @Test
  void everyColumnOfRevenueTiesWhateverItIsComparedBy() {
    for (EconomicsKey key : EconomicsKey.values()) {
      EconomicsMonth october = by(key).month(OCTOBER).orElseThrow();

      assertThat(
              october.rows().stream()
                  .flatMap(row -> row.revenue().value().stream())
                  .reduce(usd("0"), Money::plus))
          .as(key.id())
          .isEqualTo(usd("32271.80"));
    }
  }
}
