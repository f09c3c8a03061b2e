package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.CALLS;
import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucket;
import static dev.costwright.model.ledger.Sample.bucketOf;
import static dev.costwright.model.ledger.Sample.call;
import static dev.costwright.model.ledger.Sample.dump;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.money.Money;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir Path temp;
  private Ledger ledger;

  @BeforeEach
  void create() {
    ledger = Ledger.create(temp.resolve("books.costw"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void reopen() {
    ledger.close();
    ledger = Ledger.open(temp.resolve("books.costw"));
  }

  @Test
  void givesBackBlocksAfterReopening() {
    Fact fact =
        bucketOf(5, "gpt-5", 100)
            .dimension(Dimension.PROJECT, "p1")
            .dimension(Dimension.SESSION, "s\ud83d\ude00")
            .tag("cost center", "42")
            .measure(Measure.CHARGE, -12)
            .build();
    add(ledger, file("a.csv"), USAGE, fact, bucket(6, "o3", 0));
    reopen();
    List<StoredBlock> blocks = new ArrayList<>();
    ledger.forEachBlock(blocks::add);
    assertThat(blocks).hasSize(1);
    var facts = blocks.getFirst().facts();
    assertThat(facts.dataSet()).isEqualTo(USAGE);
    assertThat(facts.starts()).containsExactly(fact.startMillis(), fact.startMillis() + 86_400_000);
    assertThat(facts.lines()).containsExactly(6, 7);
    assertThat(facts.dimensions())
        .containsExactlyInAnyOrder(Dimension.MODEL, Dimension.PROJECT, Dimension.SESSION);
    assertThat(facts.dimension(Dimension.SESSION).orElseThrow().get(0)).contains("s\ud83d\ude00");
    assertThat(facts.dimension(Dimension.PROJECT).orElseThrow().get(1)).isEmpty();
    assertThat(facts.tag("cost center").orElseThrow().get(0)).contains("42");
    assertThat(facts.measure(Measure.CHARGE).orElseThrow()).containsExactly(-12, Fact.ABSENT);
    assertThat(facts.measure(Measure.FRESH_INPUT).orElseThrow()).containsExactly(100, 0);
  }

  @Test
  void recordsWhatAnImportHolds() {
    Problem problem =
        new Problem(
            Problem.Severity.REJECTED,
            new Problem.Location("a.csv", 9, "tokens"),
            "x",
            "a number",
            "No number.",
            "Mend it.");
    ImportRecord record;
    try (ImportWriter writer = ledger.begin(file("a.csv", "2026-02-01T00:00:00Z"))) {
      writer.fact(USAGE, bucketOf(5, "gpt-5", 10).measure(Measure.CHARGE, 7).build());
      writer.fact(USAGE, bucketOf(9, "gpt-5", 10).measure(Measure.CHARGE, 8).build());
      writer.problem(problem);
      record = writer.commit();
    }
    assertThat(record)
        .isEqualTo(
            new ImportRecord(
                1,
                file("a.csv", "2026-02-01T00:00:00Z"),
                ImportState.LIVE,
                record.importedAt(),
                new RowCounts(3, 2, 0, 0, 1),
                Set.of(Layer.METERED),
                Optional.of(LocalDate.of(2026, 1, 5)),
                Optional.of(LocalDate.of(2026, 1, 9)),
                List.of(Money.ofPicos(15, Sample.USD)),
                List.of(problem)));
    reopen();
    assertThat(ledger.imports()).containsExactly(record);
  }

  @Test
  void countsEachRowOnceWhenAFileComesTwice() {
    add(ledger, file("a.csv"), USAGE, bucket(5, "gpt-5", 10), bucket(6, "gpt-5", 20));
    List<String> once = dump(ledger);
    ImportRecord again =
        add(ledger, file("a.csv"), USAGE, bucket(5, "gpt-5", 10), bucket(6, "gpt-5", 20));
    assertThat(dump(ledger)).isEqualTo(once);
    assertThat(ledger.imports())
        .extracting(ImportRecord::rows)
        .containsExactly(new RowCounts(2, 2, 0, 0, 0), new RowCounts(2, 0, 0, 2, 0));
    assertThat(again.rows()).isEqualTo(new RowCounts(2, 0, 0, 2, 0));
  }

  @Test
  void laterExportSupersedesAndUndoBringsTheEarlierBack() {
    add(ledger, file("a.csv", "2026-01-10T00:00:00Z"), USAGE, bucket(5, "gpt-5", 10));
    List<String> before = dump(ledger);
    ImportRecord later =
        add(
            ledger,
            file("b.csv", "2026-01-11T00:00:00Z"),
            USAGE,
            bucket(5, "gpt-5", 15),
            bucket(6, "gpt-5", 1));
    assertThat(dump(ledger)).hasSize(2).noneMatch(line -> line.contains("\"fresh\":\"10\""));
    assertThat(ledger.imports().getFirst().rows()).isEqualTo(new RowCounts(1, 0, 1, 0, 0));
    List<String> both = dump(ledger);
    ledger.undo(later.id());
    assertThat(dump(ledger)).isEqualTo(before);
    assertThat(ledger.imports().getFirst().rows()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
    ledger.redo(later.id());
    reopen();
    assertThat(dump(ledger)).isEqualTo(both);
    assertThat(ledger.verify()).isEqualTo(new Verification(2, List.of()));
  }

  @Test
  void lastLineOfACallCounts() {
    ImportRecord record =
        add(
            ledger,
            file("log.json"),
            CALLS,
            call(5, "r1", 1),
            call(5, "r2", 5),
            call(5, "r1", 3),
            call(6, "r1", 3));
    assertThat(record.rows()).isEqualTo(new RowCounts(4, 2, 2, 0, 0));
    assertThat(dump(ledger)).hasSize(2).noneMatch(line -> line.contains("\"output\":\"1\""));
    assertThat(ledger.verify().damaged()).isEmpty();
  }

  @Test
  void lineWithTheMostTokensCountsWhereverItStands() {
    ImportRecord first =
        add(ledger, file("session.jsonl"), CALLS, call(5, "r1", 159), call(5, "r1", 9));
    assertThat(first.rows()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
    add(ledger, file("resumed.jsonl"), CALLS, call(5, "r1", 9), call(6, "r2", 1));
    assertThat(dump(ledger)).hasSize(2).anyMatch(line -> line.contains("\"output\":\"159\""));
    assertThat(ledger.verify().damaged()).isEmpty();
  }

  @Test
  void copiesOfACallOnEitherSideOfMidnightCountOnceInAnyOrder() {
    Set<List<String>> dumps = new HashSet<>();
    for (List<Integer> order :
        List.of(List.of(5, 6, 7), List.of(7, 6, 5), List.of(6, 5, 7), List.of(5, 7, 6))) {
      try (Ledger other = Ledger.create(temp.resolve("m" + order + ".costw"))) {
        // the fullest copy is the earliest
        order.forEach(day -> add(other, file("d" + day), CALLS, call(day, "r1", 100 - day)));
        dumps.add(dump(other));
        assertThat(other.verify().damaged()).isEmpty();
        other.undo(1 + order.indexOf(5));
        assertThat(dump(other)).hasSize(1).allMatch(line -> line.contains("\"output\":\"94\""));
        other.undo(1 + order.indexOf(6));
        assertThat(dump(other)).hasSize(1).allMatch(line -> line.contains("\"output\":\"93\""));
      }
    }
    assertThat(dumps).hasSize(1);
    assertThat(dumps.iterator().next()).hasSize(1).allMatch(l -> l.contains("\"output\":\"95\""));
  }

  @Test
  void callsOfOneIdDaysApartBothCount() {
    add(ledger, file("a.jsonl"), CALLS, call(5, "r1", 9));
    add(ledger, file("b.jsonl"), CALLS, call(7, "r1", 9));
    assertThat(dump(ledger)).hasSize(2);
  }

  @Test
  void equalBucketRowsOfOneFileBothCount() {
    add(ledger, file("a.csv"), USAGE, bucket(5, "gpt-5", 10), bucket(5, "gpt-5", 10));
    add(ledger, file("b.csv"), USAGE, bucket(5, "gpt-5", 10), bucket(5, "gpt-5", 10));
    assertThat(dump(ledger)).hasSize(2);
  }

  @Test
  void importThatIsNotCommittedLeavesNothing() {
    List<String> empty = dump(ledger);
    String version = ledger.version();
    try (ImportWriter writer = ledger.begin(file("a.csv"))) {
      for (int day = 1; day <= 31; day++) {
        writer.fact(USAGE, bucket(day, "gpt-5", day));
      }
    }
    assertThat(dump(ledger)).isEqualTo(empty);
    assertThat(ledger.imports()).isEmpty();
    assertThat(ledger.version()).isEqualTo(version);
    assertThat(ledger.verify()).isEqualTo(new Verification(0, List.of()));
  }

  @Test
  void keepsEveryVersionOfAnEdit() {
    ledger.append("rules", "own", "[1]");
    Edit second = ledger.append("rules", "own", "[2]");
    ledger.append("prices", "own", "{}");
    reopen();
    assertThat(ledger.latest("rules", "own")).contains(second);
    assertThat(ledger.latest("rules", "other")).isEmpty();
    assertThat(ledger.edits()).extracting(Edit::content).containsExactly("[1]", "[2]", "{}");
    assertThat(ledger.verify().damaged()).isEmpty();
  }

  @Test
  void keepsNoKeyThatAnEditHidesBehindALineEnd() {
    Edit edit = ledger.append("fx", "own", "{\"source\":\"bank\\nAKIAIOSFODNN7EXAMPLE\"}");
    assertThat(edit.content()).matches("\\{\"source\":\"bank\\\\nAKIA…MPLE#[0-9a-f]{8}\"}");
    assertThat(ledger.latest("fx", "own")).contains(edit);
  }

  @Test
  void takesEditsBackAndBringsThemBackInOrder() {
    Edit first = ledger.append("rules", "own", "[1]");
    Edit second = ledger.append("prices", "own", "[2]");
    assertThat(ledger.undoEdit()).contains(second);
    assertThat(ledger.latest("prices", "own")).isEmpty();
    reopen();
    assertThat(ledger.undoableEdit()).contains(first);
    assertThat(ledger.redoableEdit()).contains(second);
    assertThat(ledger.redoEdit()).contains(second);
    assertThat(ledger.latest("prices", "own")).map(Edit::content).contains("[2]");
    assertThat(ledger.redoEdit()).isEmpty();
    assertThat(ledger.edits())
        .extracting(Edit::kind)
        .containsExactly(Edit.Kind.WRITTEN, Edit.Kind.WRITTEN, Edit.Kind.UNDONE, Edit.Kind.REDONE);
    assertThat(ledger.verify().damaged()).isEmpty();
  }

  @Test
  void aNewEditEndsTheWayForward() {
    ledger.append("rules", "own", "[1]");
    ledger.undoEdit();
    ledger.append("rules", "own", "[2]");
    assertThat(ledger.redoEdit()).isEmpty();
    ledger.undoEdit();
    assertThat(Sample.dump(ledger)).isEmpty();
  }

  @Test
  void whatWasTakenAwayIsNotThere() {
    ledger.append("scenario", "october", "{}");
    ledger.append("scenario", "october", Edit.NOTHING);
    assertThat(ledger.latest("scenario", "october")).isEmpty();
    assertThat(Sample.dump(ledger)).isEmpty();
    ledger.undoEdit();
    assertThat(ledger.latest("scenario", "october")).map(Edit::content).contains("{}");
  }

  @Test
  void versionChangesWithEveryChange() {
    List<String> versions = new ArrayList<>(List.of(ledger.version()));
    add(ledger, file("a.csv"), USAGE, bucket(5, "gpt-5", 10));
    versions.add(ledger.version());
    ledger.undo(1);
    versions.add(ledger.version());
    ledger.redo(1);
    versions.add(ledger.version());
    ledger.append("rules", "own", "[]");
    versions.add(ledger.version());
    assertThat(versions).doesNotHaveDuplicates();
    reopen();
    assertThat(ledger.version()).isEqualTo(versions.getLast());
  }

  @Test
  void laterMetricsSupersedeEarlierOnes() {
    metric("old.csv", "2026-02-01T00:00:00Z", "100");
    metric("new.csv", "2026-03-01T00:00:00Z", "90");
    assertThat(ledger.metrics()).extracting(Metric::value).containsExactly(new BigDecimal("90"));
    assertThat(ledger.imports().getFirst().rows()).isEqualTo(new RowCounts(1, 0, 1, 0, 0));
    ledger.undo(2);
    assertThat(ledger.metrics()).extracting(Metric::value).containsExactly(new BigDecimal("100"));
  }

  private void metric(String name, String exportedAt, String value) {
    try (ImportWriter writer = ledger.begin(file(name, exportedAt))) {
      writer.metric(
          new Metric(YearMonth.of(2026, 1), "", "", "", Metric.MAU, new BigDecimal(value), "", 2));
      writer.commit();
    }
  }

  @Test
  void finerFileCountsWhenTheTotalsAgree() {
    add(ledger, file("coarse.csv"), USAGE, bucket(5, "gpt-5", 30));
    add(
        ledger,
        file("fine.csv"),
        USAGE,
        bucketOf(5, "gpt-5", 10).dimension(Dimension.PROJECT, "a").build(),
        bucketOf(5, "gpt-5", 20).dimension(Dimension.PROJECT, "b").build());
    assertThat(dump(ledger)).hasSize(2).allMatch(line -> line.contains("\"project\""));
    assertThat(ledger.imports()).allMatch(record -> record.problems().isEmpty());
  }

  @Test
  void laterFileCountsWithAWordWhenTheTotalsDisagree() {
    add(ledger, file("coarse.csv", "2026-02-02T00:00:00Z"), USAGE, bucket(5, "gpt-5", 31));
    add(
        ledger,
        file("fine.csv", "2026-02-01T00:00:00Z"),
        USAGE,
        bucketOf(5, "gpt-5", 10).dimension(Dimension.PROJECT, "a").build());
    assertThat(dump(ledger)).hasSize(1).noneMatch(line -> line.contains("\"project\""));
    assertThat(ledger.imports())
        .allSatisfy(
            record ->
                assertThat(record.problems())
                    .extracting(Problem::severity, Problem::value)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                            Problem.Severity.DOUBTFUL, "2026-01-05")));
    ledger.undo(2);
    assertThat(ledger.imports().getFirst().problems()).isEmpty();
  }

  @Test
  void refusesAnUnknownImport() {
    assertThatThrownBy(() -> ledger.undo(7))
        .isInstanceOf(LedgerException.class)
        .hasMessage("Expected the number of an import, found 7. The history lists them.");
  }

  @Test
  void keepsDerivedColumnsUnderTheirStamp() {
    add(ledger, file("a.csv"), USAGE, bucket(5, "gpt-5", 10));
    DerivedColumn cost = new DerivedColumn(1, 0, "cost");
    String version = ledger.version();
    ledger.storeDerived(cost, "prices-1", new byte[300_000]);
    assertThat(ledger.derived(cost, "prices-1").orElseThrow()).hasSize(300_000);
    assertThat(ledger.derived(cost, "prices-2")).isEmpty();
    assertThat(ledger.version()).isEqualTo(version);
  }
}
