package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.at;
import static dev.costwright.model.cube.Books.billed;
import static dev.costwright.model.cube.Books.cell;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.days;
import static dev.costwright.model.cube.Books.metered;
import static dev.costwright.model.cube.Books.observed;
import static dev.costwright.model.cube.Books.picos;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.cube.Books.row;
import static dev.costwright.model.cube.Books.usd;
import static dev.costwright.model.cube.LayerChoice.BEST;
import static dev.costwright.model.usage.Dimension.CHARGE_KIND;
import static dev.costwright.model.usage.Dimension.MODEL;
import static dev.costwright.model.usage.Dimension.TEAM;
import static dev.costwright.model.usage.Measure.CHARGE;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;
import static dev.costwright.model.usage.Measure.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Layer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Detail scaled to the bill, with the figures worked out by hand. A million fresh tokens of `m1`
/// are a dollar.
class TrueUpTest {
  private static Fact.Builder call(String team, long millions) {
    return call(DAY, team, "m1", millions);
  }

  private static Fact.Builder call(LocalDate day, String team, String model, long millions) {
    return at(day + "T10:00:00Z")
        .dimension(TEAM, team)
        .dimension(MODEL, model)
        .measure(REQUESTS, 1)
        .measure(FRESH_INPUT, millions * 1_000_000);
  }

  private static Fact.Builder charge(String dollars) {
    return day(DAY).dimension(CHARGE_KIND, "tokens").measure(CHARGE, picos(dollars));
  }

  private static Books hundredBilledAndEightySeen(Fact.Builder... more) {
    List<Fact.Builder> bill = new ArrayList<>(List.of(charge("100.00")));
    bill.addAll(List.of(more));
    return new Books()
        .add(observed(), call("Search", 30), call("Support", 50))
        .add(billed(), bill.toArray(Fact.Builder[]::new));
  }

  private static Pivot scaled(Books books) {
    return books.cube().with(TrueUp.SCALED).pivot(query(BEST, TEAM));
  }

  private static Map<String, String> costs(Pivot pivot) {
    Map<String, String> costs = new java.util.TreeMap<>();
    pivot
        .rows()
        .forEach(one -> costs.put(String.join("/", one.key()), one.cell().cost().toPlainString()));
    return costs;
  }

  @Test
  void leavesTheDifferenceInOneRowUnlessAskedForMore() {
    assertThat(costs(hundredBilledAndEightySeen().pivot(BEST, TEAM)))
        .isEqualTo(Map.of("Search", "30.00", "Support", "50.00", "(not in detail)", "20.00"));
  }

  @Test
  void scalesDetailToTheBillAndNeverATokenOfIt() {
    Pivot pivot = scaled(hundredBilledAndEightySeen());

    assertThat(pivot.rows())
        .containsExactly(
            row(cell("62.50", 1, 0, Map.of(REQUESTS, 1L, FRESH_INPUT, 50_000_000L)), "Support"),
            row(cell("37.50", 1, 0, Map.of(REQUESTS, 1L, FRESH_INPUT, 30_000_000L)), "Search"));
    assertThat(pivot.total().cost()).isEqualTo(usd("100.00"));
    assertThat(pivot.coverage().notInDetail()).isEqualTo(usd("0"));
    assertThat(pivot.coverage().byLayer()).isEqualTo(Map.of(Layer.BILLED, usd("100.00")));
    assertThat(pivot.coverage().trueUp())
        .contains(
            new Coverage.TruedUp(
                usd("80.00"),
                usd("100.00"),
                1,
                Optional.of(new BigDecimal("1.250000")),
                Optional.of(new BigDecimal("1.250000")),
                usd("0"),
                0,
                List.of()));
  }

  @Test
  void givesTheLastPicodollarsToSomeRowsSoThatTheKeyTies() {
    Books books =
        new Books()
            .add(observed(), call("A", 3), call("B", 3), call("C", 3))
            .add(billed(), charge("10.00"));

    assertThat(scaled(books).rows())
        .extracting(one -> one.cell().cost().toPlainString())
        .containsExactly("3.333333333334", "3.333333333333", "3.333333333333");
    assertThat(scaled(books).total().cost()).isEqualTo(usd("10.00"));
  }

