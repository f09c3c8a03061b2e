package dev.costwright.model.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// Random bills of one account by two sources, through a real ledger.
class CubeBillsProperties {
  private static final int DAYS = 4;

  /// One file.
  private record Bill(String name, Instant exported, DataSet dataSet, List<Fact> facts) {
    long into(Ledger ledger) {
      SourceDescription source =
          new SourceDescription(name, "test", name.repeat(8), 1, Optional.of(exported));
      try (ImportWriter writer = ledger.begin(source)) {
        facts.forEach(fact -> writer.fact(dataSet, fact));
        return writer.commit().id();
      }
    }
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void eachDayIsWhatOneSourceSaysAndNothingIsSilent(@ForAll long seed) {
    List<Bill> bills = bills(new Random(seed), 1);
    Pivot pivot = withLedger(ledger -> daysOf(ledger, bills));

    Set<LocalDate> told =
        bills.stream()
            .flatMap(bill -> bill.facts().stream())
            .map(CubeBillsProperties::dayOf)
            .collect(Collectors.toSet());
    assertThat(pivot.rows())
        .allSatisfy(row -> assertThat(sums(bills, row.step())).contains(row.cell().cost()));
    assertThat(pivot.rows()).hasSize(told.size());
    Money aside =
        pivot.coverage().aside().stream()
            .map(Coverage.Aside::amount)
            .reduce(Money.zero(Books.USD), Money::plus);
    assertThat(pivot.total().cost().plus(aside))
        .isEqualTo(
            told.stream()
                .flatMap(day -> sums(bills, day).stream())
                .reduce(Money.zero(Books.USD), Money::plus));
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void neitherOrderNorUndoChangesAFigure(@ForAll long seed) {
    Random random = new Random(seed);
    List<Bill> bills = bills(random, 2);
    List<Bill> other = new ArrayList<>(bills);
    Collections.shuffle(other, random);

    Pivot expected = withLedger(ledger -> daysOf(ledger, bills));

    assertThat(withLedger(ledger -> daysOf(ledger, other))).isEqualTo(expected);
    Pivot before = withLedger(ledger -> daysOf(ledger, bills.subList(0, 2)));
    Pivot undone =
        withLedger(
            ledger -> {
              bills.subList(0, 2).forEach(bill -> bill.into(ledger));
              bills.subList(2, bills.size()).stream()
                  .map(bill -> bill.into(ledger))
                  .toList()
                  .forEach(ledger::undo);
              return daysOf(ledger, List.of());
            });
    assertThat(undone).isEqualTo(before);
  }

  private static List<Bill> bills(Random random, int files) {
    List<Bill> bills = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      bills.add(bill("a" + file, Books.billed(), random, files > 1));
      bills.add(bill("b" + file, Books.focus("1"), random, files > 1));
    }
    return bills;
  }

  private static Bill bill(String name, DataSet dataSet, Random random, boolean hasLong) {
    List<Fact> facts = new ArrayList<>();
    int rows = 1 + random.nextInt(6);
    boolean isRounded = random.nextBoolean();
    for (int row = 0; row < rows; row++) {
      LocalDate day = Books.DAY.plusDays(random.nextInt(DAYS));
      long length = hasLong && random.nextInt(4) == 0 ? 2 : 1;
      // whole dollars make equal sums likely, the last digits tell exact from rounded
      long picos = (1 + random.nextInt(2)) * 1_000_000_000_000L + (isRounded ? 0 : 1_000_000L);
      Fact.Builder fact =
          Books.days(day, day.plusDays(length)).line(row + 2).measure(Measure.CHARGE, picos);
      if (random.nextBoolean()) {
        fact.dimension(Dimension.REGION, "eu");
      }
      facts.add(fact.build());
    }
    Instant exported = Instant.parse("2026-04-0" + (1 + random.nextInt(3)) + "T00:00:00Z");
    return new Bill(name, exported, dataSet, facts);
  }

  private static LocalDate dayOf(Fact fact) {
    return LocalDate.ofEpochDay(fact.startMillis() / 86_400_000L);
  }

  private static List<Money> sums(List<Bill> bills, LocalDate day) {
    return bills.stream().flatMap(bill -> sum(bill, day).stream()).toList();
  }

  private static Optional<Money> sum(Bill bill, LocalDate day) {
    return bill.facts().stream()
        .filter(fact -> dayOf(fact).equals(day))
        .map(fact -> Money.ofPicos(fact.measure(Measure.CHARGE), Books.USD))
        .reduce(Money::plus);
  }

  private static Pivot daysOf(Ledger ledger, List<Bill> bills) {
    bills.forEach(bill -> bill.into(ledger));
    return Cube.load(ledger, Books.PRICES, RuleSet.EMPTY)
        .pivot(
            new PivotQuery(List.of(), TimeGrain.DAY, Optional.empty(), LayerChoice.BEST, Map.of()));
  }

  private static Pivot withLedger(java.util.function.Function<Ledger, Pivot> work) {
    try {
      Path temp = Files.createTempDirectory("bills");
      Pivot pivot;
      try (Ledger ledger = Ledger.create(temp.resolve("random.costw"))) {
        pivot = work.apply(ledger);
      }
      try (Stream<Path> files = Files.walk(temp)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      return pivot;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
