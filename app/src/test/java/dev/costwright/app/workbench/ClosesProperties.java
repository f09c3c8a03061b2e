package dev.costwright.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.ReadOptions;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.close.Cause;
import dev.costwright.model.close.Restatement;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// Any import, undoing, price, rate or rule after the close: the month stands, by any cut of it,
/// and the entries explain the difference to the last picodollar.
class ClosesProperties {
  private static final Currency USD = Currency.getInstance("USD");
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final Instant NOW = Instant.parse("2026-02-03T12:00:00Z");
  private static final int STEPS = 8;

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void noSequenceOfChangesMovesAClosedMonth(@ForAll long seed) throws IOException {
    try (Course course = new Course(seed)) {
      course.begin();
      var _ = course.workbench.closes().close(JANUARY, "", NOW);
      List<Pivot.Row> booked = course.rows(false);
      for (int step = 0; step < STEPS; step++) {
        course.change();
        assertThat(course.rows(false)).as("seed %d, step %d", seed, step).isEqualTo(booked);
        checkRestatement(course);
      }
    }
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void aMonthThatIsReopenedAndClosedAgainStandsAsItIsThen(@ForAll long seed) throws IOException {
    try (Course course = new Course(seed)) {
      course.begin();
      Closes closes = course.workbench.closes();
      var _ = closes.close(JANUARY, "", NOW);
      List<Pivot.Row> booked = course.rows(false);

      var _ = closes.reopen(JANUARY, "nothing to change", NOW);
      assertThat(course.rows(false)).isEqualTo(booked);
      var _ = closes.close(JANUARY, "again", NOW);
      assertThat(course.rows(false)).isEqualTo(booked);
      assertThat(closes.restate(JANUARY).entries()).isEmpty();

      course.change();
      var _ = closes.reopen(JANUARY, "a change to take over", NOW);
      List<Pivot.Row> changed = course.rows(true);
      assertThat(course.rows(false)).isEqualTo(changed);
      var _ = closes.close(JANUARY, "with it", NOW);
      assertThat(course.rows(false)).isEqualTo(changed);
      checkRestatement(course);
    }
  }

  private static void checkRestatement(Course course) {
    Restatement restatement = course.workbench.closes().restate(JANUARY);
    Money now = sum(course.rows(true));
    assertThat(restatement.restated().total()).isEqualTo(now);
    assertThat(
            restatement.entries().stream()
                .map(Restatement.Entry::amount)
                .reduce(Money.zero(USD), Money::plus))
        .isEqualTo(now.minus(sum(course.rows(false))));
    assertThat(restatement.byCause()).doesNotContainKey(Cause.PROGRAM);
  }

  private static Money sum(List<Pivot.Row> rows) {
    return rows.stream().map(row -> row.cell().cost()).reduce(Money.zero(USD), Money::plus);
  }

  /// A ledger and what happens to it.
  private static final class Course implements AutoCloseable {
    private final Random random;
    private final Path folder;
    private final Workbench workbench;
    private int files;

    Course(long seed) throws IOException {
      random = new Random(seed);
      folder = Files.createTempDirectory("closes");
      workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
    }

    void begin() {
      workbench.savePrices(List.of(price("1.00")));
      importRows(randomRow());
      importRows(row("2026-01-30", "key_a", 5_000), randomRow());
    }

    void change() {
      switch (random.nextInt(6)) {
        case 0 -> importRows(randomRow(), randomRow());
        case 1 -> workbench.savePrices(List.of(price("0." + (1 + random.nextInt(9)))));
        case 2 -> workbench.saveRules(rules("team" + random.nextInt(3)));
        case 3 -> undoAny();
        case 4 ->
            workbench
                .rates()
                .set(
                    new FxRate(
                        JANUARY.atDay(2),
                        USD,
                        Currency.getInstance("EUR"),
                        new BigDecimal("0." + (80 + random.nextInt(19))),
                        "typed"));
        default -> {
          if (random.nextBoolean()) {
            var _ = workbench.undoEdit();
          } else {
            var _ = workbench.redoEdit();
          }
        }
      }
    }

    private void undoAny() {
      long id = 1 + random.nextInt(workbench.ledger().imports().size());
      boolean isHeld =
          workbench.closes().all().stream()
              .anyMatch(close -> close.isClosed() && close.rows().imports().contains(id));
      if (isHeld) {
        assertThatThrownBy(() -> workbench.imports().undo(id)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> workbench.ledger().undo(id)).isInstanceOf(UsageException.class);
      } else if (random.nextBoolean()) {
        workbench.imports().undo(id);
      } else {
        workbench.imports().redo(id);
      }
    }

    List<Pivot.Row> rows(boolean isRestated) {
      PivotQuery query =
          new PivotQuery(
              List.of(Dimension.API_KEY, Dimension.TEAM),
              TimeGrain.DAY,
              Optional.of(Period.of(JANUARY, ZoneOffset.UTC)),
              LayerChoice.BEST,
              Map.of());
      return (isRestated ? workbench.restatedPivot(query) : workbench.pivot(query)).rows();
    }

    private String randomRow() {
      LocalDate day = LocalDate.parse("2026-01-28").plusDays(random.nextInt(7));
      return row(
          day.toString(), random.nextBoolean() ? "key_a" : "key_b", 1_000 + random.nextInt(9_000));
    }

    private static String row(String day, String key, int input) {
      return UsageCsv.row(day, key, UsageCsv.MINI, Integer.toString(input));
    }

    private void importRows(String... rows) {
      Path file = UsageCsv.write(folder, "usage" + files++ + ".csv", List.of(rows));
      var _ = workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    }

    @Override
    public void close() throws IOException {
      workbench.close();
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static RuleSet rules(String team) {
    return new RuleSet(
        List.of(new Rule("all", Dimension.API_KEY, "", "key_a", Map.of(Dimension.TEAM, team))));
  }

  private static PriceRow price(String perMillion) {
    return new PriceRow(
        "openai",
        "gpt-4o-mini",
        Measure.FRESH_INPUT,
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
}
