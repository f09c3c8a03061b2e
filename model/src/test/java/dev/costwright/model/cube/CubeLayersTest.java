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
import static dev.costwright.model.cube.LayerChoice.BILLED;
import static dev.costwright.model.cube.LayerChoice.METERED;
import static dev.costwright.model.cube.LayerChoice.OBSERVED;
import static dev.costwright.model.usage.Dimension.ACCOUNT;
import static dev.costwright.model.usage.Dimension.CHARGE_KIND;
import static dev.costwright.model.usage.Dimension.MODEL;
import static dev.costwright.model.usage.Dimension.PROVIDER;
import static dev.costwright.model.usage.Dimension.SELLER;
import static dev.costwright.model.usage.Dimension.TEAM;
import static dev.costwright.model.usage.Measure.CHARGE;
import static dev.costwright.model.usage.Measure.ERRORS;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;
import static dev.costwright.model.usage.Measure.OUTPUT;
import static dev.costwright.model.usage.Measure.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One figure of money for each seller, account and day, whatever overlaps.
class CubeLayersTest {
  /// The same traffic three times: the gateway saw 800,000 of a million tokens, the provider
  /// counted all of them, the bill adds a web search.
  private static Books overlapping() {
    return new Books()
        .add(
            observed(),
            call("10:00").dimension(TEAM, "Search").measure(FRESH_INPUT, 500_000),
            call("11:00").dimension(TEAM, "Support").measure(FRESH_INPUT, 300_000))
        .add(
            metered(),
            day(DAY).dimension(MODEL, "m1").measure(REQUESTS, 7).measure(FRESH_INPUT, 1_000_000))
        .add(
            billed(),
            day(DAY).dimension(CHARGE_KIND, "fresh").measure(CHARGE, picos("1.01")),
            day(DAY).dimension(CHARGE_KIND, "searches").measure(CHARGE, picos("0.25")));
  }

  private static Fact.Builder call(String time) {
    return at(DAY + "T" + time + ":00Z").dimension(MODEL, "m1").measure(REQUESTS, 1);
  }

  @Test
  void countsOverlappingEvidenceOnceAndNamesWhatTheGatewayMissed() {
    Pivot pivot = overlapping().pivot(BEST, TEAM);

    assertThat(pivot.rows())
        .containsExactly(
            row(cell("0.50", 1, 0, Map.of(REQUESTS, 1L, FRESH_INPUT, 500_000L)), "Search"),
            row(cell("0.30", 1, 0, Map.of(REQUESTS, 1L, FRESH_INPUT, 300_000L)), "Support"),
            row(
                cell("0.46", 2, 0, Map.of(REQUESTS, 5L, FRESH_INPUT, 200_000L)),
                "(not in detail)"));
    assertThat(pivot.total())
        .isEqualTo(cell("1.26", 4, 0, Map.of(REQUESTS, 7L, FRESH_INPUT, 1_000_000L)));
    assertThat(pivot.coverage())
        .isEqualTo(
            new Coverage(
                usd("1.26"),
                Map.of(Layer.BILLED, usd("1.26")),
                usd("0.80"),
                usd("0.46"),
                usd("0.46"),
                0,
                List.of(),
                List.of()));
  }

  @Test
  void sumsEachSingleLayerAsItIs() {
    Cube cube = overlapping().cube();

    assertThat(List.of(BILLED, METERED, OBSERVED))
        .extracting(layer -> cube.pivot(query(layer)).total().cost())
        .containsExactly(usd("1.26"), usd("1.00"), usd("0.80"));
  }

  @Test
  void putsLayersSideBySideWithWhatTheGatewayItselfSays() {
    Books books =
        overlapping().add(observed(), call("12:00").measure(OUTPUT, 0).measure(CHARGE, 7));

    assertThat(books.cube().layers(Optional.empty()))
        .containsExactly(
            new LayerComparison(
                "acme",
                Map.of(
                    Layer.BILLED, cell("1.26", 2, 0, Map.of()),
                    Layer.METERED,
                        cell("1.00", 1, 0, Map.of(REQUESTS, 7L, FRESH_INPUT, 1_000_000L)),
                    Layer.OBSERVED,
                        cell(
                            "0.80", 3, 0, Map.of(REQUESTS, 3L, FRESH_INPUT, 800_000L, OUTPUT, 0L))),
                Optional.of(Money.ofPicos(7, Books.USD))));
  }

