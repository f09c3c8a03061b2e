package dev.costwright.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.ReadOptions;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.close.Cause;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.close.Restatement;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.Watch;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClosesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final Instant NOW = Instant.parse("2026-02-03T12:00:00Z");

  /// E-10: 3,569,920,867 tokens of a month.
  private static final String E10 = e10();

  @TempDir private Path folder;
  private Workbench workbench;
  private int files;

  @BeforeEach
  void open() {
    workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  /// E-10 and P10, ccusage/ccusage#1636: a cut of prices took the closed range from $2,472.80713126
  /// to $1,923.91842406, 22.20 % less, with nothing said. Here it is a restatement.
  @Test
  void aPriceCutLeavesAClosedMonthAsBookedAndIsRestatedInCaseE10() {
    workbench.savePrices(prices("0.30"));
    importRows(E10);
    assertThat(cost(false)).isEqualTo(usd("2472.80713126"));
    workbench.closes().close(JANUARY, "", NOW);

    workbench.savePrices(prices("0.10"));

    assertThat(cost(false)).isEqualTo(usd("2472.80713126"));
    assertThat(cost(true)).isEqualTo(usd("1923.91842406"));
    Restatement restatement = workbench.closes().restate(JANUARY);
    assertThat(restatement.booked()).isEqualTo(usd("2472.80713126"));
    assertThat(restatement.byCause()).isEqualTo(Map.of(Cause.PRICES, usd("-548.88870720")));
    assertThat(percent(restatement.restated().total(), restatement.booked())).isEqualTo("-22.20");
    assertThat(restatement.entries())
        .extracting(entry -> entry.key().model())
        .containsExactly("gpt-4o-mini");
  }

  @Test
  void saysWhyAFigureOfAClosedMonthIsWhatItIsAtThePricesOfThen() {
    workbench.savePrices(prices("0.30"));
    importRows(E10);
    workbench.closes().close(JANUARY, "", NOW);
    workbench.savePrices(prices("0.10"));

    var fact = workbench.cube().facts(january(), List.of(), JANUARY.atDay(1), 1).getFirst();

    assertThat(fact.cost()).contains(usd("2472.80713126"));
    assertThat(fact.explanation().orElseThrow().amount()).isEqualTo(usd("2472.80713126"));
  }

  @Test
  void namesEveryCauseByItself() {
    importRows(row("2026-01-02", "key_a", 1_000_000));
    workbench.closes().close(JANUARY, "", NOW);

    importRows(row("2026-01-03", "key_a", 2_000_000));
    workbench.savePrices(prices("0.30"));
    workbench.saveRules(rules("search"));

    Restatement restatement = workbench.closes().restate(JANUARY);
    assertThat(restatement.byCause().keySet())
        .containsExactly(Cause.NEW_IMPORT, Cause.PRICES, Cause.RULES);
    assertThat(restatement.byCause().get(Cause.RULES)).isEqualTo(Money.zero(USD));
    assertThat(restatement.changes()).hasSize(3);
    assertThat(cost(false)).isEqualTo(restatement.booked());
    assertThat(cost(true)).isEqualTo(restatement.restated().total());
  }

  @Test
  void refusesToUndoWhatAClosedMonthStandsOnUntilItIsReopened() {
    importRows(row("2026-01-02", "key_a", 1_000_000));
    importRows(row("2026-02-02", "key_a", 1_000_000));
    Money booked = workbench.closes().close(JANUARY, "", NOW).booked().total();

    assertThatThrownBy(() -> workbench.imports().undo(1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("costwright close reopen 2026-01 --reason");
    workbench.imports().undo(2);
    assertThatThrownBy(() -> workbench.closes().reopen(JANUARY, " ", NOW))
        .isInstanceOf(UsageException.class);
    workbench.closes().reopen(JANUARY, "wrong file", NOW);
    workbench.imports().undo(1);

    Restatement restatement = workbench.closes().restate(JANUARY);
    assertThat(restatement.booked()).isEqualTo(booked);
    assertThat(restatement.byCause()).isEqualTo(Map.of(Cause.UNDONE_IMPORT, booked.negate()));
    assertThat(cost(false)).isEqualTo(Money.zero(USD));
  }

  @Test
  void neitherEditUndoNorAnotherCloseTouchesAClosedMonth() {
    importRows(row("2026-01-02", "key_a", 1_000_000));
    workbench.closes().close(JANUARY, "", NOW);

    assertThat(workbench.undoEdit()).isEmpty();
    assertThatThrownBy(() -> workbench.closes().close(JANUARY, "", NOW))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> workbench.closes().close(YearMonth.of(2026, 2), "", NOW))
        .hasMessageContaining("Expected a month that is over");
    assertThat(workbench.closes().closed()).containsExactly(JANUARY);
  }

  @Test
  void aBackupKeepsClosedMonths() {
    importRows(row("2026-01-02", "key_a", 1_000_000), row("2026-01-02", "key_a", 1_000_000));
    importRows(row("2026-01-02", "key_a", 1_000_000));
    workbench.closes().close(JANUARY, "for the audit", NOW);
    workbench.savePrices(prices("0.30"));
    List<ClosedMonth> closes = workbench.closes().all();
    Money booked = cost(false);
    Path backup = workbench.ledger().backUpHere(NOW, Watch.NONE);
    workbench.close();

    Path restored = folder.resolve("restored.costw");
    var _ = Restoring.restore(restored, backup, Watch.NONE);
    workbench = Workbench.open(restored);

    assertThat(workbench.closes().all()).isEqualTo(closes);
    assertThat(cost(false)).isEqualTo(booked);
    assertThat(cost(true)).isNotEqualTo(booked);
    assertThat(workbench.ledger().verify().damaged()).isEmpty();
  }

  private static String e10() {
    String[] cells = UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI).split(",", -1);
    cells[12] = "3339754180";
    cells[13] = "230166687";
    cells[14] = "2744443536";
    cells[16] = "595310644";
    cells[17] = "3339754180";
    cells[18] = "230166687";
    cells[19] = "2744443536";
    return String.join(",", cells);
  }

  private Money cost(boolean isRestated) {
    Pivot pivot = isRestated ? workbench.restatedPivot(january()) : workbench.pivot(january());
    return pivot.total().cost();
  }

  private static PivotQuery january() {
    return new PivotQuery(
        List.of(),
        TimeGrain.MONTH,
        Optional.of(Period.of(JANUARY, ZoneOffset.UTC)),
        LayerChoice.BEST,
        Map.of());
  }

  private static String row(String day, String key, int input) {
    return UsageCsv.row(day, key, UsageCsv.MINI, Integer.toString(input));
  }

  private void importRows(String... rows) {
    Path file = UsageCsv.write(folder, "usage" + files++ + ".csv", List.of(rows));
    var _ = workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  private static RuleSet rules(String team) {
    return new RuleSet(
        List.of(new Rule("all", Dimension.API_KEY, "", "key_a", Map.of(Dimension.TEAM, team))));
  }

  private static List<PriceRow> prices(String cacheRead) {
    List<PriceRow> rows = new ArrayList<>();
    rows.add(price(Measure.FRESH_INPUT, "1.00"));
    rows.add(price(Measure.CACHE_READ, cacheRead));
    rows.add(price(Measure.OUTPUT, "4.58"));
    return rows;
  }

  private static PriceRow price(Measure measure, String perMillion) {
    return new PriceRow(
        "openai",
        "gpt-4o-mini",
        measure,
        "standard",
        "",
        ContextBand.ALL,
        Optional.of(LocalDate.parse("2026-01-01")),
        Optional.empty(),
        UnitPrice.perMillion(new BigDecimal(perMillion)),
        USD,
        "our contract",
        LocalDate.parse("2026-01-01"));
  }

  private static String percent(Money now, Money before) {
    return now.minus(before)
        .toDecimal()
        .movePointRight(2)
        .divide(before.toDecimal(), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }
}
