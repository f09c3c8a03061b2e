package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.at;
import static dev.costwright.model.cube.Books.cell;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.metered;
import static dev.costwright.model.cube.Books.observed;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.cube.Books.row;
import static dev.costwright.model.cube.Books.usd;
import static dev.costwright.model.cube.LayerChoice.METERED;
import static dev.costwright.model.cube.LayerChoice.OBSERVED;
import static dev.costwright.model.usage.Dimension.FEATURE;
import static dev.costwright.model.usage.Dimension.MODEL;
import static dev.costwright.model.usage.Dimension.OUTCOME;
import static dev.costwright.model.usage.Dimension.REQUEST;
import static dev.costwright.model.usage.Dimension.SESSION;
import static dev.costwright.model.usage.Dimension.TEAM;
import static dev.costwright.model.usage.Dimension.TENANT;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;
import static dev.costwright.model.usage.Measure.OUTPUT;
import static dev.costwright.model.usage.Measure.REQUESTS;
import static dev.costwright.model.usage.Measure.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CubePivotTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  private static Fact.Builder fresh(String model, long millions) {
    return day(DAY).dimension(MODEL, model).measure(FRESH_INPUT, millions * 1_000_000);
  }

  private static Fact.Builder call(String instant) {
    return at(instant).dimension(MODEL, "m1").measure(FRESH_INPUT, 1_000_000);
  }

  private static PivotQuery where(Dimension dimension, String... values) {
    return new PivotQuery(
        List.of(TEAM),
        TimeGrain.TOTAL,
        Optional.empty(),
        METERED,
        Map.of(dimension, Set.of(values)));
  }

  @Test
  void answersNothingFromAnEmptyLedger() {
    Cube cube = new Books().cube();

    assertThat(cube.pivot(query(LayerChoice.BEST, TEAM)))
        .isEqualTo(
            new Pivot(
                query(LayerChoice.BEST, TEAM),
                List.of(),
                cell("0", 0, 0, Map.of()),
                new Coverage(
                    usd("0"), Map.of(), usd("0"), usd("0"), usd("0"), 0, List.of(), List.of())));
    assertThat(cube.firstDay()).isEmpty();
  }

  @Test
  void ordersKeysByFallingMoneyThenNameWithTheUntaggedLast() {
    Books books =
        new Books()
            .add(
                metered(),
                fresh("m1", 9),
                fresh("m1", 1).dimension(TEAM, "Search"),
                fresh("m1", 2).dimension(TEAM, "Support"),
                fresh("m1", 1).dimension(TEAM, "Legal"));

    assertThat(books.pivot(METERED, TEAM).rows())
        .extracting(row -> row.key().getFirst())
        .containsExactly("Support", "Legal", "Search", "(untagged)");
  }

  @Test
  void neverSumsAnUnpricedModelAsZero() {
    Books books =
        new Books().add(metered(), fresh("m1", 1), fresh("mystery", 3), fresh("mystery", 4));

    Pivot pivot = books.pivot(METERED, MODEL);

    assertThat(pivot.rows())
        .containsExactly(
            row(cell("1", 1, 0, Map.of(FRESH_INPUT, 1_000_000L)), "m1"),
            row(cell("0", 2, 2, Map.of(FRESH_INPUT, 7_000_000L)), "mystery"));
    assertThat(pivot.total().unpricedFacts()).isEqualTo(2);
    assertThat(pivot.coverage().unpriced())
        .containsExactly(new Coverage.Unpriced("acme", "mystery", 2, 7_000_000));
  }

  @Test
  void leavesAFactWithAnUnpricedCountWithoutCost() {
    Books books = new Books().add(metered(), fresh("m1", 1).measure(SECONDS, 5));

    assertThat(books.pivot(METERED).total())
        .isEqualTo(cell("0", 1, 1, Map.of(FRESH_INPUT, 1_000_000L, SECONDS, 5L)));
  }

  @Test
  void tellsZeroFromAbsent() {
    Books books =
        new Books()
            .add(
                metered(),
                day(DAY).dimension(MODEL, "none used").measure(FRESH_INPUT, 0),
                day(DAY).dimension(MODEL, "not said").measure(REQUESTS, 1));

    assertThat(books.pivot(METERED, MODEL).rows())
        .containsExactly(
            row(cell("0", 1, 0, Map.of(FRESH_INPUT, 0L)), "none used"),
            row(cell("0", 1, 1, Map.of(REQUESTS, 1L)), "not said"));
  }

  @Test
  void asksNoMoneyForWhatAGatewayServedFromItsOwnCache() {
    Books books =
        new Books()
            .add(
                observed(),
                call(DAY + "T10:00:00Z"),
                call(DAY + "T11:00:00Z").dimension(OUTCOME, "cache_hit"));

    assertThat(books.pivot(OBSERVED, OUTCOME).rows())
        .extracting(row -> row.cell().cost())
        .containsExactly(usd("0"), usd("1"));
  }

  @Test
  void leavesHiddenRowsOut() {
    BitSet first = new BitSet();
    first.set(0);
    Books books =
        new Books()
            .addHidden(
                metered(),
                first,
                fresh("m2", 5).dimension(TEAM, "Ghost"),
                fresh("m1", 1).dimension(TEAM, "Search"));

    assertThat(books.pivot(METERED, TEAM).rows())
        .containsExactly(row(cell("1", 1, 0, Map.of(FRESH_INPUT, 1_000_000L)), "Search"));
    assertThat(books.cube().values(TEAM)).containsExactly("Search");
    assertThat(books.cube().facts()).isEqualTo(1);
  }

  @Test
  void filtersByValueAndByItsAbsence() {
    Books books =
        new Books()
            .add(
                metered(),
                fresh("m1", 1).dimension(TEAM, "Search"),
                fresh("m1", 2).dimension(TEAM, "Support"),
                fresh("m1", 4));
    Cube cube = books.cube();

    assertThat(
            List.of(
                cube.pivot(where(TEAM, "Search", "(untagged)")).total().cost(),
                cube.pivot(where(TEAM, "Support")).total().cost(),
                cube.pivot(where(TEAM, "Nobody")).total().cost(),
                cube.pivot(where(MODEL, "m1")).total().cost()))
        .containsExactly(usd("5"), usd("2"), usd("0"), usd("7"));
  }

  @Test
  void saysWhichMoneyHasAllAskedForTags() {
    Books books =
        new Books()
            .add(
                metered(),
                fresh("m1", 1).dimension(TEAM, "Search").dimension(FEATURE, "chat"),
                fresh("m1", 2).dimension(TEAM, "Search"),
                fresh("m1", 4));

    assertThat(books.pivot(METERED, TEAM, FEATURE).coverage())
        .returns(usd("1"), Coverage::tagged)
        .returns(usd("6"), Coverage::untagged);
    assertThat(books.pivot(METERED, TEAM).coverage()).returns(usd("3"), Coverage::tagged);
  }

  @Test
  void putsACallInTheDayOfTheAskedForZone() {
    Books books =
        new Books().add(observed(), call("2026-03-02T23:30:00Z"), call("2026-03-03T07:59:59Z"));
    Cube cube = books.cube();

    assertThat(days(cube, BERLIN)).containsExactly(LocalDate.parse("2026-03-03"));
    assertThat(days(cube, LOS_ANGELES)).containsExactly(LocalDate.parse("2026-03-02"));
    assertThat(days(cube, ZoneId.of("UTC")))
        .containsExactly(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-03"));
  }

  private static List<LocalDate> days(Cube cube, ZoneId zone) {
    Period march = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"), zone);
    return cube.pivot(query(OBSERVED, TimeGrain.DAY, march)).rows().stream()
        .map(Pivot.Row::step)
        .toList();
  }

  @Test
  void losesAndDoublesNoHourWhenClocksChange() {
    Books books =
        new Books()
            .add(
                observed(),
                call("2026-03-28T22:59:59Z"),
                call("2026-03-28T23:00:00Z"),
                call("2026-03-29T21:59:59Z"),
                call("2026-03-29T22:00:00Z"));
    LocalDate change = LocalDate.parse("2026-03-29");

    Pivot day =
        books
            .cube()
            .pivot(query(OBSERVED, TimeGrain.DAY, new Period(change, change.plusDays(1), BERLIN)));

    assertThat(day.total().facts()).isEqualTo(2);
  }

  @Test
  void keepsABucketOfADayWholeInEveryZone() {
    Books books = new Books().add(metered(), fresh("m1", 1));

    for (ZoneId zone : List.of(BERLIN, LOS_ANGELES, ZoneId.of("Pacific/Kiritimati"))) {
      assertThat(
              books
                  .cube()
                  .pivot(query(METERED, TimeGrain.DAY, new Period(DAY, DAY.plusDays(1), zone)))
                  .total()
                  .facts())
          .as(zone.getId())
          .isEqualTo(1);
    }
  }

  @Test
  void keepsABucketOfAnotherZoneOnTheDayItsIssuerNames() {
    ZoneId shanghai = ZoneId.of("+08:00");
    long start = DAY.atStartOfDay(shanghai).toInstant().toEpochMilli();
    Books books =
        new Books()
            .add(
                Books.dataSet(Layer.METERED, Grain.BUCKET, "USD", shanghai),
                Fact.builder()
                    .time(start, start + 86_400_000)
                    .dimension(MODEL, "m1")
                    .measure(FRESH_INPUT, 1_000_000));

    assertThat(books.cube().firstDay()).contains(DAY);
  }

  @Test
  void cutsTimeByWeekMonthAndQuarter() {
    Books books =
        new Books()
            .add(
                observed(),
                call("2026-03-30T00:00:00Z"),
                call("2026-03-31T00:00:00Z"),
                call("2026-04-01T00:00:00Z"));
    Cube cube = books.cube();

    assertThat(steps(cube, TimeGrain.WEEK)).containsExactly("2026-03-30=3.00 USD");
    assertThat(steps(cube, TimeGrain.MONTH))
        .containsExactly("2026-03-01=2.00 USD", "2026-04-01=1.00 USD");
    assertThat(steps(cube, TimeGrain.QUARTER))
        .containsExactly("2026-01-01=2.00 USD", "2026-04-01=1.00 USD");
    assertThat(steps(cube, TimeGrain.TOTAL)).containsExactly("1970-01-01=3.00 USD");
  }

  private static List<String> steps(Cube cube, TimeGrain grain) {
    return cube
        .pivot(new PivotQuery(List.of(), grain, Optional.empty(), OBSERVED, Map.of()))
        .rows()
        .stream()
        .map(row -> row.step() + "=" + row.cell().cost())
        .toList();
  }

  @Test
  void groupsAndFiltersBySessionAcrossBlocks() {
    Books books =
        new Books()
            .add(observed(), call(DAY + "T10:00:00Z").dimension(SESSION, "s1"))
            .add(
                observed(),
                call(DAY + "T11:00:00Z").dimension(SESSION, "s2"),
                call(DAY + "T12:00:00Z").dimension(SESSION, "s1"),
                call(DAY + "T13:00:00Z"));

    assertThat(books.pivot(OBSERVED, SESSION).rows())
        .containsExactly(
            row(cell("2", 2, 0, Map.of(FRESH_INPUT, 2_000_000L)), "s1"),
            row(cell("1", 1, 0, Map.of(FRESH_INPUT, 1_000_000L)), "s2"),
            row(cell("1", 1, 0, Map.of(FRESH_INPUT, 1_000_000L)), "(untagged)"));
    assertThat(books.cube().values(SESSION)).containsExactly("s1", "s2");
    assertThat(
            books
                .cube()
                .pivot(
                    new PivotQuery(
                        List.of(),
                        TimeGrain.TOTAL,
                        Optional.empty(),
                        OBSERVED,
                        Map.of(SESSION, Set.of("s1"))))
                .total()
                .facts())
        .isEqualTo(2);
  }

  @Test
  void refusesToGroupByRequest() {
    Cube cube = new Books().cube();

    assertThatThrownBy(() -> cube.pivot(query(METERED, REQUEST)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected a dimension that groups facts, found request. Ask for session, or look at"
                + " the facts behind a figure.");
  }

  @Test
  void sumsBeyondNineMillionExactly() {
    Fact.Builder dear =
        day(DAY).dimension(MODEL, "m2").measure(OUTPUT, 450_000_000_001L).measure(FRESH_INPUT, 1);
    Books books = new Books().add(metered(), dear, dear, dear);

    assertThat(books.pivot(METERED).total().cost()).isEqualTo(usd("27000000.000066"));
  }

  @Test
  void keepsEveryCellWhenKeysAreTooManyForPlainArrays() {
    Fact.Builder[] facts = new Fact.Builder[3000];
    for (int i = 0; i < facts.length; i++) {
      facts[i] =
          day(DAY.plusDays(i % 700))
              .dimension(MODEL, "m1")
              .dimension(FEATURE, "f" + i)
              .dimension(TENANT, "t" + i)
              .dimension(SESSION, "s" + i)
              .measure(FRESH_INPUT, i * 1_000_000L);
    }
    Cube cube = new Books().add(metered(), facts).cube();

    Pivot pivot =
        cube.pivot(
            new PivotQuery(
                List.of(FEATURE, TENANT, SESSION),
                TimeGrain.DAY,
                Optional.empty(),
                METERED,
                Map.of()));

    assertThat(pivot.rows())
        .hasSize(3000)
        .startsWith(
            new Pivot.Row(
                List.of("f2999", "t2999", "s2999"),
                DAY.plusDays(199),
                cell("2999", 1, 0, Map.of(FRESH_INPUT, 2_999_000_000L))));
    assertThat(pivot.total().cost()).isEqualTo(usd("4498500"));
  }
}