  @Test
  void keepsSellerAccountAndSingleProviderOfWhatIsNotInDetail() {
    assertThat(overlapping().pivot(BEST, SELLER, ACCOUNT, PROVIDER).rows())
        .extracting(Pivot.Row::key)
        .containsExactly(List.of("acme", "default", "acme"));
    assertThat(overlapping().pivot(BEST, SELLER, MODEL).rows())
        .extracting(Pivot.Row::key)
        .containsExactly(List.of("acme", "m1"), List.of("acme", "(not in detail)"));
  }

  @Test
  void explainsByProviderUsageWhenTheGatewaySawLessThanHalf() {
    Books books =
        new Books()
            .add(observed(), call("10:00").dimension(TEAM, "Search").measure(FRESH_INPUT, 499_999))
            .add(metered(), day(DAY).dimension(MODEL, "m1").measure(FRESH_INPUT, 1_000_000));

    assertThat(books.pivot(BEST, TEAM).rows())
        .containsExactly(row(cell("1", 1, 0, Map.of(FRESH_INPUT, 1_000_000L)), "(untagged)"));
  }

  @Test
  void explainsByTheGatewayFromHalfOfTheTokensOn() {
    Books books =
        new Books()
            .add(
                observed(),
                call("10:00")
                    .dimension(TEAM, "Search")
                    .measure(FRESH_INPUT, 500_000)
                    .measure(ERRORS, 0))
            .add(metered(), day(DAY).dimension(MODEL, "m1").measure(FRESH_INPUT, 1_000_000));

    assertThat(books.pivot(BEST, TEAM).rows())
        .containsExactly(
            row(
                cell("0.5", 1, 0, Map.of(REQUESTS, 1L, FRESH_INPUT, 500_000L, ERRORS, 0L)),
                "Search"),
            row(cell("0.5", 1, 0, Map.of(FRESH_INPUT, 500_000L)), "(not in detail)"));
  }

  @Test
  void takesBackWhatTheDetailCountsBeyondTheMoney() {
    Books books =
        new Books()
            .add(observed(), call("10:00").measure(FRESH_INPUT, 1_200_000))
            .add(metered(), day(DAY).dimension(MODEL, "m1").measure(FRESH_INPUT, 1_000_000));

    Pivot pivot = books.pivot(BEST, MODEL);

    assertThat(pivot.rows())
        .containsExactly(
            row(cell("1.2", 1, 0, Map.of(REQUESTS, 1L, FRESH_INPUT, 1_200_000L)), "m1"),
            row(cell("-0.2", 1, 0, Map.of(FRESH_INPUT, -200_000L)), "(not in detail)"));
    assertThat(pivot.coverage().notInDetail()).isEqualTo(usd("-0.2"));
  }

  @Test
  void decidesDayByDay() {
    Books books =
        new Books()
            .add(billed(), day(DAY).measure(CHARGE, picos("3")))
            .add(
                metered(),
                day(DAY).dimension(MODEL, "m1").measure(FRESH_INPUT, 1_000_000),
                day(DAY.plusDays(1)).dimension(MODEL, "m1").measure(FRESH_INPUT, 2_000_000));

    assertThat(books.pivot(BEST).coverage().byLayer())
        .isEqualTo(Map.of(Layer.BILLED, usd("3"), Layer.METERED, usd("2")));
  }

  @Test
  void letsABillForSeveralDaysCoverEachOfThem() {
    Books books =
        new Books()
            .add(billed(), days(DAY, DAY.plusDays(2)).measure(CHARGE, picos("3")))
            .add(
                metered(),
                day(DAY.plusDays(1)).dimension(MODEL, "m1").measure(FRESH_INPUT, 2_000_000));

    assertThat(books.pivot(BEST).total().cost()).isEqualTo(usd("3"));
  }

  @Test
  void namesAForeignBillAndTakesTheNextLayersMoney() {
    Books books =
        new Books()
            .add(
                Books.dataSet(Layer.BILLED, Grain.BUCKET, "EUR", ZoneOffset.UTC),
                day(DAY).measure(CHARGE, picos("5")))
            .add(metered(), day(DAY).dimension(MODEL, "m1").measure(FRESH_INPUT, 1_000_000));

    Pivot best = books.pivot(BEST);

    assertThat(best.total()).isEqualTo(cell("1", 1, 0, Map.of(FRESH_INPUT, 1_000_000L)));
    assertThat(best.coverage().unconverted()).hasToString("[5.00 EUR]");
    assertThat(books.pivot(BILLED).total()).isEqualTo(cell("0", 1, 1, Map.of()));
    assertThat(books.pivot(BILLED).coverage().unconverted()).hasToString("[5.00 EUR]");
  }