  @Test
  void countsCorrectionsOfTheBillAndLeavesTaxesAndCreditsInARowOfTheirOwn() {
    Books books =
        hundredBilledAndEightySeen(
            day(DAY).dimension(CHARGE_KIND, "tokens").measure(CHARGE, picos("-15.00")),
            day(DAY).dimension(CHARGE_KIND, "Adjustment").measure(CHARGE, picos("-5.00")),
            day(DAY).dimension(CHARGE_KIND, "Tax").measure(CHARGE, picos("19.00")),
            day(DAY).dimension(CHARGE_KIND, "Credit").measure(CHARGE, picos("-7.00")));

    assertThat(costs(scaled(books)))
        .isEqualTo(Map.of("Search", "30.00", "Support", "50.00", "(not in detail)", "12.00"));
  }

  @Test
  void leavesDetailAsItIsWhereTheFactorIsNotPlausible() {
    Books books = new Books().add(observed(), call("Search", 30)).add(billed(), charge("100.00"));

    assertThat(costs(scaled(books)))
        .isEqualTo(Map.of("Search", "30.00", "(not in detail)", "70.00"));
    assertThat(scaled(books).coverage().trueUp())
        .contains(
            new Coverage.TruedUp(
                usd("0"),
                usd("0"),
                0,
                Optional.empty(),
                Optional.empty(),
                usd("30.00"),
                1,
                List.of(TrueUpKey.Outcome.OUT_OF_RANGE)));
    assertThat(
            costs(
                books
                    .cube()
                    .pivot(query(BEST, TEAM).with(Optional.of(TrueUp.parse("scaled:0.5..4"))))))
        .isEqualTo(Map.of("Search", "100.00"));
  }

  @Test
  void scalesUpToTheBoundsThemselves() {
    Books books = new Books().add(observed(), call("Search", 50)).add(billed(), charge("100.00"));

    assertThat(costs(scaled(books))).isEqualTo(Map.of("Search", "100.00"));
  }

  @Test
  void scalesEachModelByItselfWhereTheBillNamesModels() {
    Books books =
        new Books()
            .add(
                observed(),
                call(DAY, "Search", "m1", 50),
                call(DAY, "Search", "m2", 10),
                call(DAY, "Support", "m2", 5),
                call(DAY, "Support", "gpt-4o", 4))
            .add(
                billed(),
                charge("60.00").dimension(MODEL, "m1"),
                charge("24.00").dimension(MODEL, "m2"),
                charge("3.00"));
    Pivot pivot = books.cube().with(TrueUp.SCALED).pivot(query(BEST, TEAM, MODEL));

    // m1 60 ÷ 50, m2 24 ÷ 30; gpt-4o is on no line of the bill, and has no price at this seller
    assertThat(costs(pivot))
        .isEqualTo(
            Map.of(
                "Search/m1", "60.00",
                "Search/m2", "16.00",
                "Support/m2", "8.00",
                "Support/gpt-4o", "0.00",
                "(not in detail)/(not in detail)", "3.00"));
    assertThat(pivot.coverage().trueUp().orElseThrow().lowest())
        .contains(new BigDecimal("0.800000"));
    assertThat(pivot.coverage().trueUp().orElseThrow().highest())
        .contains(new BigDecimal("1.200000"));
  }

  @Test
  void leavesAModelThatTheBillDoesNotName() {
    Books books =
        new Books()
            .add(observed(), call(DAY, "Search", "m1", 50), call(DAY, "Support", "m2", 10))
            .add(billed(), charge("75.00").dimension(MODEL, "m1"));

    assertThat(costs(scaled(books)))
        .isEqualTo(Map.of("Search", "75.00", "Support", "20.00", "(not in detail)", "-20.00"));
    assertThat(scaled(books).coverage().trueUp().orElseThrow().reasons())
        .containsExactly(TrueUpKey.Outcome.NO_MONEY);
  }

  @Test
  void doesNotTouchADayWithoutABill() {
    LocalDate next = DAY.plusDays(1);
    Books books =
        new Books()
            .add(observed(), call("Search", 80), call(next, "Search", "m1", 7))
            .add(billed(), charge("100.00"));
    PivotQuery daily =
        new PivotQuery(List.of(TEAM), TimeGrain.DAY, Optional.empty(), BEST, Map.of());

    assertThat(books.cube().with(TrueUp.SCALED).pivot(daily).rows())
        .extracting(one -> one.step() + " " + one.cell().cost().toPlainString())
        .containsExactly(DAY + " 100.00", next + " 7.00");
  }

