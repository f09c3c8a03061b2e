package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.at;
import static dev.costwright.model.cube.Books.observed;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.cube.Books.usd;
import static dev.costwright.model.cube.LayerChoice.OBSERVED;
import static dev.costwright.model.usage.Dimension.MODEL;
import static dev.costwright.model.usage.Dimension.OUTCOME;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;
import static dev.costwright.model.usage.Measure.OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Fact;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Errors of days and sums that other tools made; each with the figure that they showed.
class CubePitfallsTest {
  private static final int CALLS = 1_831;

  /// P17 and E-07, BerriAI/litellm#29568: five days that are $701.39 and 1,831 requests together
  /// came to $1,070.94 and 2,755 one by one, because each day was widened by its neighbours' hours.
  /// Here the days are those of a clock change, asked for one by one in each zone.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Asia/Kolkata",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Pacific/Kiritimati"
      })
  void daysOneByOneAreTheirRange(String name) {
    Cube cube = fiveDays().cube();
    ZoneId zone = ZoneId.of(name);
    LocalDate from = LocalDate.parse("2026-03-27");
    LocalDate until = LocalDate.parse("2026-04-05");

    Pivot range = cube.pivot(query(OBSERVED, TimeGrain.DAY, new Period(from, until, zone)));
    List<Pivot.Cell> days =
        from.datesUntil(until)
            .map(day -> new Period(day, day.plusDays(1), zone))
            .map(day -> cube.pivot(query(OBSERVED, TimeGrain.TOTAL, day)).total())
            .toList();

    assertThat(range.total().cost()).isEqualTo(usd("701.39"));
    assertThat(range.total().facts()).isEqualTo(CALLS);
    assertThat(days.stream().map(Pivot.Cell::cost).reduce(usd("0"), Money::plus))
        .isEqualTo(usd("701.39"))
        .isNotEqualTo(usd("1070.94"));
    assertThat(days.stream().mapToLong(Pivot.Cell::facts).sum())
        .isEqualTo(CALLS)
        .isNotEqualTo(2_755);
  }

  @Test
  void theWrongFiguresOfDaysAreThoseOfTheReport() {
    assertThat("%.2f".formatted(100 * (1_070.94 / 701.39 - 1))).isEqualTo("52.69");
    assertThat("%.2f".formatted(100 * (2_755.0 / CALLS - 1))).isEqualTo("50.46");
  }

  /// 1,831 calls of 383,063 tokens at $1 a million, evenly over five days, and the cents that are
  /// left on the first.
  private static Books fiveDays() {
    Books books = new Books();
    long start = at("2026-03-28T12:00:00Z").build().startMillis();
    long step = 5L * 86_400_000 / CALLS;
    long each = 701_390_000L / CALLS;
    Fact.Builder[] calls = new Fact.Builder[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long tokens = i == 0 ? 701_390_000L - each * (CALLS - 1) : each;
      calls[i] =
          Fact.builder()
              .time(start + i * step, start + i * step + 900)
              .dimension(MODEL, "m1")
              .measure(FRESH_INPUT, tokens);
    }
    return books.add(observed(), calls);
  }

  /// P17 and E-21: a call late on 31 May and one early on 1 June are in the months of the zone that
  /// is asked for, and $3.00 together in every zone.
  @ParameterizedTest
  @CsvSource({"UTC, 1, 2", "Europe/Paris, 0, 3", "America/Los_Angeles, 3, 0"})
  void aCallIsInTheMonthOfTheZone(String zone, String may, String june) {
    Cube cube =
        new Books()
            .add(observed(), call("2026-05-31T23:30:00Z", 1), call("2026-06-01T03:00:00Z", 2))
            .cube();

    assertThat(month(cube, "2026-05-01", zone)).isEqualTo(usd(may));
    assertThat(month(cube, "2026-06-01", zone)).isEqualTo(usd(june));
  }

  private static Money month(Cube cube, String first, String zone) {
    LocalDate from = LocalDate.parse(first);
    Period month = new Period(from, from.plusMonths(1), ZoneId.of(zone));
    return cube.pivot(query(OBSERVED, TimeGrain.TOTAL, month)).total().cost();
  }

  /// P21, langfuse/langfuse#2112: what a gateway answers from its own cache costs nothing. Priced
  /// like a call, $3.81 became a cost, or a saving, of $151.
  @Test
  void anAnswerFromAGatewaysCacheCostsNothing() {
    Cube cube =
        new Books()
            .add(
                observed(),
                at("2026-03-02T10:00:00Z").dimension(MODEL, "m1").measure(FRESH_INPUT, 3_810_000),
                at("2026-03-02T11:00:00Z")
                    .dimension(MODEL, "m1")
                    .measure(FRESH_INPUT, 147_190_000)
                    .dimension(OUTCOME, "cache_hit"))
            .cube();

    assertThat(cube.pivot(query(OBSERVED)).total().cost())
        .isEqualTo(usd("3.81"))
        .isNotEqualTo(usd("151"));
  }

  /// P18 and E-16, BerriAI/litellm#8867: a million calls of $0.00425 are $4,250.00. Rounded one by
  /// one they came out at nothing, at $4,300.00 or at $4,200.00.
  @Test
  void aMillionCallsAreSummedBeforeTheyAreRounded() {
    Books books = new Books();
    long start = at("2026-03-02T00:00:00Z").build().startMillis();
    for (int block = 0; block < 40; block++) {
      Fact.Builder[] calls = new Fact.Builder[25_000];
      for (int i = 0; i < calls.length; i++) {
        long time = start + (block * 25_000L + i) * 1_000;
        calls[i] =
            Fact.builder()
                .time(time, time + 900)
                .dimension(MODEL, "m1")
                .measure(FRESH_INPUT, 1_250)
                .measure(OUTPUT, 300);
      }
      books.add(observed(), calls);
    }
    Pivot.Cell total = books.cube().pivot(query(OBSERVED)).total();

    assertThat(total.facts()).isEqualTo(1_000_000);
    assertThat(total.cost()).isEqualTo(usd("4250")).isNotIn(usd("0"), usd("4300"), usd("4200"));
  }

  private static Fact.Builder call(String instant, long dollars) {
    return at(instant).dimension(MODEL, "m1").measure(FRESH_INPUT, dollars * 1_000_000);
  }
}