  @Test
  void remaindersOfADayStandInTheStepOfThatDay() {
    Pivot pivot =
        overlapping()
            .cube()
            .pivot(query(BEST, TimeGrain.DAY, Period.utc(DAY, DAY.plusDays(1)), TEAM));

    assertThat(pivot.rows()).extracting(Pivot.Row::step).containsOnly(DAY);
    assertThat(pivot.total().cost()).isEqualTo(usd("1.26"));
  }

  private static Cube overlapping(Layer chosen) {
    return overlapping()
        .cube(
            new LayerOverrides(
                List.of(new LayerOverride("acme", "default", YearMonth.from(DAY), chosen))));
  }

  @Test
  void countsTheLayerThatTheUserChoseAndTruesItsDetailUp() {
    Pivot pivot = overlapping(Layer.METERED).pivot(query(BEST, TEAM));

    assertThat(pivot.rows())
        .containsExactly(
            row(cell("0.50", 1, 0, Map.of(REQUESTS, 1L, FRESH_INPUT, 500_000L)), "Search"),
            row(cell("0.30", 1, 0, Map.of(REQUESTS, 1L, FRESH_INPUT, 300_000L)), "Support"),
            row(
                cell("0.20", 1, 0, Map.of(REQUESTS, 5L, FRESH_INPUT, 200_000L)),
                "(not in detail)"));
    assertThat(pivot.coverage().byLayer()).isEqualTo(Map.of(Layer.METERED, usd("1")));
    assertThat(pivot.coverage().overrides())
        .containsExactly(new LayerOverride("acme", "default", YearMonth.from(DAY), Layer.METERED));
  }

  @Test
  void leavesObservedRowsAsTheyAreWhereTheUserChoseThem() {
    Pivot pivot = overlapping(Layer.OBSERVED).pivot(query(BEST));

    assertThat(pivot.total())
        .isEqualTo(cell("0.80", 2, 0, Map.of(REQUESTS, 2L, FRESH_INPUT, 800_000L)));
    assertThat(pivot.coverage().notInDetail()).isEqualTo(usd("0"));
  }

  @Test
  void keepsTheRuleOnDaysOfWhichTheChosenLayerSaysNothing() {
    LayerOverrides chosen =
        new LayerOverrides(
            List.of(new LayerOverride("acme", "default", YearMonth.from(DAY), Layer.OBSERVED)));
    Cube cube =
        overlapping().add(billed(), day(DAY.plusDays(1)).measure(CHARGE, picos("7"))).cube(chosen);

    assertThat(cube.pivot(query(BEST)).total().cost()).isEqualTo(usd("7.80"));
    assertThat(cube.layerMonths())
        .containsExactly(
            new LayerMonth(
                "acme",
                "default",
                YearMonth.from(DAY),
                Map.of(
                    Layer.BILLED,
                    new LayerMonth.Said(usd("8.26"), 3, 0, 2),
                    Layer.METERED,
                    new LayerMonth.Said(usd("1"), 1, 0, 1),
                    Layer.OBSERVED,
                    new LayerMonth.Said(usd("0.80"), 2, 0, 1)),
                Map.of(Layer.BILLED, 1, Layer.OBSERVED, 1),
                usd("7.80"),
                Optional.of(Layer.OBSERVED),
                Map.of(
                    BEST,
                    Set.of(DAY, DAY.plusDays(1)),
                    BILLED,
                    Set.of(DAY, DAY.plusDays(1)),
                    METERED,
                    Set.of(DAY),
                    OBSERVED,
                    Set.of(DAY))));
  }

  @Test
  void namesNoOverrideUnderFiguresThatRestOnNone() {
    Cube cube = overlapping(Layer.METERED);
    Period month = Period.utc(DAY.plusMonths(1), DAY.plusMonths(2));

    assertThat(cube.pivot(query(BILLED)).coverage().overrides()).isEmpty();
    assertThat(cube.pivot(query(BEST, TimeGrain.TOTAL, month)).coverage().overrides()).isEmpty();
  }
}
