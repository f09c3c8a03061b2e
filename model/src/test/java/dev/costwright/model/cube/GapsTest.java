package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.at;
import static dev.costwright.model.cube.Books.billed;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.metered;
import static dev.costwright.model.cube.Books.observed;
import static dev.costwright.model.cube.Books.picos;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.cube.Books.usd;
import static dev.costwright.model.cube.LayerChoice.BEST;
import static dev.costwright.model.cube.LayerChoice.BILLED;
import static dev.costwright.model.cube.LayerChoice.OBSERVED;
import static dev.costwright.model.usage.Dimension.ACCOUNT;
import static dev.costwright.model.usage.Dimension.MODEL;
import static dev.costwright.model.usage.Dimension.SELLER;
import static dev.costwright.model.usage.Dimension.TEAM;
import static dev.costwright.model.usage.Measure.CHARGE;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;
import static dev.costwright.model.usage.Measure.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Gaps.Missing;
import dev.costwright.model.cube.Gaps.Unpriced;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What pivots have no money for is named, and never in a total.
class GapsTest {
  private static final LocalDate MARCH = DAY.withDayOfMonth(1);

  private static Fact.Builder call(String instant, String team, String model, long tokens) {
    Fact.Builder call =
        at(instant).dimension(MODEL, model).measure(REQUESTS, 1).measure(FRESH_INPUT, tokens);
    return team.isEmpty() ? call : call.dimension(TEAM, team);
  }

  private static Books calls() {
    return new Books()
        .add(
            observed(),
            call("2026-03-01T10:00:00Z", "Search", "m1", 3_000_000),
            call("2026-03-01T11:00:00Z", "Search", "mystery", 5_000_000),
            call("2026-03-03T10:00:00Z", "", "m1", 1_000_000),
            call("2026-03-03T11:00:00Z", "", "mystery", 2_000_000));
  }

  private static PivotQuery march(LayerChoice layer, TimeGrain grain) {
    return query(layer, grain, Period.utc(MARCH, MARCH.plusMonths(1)));
  }

  @Test
  void countsRowsWithoutAPriceInEachStepAndInNoTotal() {
    Cube cube = calls().cube();
    PivotQuery days = march(OBSERVED, TimeGrain.DAY);

    assertThat(gaps(cube, days).unpriced())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    MARCH,
                    new Unpriced(1, OptionalLong.of(1), 5_000_000),
                    MARCH.plusDays(2),
                    new Unpriced(1, OptionalLong.of(1), 2_000_000))));
    assertThat(gaps(cube, days).allUnpriced())
        .isEqualTo(new Unpriced(2, OptionalLong.of(2), 7_000_000));
    assertThat(cube.pivot(days).total().cost()).isEqualTo(usd("4"));
    assertThat(cube.pivot(days).total().unpricedFacts()).isEqualTo(2);
  }

  @Test
  void showsTheRowsThatHaveNoPriceAndNoOthers() {
    Cube cube = calls().cube();
    PivotQuery days = march(OBSERVED, TimeGrain.DAY);

    assertThat(cube.facts(days, List.of(Pivot.UNPRICED), MARCH, 8))
        .extracting(row -> row.dimensions().get(MODEL), Evidence::cost)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("mystery", Optional.empty()));
  }

  @Test
  void addsUpWhatHasNoValueOfADimension() {
    Pivot pivot = calls().pivot(OBSERVED, TEAM);

    assertThat(pivot.untagged())
        .isEqualTo(new Pivot.Cell(usd("1"), Map.of(REQUESTS, 2L, FRESH_INPUT, 3_000_000L), 2, 1));
    assertThat(calls().cube().gaps(pivot).untagged()).contains(pivot.untagged());
    assertThat(calls().pivot(OBSERVED, MODEL).untagged())
        .isEqualTo(new Pivot.Cell(usd("0"), Map.of(), 0, 0));
  }

  @Test
  void namesTheDaysOfWhichASellerToldNothing() {
    Cube cube = calls().cube();

    assertThat(gaps(cube, march(OBSERVED, TimeGrain.TOTAL)).missing())
        .containsExactly(
            new Missing(
                "acme",
                "default",
                MARCH
                    .datesUntil(MARCH.plusMonths(1))
                    .filter(day -> day.getDayOfMonth() != 1 && day.getDayOfMonth() != 3)
                    .toList()));
    assertThat(gaps(cube, march(BILLED, TimeGrain.TOTAL)).missingDays()).isEqualTo(31);
    assertThat(
            gaps(cube, query(OBSERVED, TimeGrain.TOTAL, Period.utc(MARCH, MARCH.plusDays(5))))
                .missing()
                .getFirst()
                .runs())
        .containsExactly("2026-03-02", "2026-03-04 to 2026-03-05");
  }

  @Test
  void missesTheMonthsBetweenASellersFirstAndLastAndNoneBeforeOrAfter() {
    Cube cube =
        new Books()
            .add(
                billed(),
                day(LocalDate.parse("2026-01-31")).measure(CHARGE, picos("1")),
                day(LocalDate.parse("2026-03-01")).measure(CHARGE, picos("1")))
            .cube();

    Period quarter = Period.utc(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-04-01"));
    assertThat(gaps(cube, query(BEST, TimeGrain.TOTAL, quarter)).missingDays())
        .isEqualTo(30 + 28 + 30);
    assertThat(gaps(cube, query(BEST)).missingDays()).as("of the ledger's days").isEqualTo(28);
  }

  @Test
  void keepsToTheSellersAndAccountsThatAreAskedFor() {
    Cube cube = calls().cube();

    assertThat(gaps(cube, Map.of(SELLER, Set.of("acme"))).missing()).hasSize(1);
    assertThat(gaps(cube, Map.of(SELLER, Set.of("openai"))).missing()).isEmpty();
    assertThat(gaps(cube, Map.of(ACCOUNT, Set.of("other"))).missing()).isEmpty();
    assertThat(gaps(cube, Map.of(TEAM, Set.of("Search"))).allUnpriced().tokens())
        .isEqualTo(5_000_000);
  }

  private static Gaps gaps(
      Cube cube, Map<dev.costwright.model.usage.Dimension, Set<String>> where) {
    return gaps(
        cube, new PivotQuery(List.of(TEAM), TimeGrain.TOTAL, Optional.empty(), OBSERVED, where));
  }

  private static Gaps gaps(Cube cube, PivotQuery query) {
    return cube.gaps(cube.pivot(query));
  }

  /// The gateway saw 4 of the provider's 5 million tokens; the provider's word counts.
  @Test
  void takesTheProvidersWordOnTokensWhereItBringsTheMoney() {
    Cube cube =
        new Books()
            .add(
                metered(),
                day(MARCH)
                    .dimension(MODEL, "mystery")
                    .measure(REQUESTS, 10)
                    .measure(FRESH_INPUT, 5_000_000))
            .add(observed(), call("2026-03-01T10:00:00Z", "Search", "mystery", 4_000_000))
            .cube();

    assertThat(gaps(cube, march(BEST, TimeGrain.TOTAL)).allUnpriced())
        .isEqualTo(new Unpriced(2, OptionalLong.of(10), 5_000_000));
  }
}