  @Test
  void takesTheDaysOfOneBillTogetherAndMovesNoMoneyBetweenDays() {
    Books books =
        new Books()
            .add(
                observed(),
                call(DAY, "Search", "m1", 20),
                call(DAY.plusDays(1), "Support", "m1", 30),
                call(DAY.plusDays(2), "Search", "m1", 25))
            .add(
                billed(),
                days(DAY, DAY.plusDays(3))
                    .dimension(CHARGE_KIND, "tokens")
                    .measure(CHARGE, picos("90.00")));
    PivotQuery daily = new PivotQuery(List.of(), TimeGrain.DAY, Optional.empty(), BEST, Map.of());

    assertThat(costs(scaled(books)))
        .isEqualTo(Map.of("Search", "54.00", "Support", "36.00", "(not in detail)", "0.00"));
    assertThat(books.cube().with(TrueUp.SCALED).pivot(daily).rows())
        .isEqualTo(books.cube().pivot(daily).rows());
  }

  @Test
  void scalesProvidersUsageToTheBillWhereThatIsTheDetail() {
    Books books =
        new Books()
            .add(metered(), day(DAY).dimension(MODEL, "m1").measure(FRESH_INPUT, 80_000_000))
            .add(billed(), charge("100.00"));

    assertThat(costs(books.cube().with(TrueUp.SCALED).pivot(query(BEST, MODEL))))
        .isEqualTo(Map.of("m1", "100.00"));
  }

  @Test
  void neverScalesASingleLayer() {
    Cube cube = hundredBilledAndEightySeen().cube().with(TrueUp.SCALED);

    assertThat(costs(cube.pivot(query(LayerChoice.OBSERVED, TEAM))))
        .isEqualTo(Map.of("Search", "30.00", "Support", "50.00"));
  }

  @Test
  void saysOfARowWhatItCostItselfAndWhatItWasBroughtUpTo() {
    Cube cube = hundredBilledAndEightySeen().cube().with(TrueUp.SCALED);
    TrueUpKey key =
        new TrueUpKey(
            "acme",
            "default",
            DAY,
            DAY,
            Layer.BILLED,
            Optional.empty(),
            usd("100.00"),
            usd("80.00"),
            TrueUpKey.Outcome.SCALED);

    Evidence fact = cube.facts(query(BEST, TEAM), List.of("Search"), LocalDate.EPOCH, 5).getFirst();

    assertThat(fact.cost()).contains(usd("30.00"));
    assertThat(fact.trueUp()).contains(new Evidence.Scaled(usd("37.50"), key));
    assertThat(cube.trueUps(query(BEST, TEAM), List.of("Search"), LocalDate.EPOCH))
        .containsExactly(key);
    assertThat(key.factor()).contains(new BigDecimal("1.250000"));
  }

  @Test
  void keepsTheTrueUpOfAMonthThatWasClosedUnderAnother() {
    Books books = hundredBilledAndEightySeen();
    Cube closed = books.cube().with(TrueUp.SCALED);
    Cube merged = books.cube().withMonths(Map.of(YearMonth.from(DAY), closed));

    assertThat(costs(merged.pivot(query(BEST, TEAM)))).containsEntry("Search", "37.50");
    assertThat(merged.trueUp()).isEqualTo(TrueUp.REMAINDER);
    assertThat(costs(merged.with(TrueUp.REMAINDER).pivot(query(BEST, TEAM))))
        .containsEntry("Search", "30.00");
  }

  @Test
  void readsChoicesAsTheyAreWritten() {
    assertThat(TrueUp.parse("remainder")).isEqualTo(TrueUp.REMAINDER);
    assertThat(TrueUp.parse("scaled")).isEqualTo(TrueUp.SCALED);
    assertThat(TrueUp.parse("Scaled 0.50..2.0")).isEqualTo(TrueUp.SCALED);
    assertThat(TrueUp.parse("scaled:0.9..10").text()).isEqualTo("scaled:0.9..10");
    assertThat(TrueUp.SCALED.text()).isEqualTo("scaled:0.5..2");
  }

  @Test
  void refusesBoundsThatAreNone() {
    for (String wrong : List.of("scaled:0..2", "scaled:1.1..2", "scaled:0.5..0.9", "scaled:2")) {
      assertThatThrownBy(() -> TrueUp.parse(wrong))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("above 0 up to 1 and from 1 to 100");
    }
    assertThatThrownBy(() -> TrueUp.parse("stretched"))
        .hasMessageContaining("Expected remainder or scaled");
  }
}
