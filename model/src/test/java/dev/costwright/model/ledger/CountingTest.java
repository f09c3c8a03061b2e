package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.CALLS;
import static dev.costwright.model.ledger.Sample.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.ledger.HiddenRow.Figures;
import dev.costwright.model.ledger.HiddenRow.Twin;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that do not count are listed beside what counts in their place, and the user can turn that
/// round: one for the other, never both.
class CountingTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir private Path temp;
  private Ledger ledger;

  @BeforeEach
  void create() {
    ledger = Ledger.create(temp.resolve("counting.costw"));
  }

  @AfterEach
  void verifyAndClose() {
    assertThat(ledger.verify().damaged()).isEmpty();
    ledger.close();
  }

  private long add(SourceDescription source, Fact... facts) {
    boolean isCall = facts[0].find(Measure.OUTPUT).isPresent();
    return Sample.add(ledger, source, isCall ? CALLS : USAGE, facts).id();
  }

  private HiddenRows hidden(long importId) {
    return ledger.counting().hidden(importId, Optional.empty(), 0, 100);
  }

  private List<String> facts() {
    return Sample.dump(ledger).stream().filter(line -> !line.startsWith("edit ")).toList();
  }

  private static Figures figures(String model, long tokens) {
    return new Figures(Optional.of(model), OptionalLong.of(tokens), Optional.empty());
  }

  private static HiddenRow row(
      HiddenReason reason, long line, Instant start, Figures figures, Twin twin) {
    return new HiddenRow(reason, line, start, figures, Optional.of(twin));
  }

  private static Twin twin(long importId, String file, long line, Figures figures) {
    return new Twin(List.of(importId), file, OptionalLong.of(line), 1, figures);
  }

  @Test
  void listsAnOlderVersionBesideTheOneThatCountsAndTurnsThemRound() {
    long older = add(Sample.file("old", "2026-02-01T00:00:00Z"), Sample.bucket(2, "gpt-5", 100));
    List<String> oldOnly = facts();
    long newer = add(Sample.file("new", "2026-02-02T00:00:00Z"), Sample.bucket(2, "gpt-5", 90));
    List<String> byRule = facts();
    Instant day = Instant.parse("2026-01-02T00:00:00Z");
    HiddenRow loser =
        row(
            HiddenReason.SUPERSEDED,
            3,
            day,
            figures("gpt-5", 100),
            twin(newer, "new", 3, figures("gpt-5", 90)));
    assertThat(hidden(older))
        .isEqualTo(
            new HiddenRows(
                List.of(new HiddenRows.Sum(HiddenReason.SUPERSEDED, 1, 100, List.of())),
                List.of(loser)));
    assertThat(hidden(newer).count()).isZero();

    ledger.counting().prefer(older, Preference.VERSIONS);

    assertThat(facts()).isEqualTo(oldOnly);
    assertThat(hidden(older).count()).isZero();
    assertThat(hidden(newer).page())
        .containsExactly(
            row(
                HiddenReason.SUPERSEDED,
                3,
                day,
                figures("gpt-5", 90),
                twin(older, "old", 3, figures("gpt-5", 100))));

    ledger.undoEdit();
    assertThat(facts()).isEqualTo(byRule);
    ledger.redoEdit();
    assertThat(facts()).isEqualTo(oldOnly);
    ledger.counting().reset(older, Preference.VERSIONS);
    assertThat(facts()).isEqualTo(byRule);
  }

  @Test
  void countsTheGroupingOfThePreferredFileOnItsDays() {
    long coarse = add(Sample.file("coarse"), Sample.bucket(2, "", 100));
    List<String> coarseOnly = facts();
    long fine = add(Sample.file("fine"), Sample.bucket(2, "gpt-5", 60), Sample.bucket(2, "o3", 40));
    assertThat(hidden(coarse).page())
        .containsExactly(
            row(
                HiddenReason.ALTERNATIVE,
                3,
                Instant.parse("2026-01-02T00:00:00Z"),
                new Figures(Optional.empty(), OptionalLong.of(100), Optional.empty()),
                new Twin(
                    List.of(fine),
                    "fine",
                    OptionalLong.empty(),
                    2,
                    new Figures(Optional.empty(), OptionalLong.of(100), Optional.empty()))));

    ledger.counting().prefer(coarse, Preference.GROUPING);

    assertThat(facts()).isEqualTo(coarseOnly);
    assertThat(hidden(fine).sums())
        .containsExactly(new HiddenRows.Sum(HiddenReason.ALTERNATIVE, 2, 100, List.of()));
  }

  @Test
  void asksNoMoreAboutDaysOfWhichTheUserChoseAGrouping() {
    long coarse = add(Sample.file("coarse"), Sample.bucket(2, "", 90));
    add(Sample.file("fine"), Sample.bucket(2, "gpt-5", 60), Sample.bucket(2, "o3", 40));
    assertThat(ledger.imports()).allSatisfy(known -> assertThat(known.problems()).hasSize(1));

    ledger.counting().prefer(coarse, Preference.GROUPING);

    assertThat(ledger.imports()).allSatisfy(known -> assertThat(known.problems()).isEmpty());
  }

  @Test
  void countsTheFirstLineOfACallThatAFileTellsAgain() {
    Fact early = Sample.callOf(2, "r1", 10).line(5).build();
    Fact full = Sample.callOf(2, "r1", 80).line(9).build();
    long log = add(Sample.file("log"), early, full);
    assertThat(hidden(log).page())
        .containsExactly(
            row(
                HiddenReason.PROVISIONAL,
                5,
                NOON,
                figures("gpt-5", 10),
                twin(log, "log", 9, figures("gpt-5", 80))));

    ledger.counting().prefer(log, Preference.FIRST_LINES);

    assertThat(hidden(log).page())
        .containsExactly(
            row(
                HiddenReason.PROVISIONAL,
                9,
                NOON,
                figures("gpt-5", 80),
                twin(log, "log", 5, figures("gpt-5", 10))));
  }

  @Test
  void countsAParentSpanInPlaceOfAllBelowIt() {
    long trace =
        add(
            Sample.file("trace"),
            span(1, "agent", "", 100),
            span(2, "step", "agent", 0),
            span(3, "call-a", "step", 60),
            span(4, "call-b", "step", 45));
    assertThat(hidden(trace).page())
        .containsExactly(
            row(
                HiddenReason.PARENT_SPAN,
                1,
                NOON,
                figures("gpt-5", 100),
                new Twin(List.of(trace), "trace", OptionalLong.empty(), 2, figures("gpt-5", 105))));

    ledger.counting().prefer(trace, Preference.PARENT_SPANS);

    Twin agent = twin(trace, "trace", 1, figures("gpt-5", 100));
    assertThat(hidden(trace).page())
        .containsExactly(
            row(HiddenReason.CHILD_SPAN, 3, NOON, figures("gpt-5", 60), agent),
            row(HiddenReason.CHILD_SPAN, 4, NOON, figures("gpt-5", 45), agent));
  }

  private static Fact span(long line, String span, String parent, long tokens) {
    return Sample.callOf(2, "r" + line, tokens)
        .line(line)
        .dimension(Dimension.SPAN, span)
        .dimension(Dimension.PARENT_SPAN, parent)
        .build();
  }

  @Test
  void keepsPreferencesWhenTheImportIsUndoneAndImportedAgain() {
    Fact[] old = {Sample.bucket(2, "gpt-5", 100)};
    long older = add(Sample.file("old", "2026-02-01T00:00:00Z"), old);
    add(Sample.file("new", "2026-02-02T00:00:00Z"), Sample.bucket(2, "gpt-5", 90));
    ledger.counting().prefer(older, Preference.VERSIONS);
    List<String> preferred = facts();

    ledger.undo(older);
    assertThat(facts()).isNotEqualTo(preferred);
    long again = add(Sample.file("old", "2026-02-01T00:00:00Z"), old);

    assertThat(facts()).isEqualTo(preferred);
    assertThat(ledger.counting().preferences(again)).containsExactly(Preference.VERSIONS);
  }

  @Test
  void keepsPreferencesInABackup() {
    long older = add(Sample.file("old", "2026-02-01T00:00:00Z"), Sample.bucket(2, "gpt-5", 100));
    add(Sample.file("new", "2026-02-02T00:00:00Z"), Sample.bucket(2, "gpt-5", 90));
    ledger.counting().prefer(older, Preference.VERSIONS);
    List<String> dump = Sample.dump(ledger);
    Path backup = temp.resolve("backup.costwz");
    ledger.backUp(backup, Watch.NONE);

    Path restored = temp.resolve("restored.costw");
    Restoring.restore(restored, backup, Watch.NONE);
    try (Ledger copy = Ledger.open(restored)) {
      assertThat(Sample.dump(copy)).isEqualTo(dump);
      assertThat(copy.counting().hidden(older, Optional.empty(), 0, 9).count()).isZero();
      assertThat(copy.verify().damaged()).isEmpty();
    }
  }

  @Test
  void givesPagesOfOneReason() {
    Fact[] calls =
        Stream.of("r1", "r2", "r3").map(id -> Sample.call(2, id, 7)).toArray(Fact[]::new);
    add(Sample.file("a"), calls);
    long twice = add(Sample.file("b"), calls);
    long hiding = hidden(twice).count() == 0 ? 1 : twice;

    HiddenRows page = ledger.counting().hidden(hiding, Optional.of(HiddenReason.DUPLICATE), 1, 1);

    assertThat(page.sums())
        .containsExactly(new HiddenRows.Sum(HiddenReason.DUPLICATE, 3, 21, List.of()));
    assertThat(page.page()).hasSize(1);
    assertThat(ledger.counting().hidden(hiding, Optional.of(HiddenReason.REPEATED), 0, 9).page())
        .isEmpty();
  }
}
