package dev.costwright.app.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Tone;
import dev.costwright.app.workbench.Overlap;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.LedgerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final StepwiseBackground background = new StepwiseBackground();
  private final List<String> ledgerChanges = new ArrayList<>();
  private final ImportViewModel screen =
      new ImportViewModel(desk, background, () -> ledgerChanges.add("changed"));
  private final QueueViewModel queue = screen.queue();

  @Test
  void keepsItsListsSoThatWhoListensHearsOfEveryChange() {
    assertThat(screen.queue().files()).isSameAs(screen.queue().files());
    assertThat(screen.history().entries()).isSameAs(screen.history().entries());
  }

  @Test
  void readsDroppedFilesOneAfterTheOtherAndSelectsTheFirst() {
    desk.with(FakeDesk.ready("a.csv")).with(FakeDesk.ready("b.csv"));

    drop("a.csv", "b.csv");

    assertThat(desk.calls).containsExactly("find [a.csv, b.csv]", "read a.csv", "read b.csv");
    assertThat(states()).containsExactly("Read", "Read");
    assertThat(queue.selectedProperty().get().map(QueuedFile::name)).contains("a.csv");
    assertThat(queue.summary())
        .isEqualTo(new ImportSummary(2, 0, 0, 0, 4_096, 200, 0, new Overlap(0, 0, 0)));
  }

  @Test
  void importsExactlyTheFormatAndAccountThatWereShown() {
    desk.with(FakeDesk.ready("a.csv"));
    queue.setAccount(" acme ");
    drop("a.csv");

    importReady();

    assertThat(desk.calls)
        .contains("read a.csv for acme", "import a.csv as openai-completions-usage for acme");
  }

  @Test
  void readsFilesAgainWhenTheUserSaysWhichDaysTheyCover() {
    desk.with(FakeDesk.ready("a.csv"));
    drop("a.csv");

    queue.setDays(" 2026-08 ");
    background.runAll();
    queue.setDays("2026-08");
    background.runAll();
    importReady();

    assertThat(desk.calls)
        .containsExactly(
            "find [a.csv]",
            "read a.csv",
            "read a.csv in 2026-08-01",
            "import a.csv as openai-completions-usage in 2026-08-01");
  }

  @Test
  void daysThatCannotBeUnderstoodCountAsNoneAndSayWhy() {
    desk.with(FakeDesk.ready("a.csv"));
    queue.setDays("2026-08");
    drop("a.csv");

    queue.setDays("2026-08-15..2026-08-01");
    background.runAll();

    assertThat(desk.calls).endsWith("read a.csv in 2026-08-01", "read a.csv");
    assertThat(queue.said().daysProperty().get().problem())
        .contains(
            "Expected days in their order, such as 2026-08-01..2026-08-15 in the field Period,"
                + " found 2026-08-15..2026-08-01.");
  }

  @Test
  void importsReadyFilesOnlyAndTellsHowManyRowsCount() {
    desk.with(FakeDesk.content("good.csv", List.of(FakeDesk.USAGE), 100, 3, 7))
        .with(FakeDesk.content("both.csv", List.of(FakeDesk.USAGE, FakeDesk.COSTS), 0, 0, 0))
        .with(FakeDesk.content("none.csv", List.of(), 0, 0, 0));
    drop("good.csv", "both.csv", "none.csv", "gone.csv");

    assertThat(queue.summary())
        .isEqualTo(new ImportSummary(1, 0, 3, 0, 6_144, 90, 3, new Overlap(7, 0, 0)));
    importReady();

    assertThat(states()).containsExactly("Imported", "Read", "Read", "Unreadable");
    assertThat(screen.outcomeProperty().get())
        .isInstanceOfSatisfying(
            Outcome.Imported.class, done -> assertThat(done.added()).isEqualTo(90));
    assertThat(history()).containsExactly("good.csv LIVE");
    assertThat(ledgerChanges).containsExactly("changed");
  }

  @Test
  void aFileWithoutARowNeedsNobodyAndIsNotImported() {
    desk.with(FakeDesk.content("idle.jsonl", List.of(FakeDesk.USAGE), 0, 0, 0));
    drop("idle.jsonl");

    importReady();

    assertThat(states()).containsExactly("Read");
    assertThat(queue.summary())
        .isEqualTo(new ImportSummary(0, 0, 0, 0, 2_048, 0, 0, new Overlap(0, 0, 0)));
    assertThat(FileBadge.of(queue.files().getFirst().state()))
        .isEqualTo(new FileBadge("nothing to import", Tone.NEUTRAL));
    assertThat(desk.calls).containsExactly("find [idle.jsonl]", "read idle.jsonl");
  }

  @Test
  void cancellingAnImportLeavesTheFileReadyAndSaysWhatWentInBefore() {
    desk.with(FakeDesk.ready("a.csv")).with(FakeDesk.ready("b.csv")).with(FakeDesk.ready("c.csv"));
    drop("a.csv", "b.csv", "c.csv");

    queue.importReady();
    background.runOne();
    queue.cancel();
    background.runAll();

    assertThat(states()).containsExactly("Imported", "Read", "Read");
    assertThat(screen.outcomeProperty().get())
        .isInstanceOfSatisfying(
            Outcome.Cancelled.class,
            cancelled -> {
              assertThat(cancelled.file()).isEqualTo("b.csv");
              assertThat(cancelled.before()).hasSize(1);
            });
    assertThat(history()).containsExactly("a.csv LIVE");
    assertThat(queue.activity()).isEqualTo(QueueViewModel.Activity.IDLE);
  }

  @Test
  void takesBackWhatWentInBeforeTheRestWasCancelled() {
    desk.with(FakeDesk.ready("a.csv")).with(FakeDesk.ready("b.csv")).with(FakeDesk.ready("c.csv"));
    drop("a.csv", "b.csv", "c.csv");
    queue.importReady();
    background.runOne();
    background.runOne();
    queue.cancel();
    background.runAll();
    List<ImportRecord> before = ((Outcome.Cancelled) screen.outcomeProperty().get()).before();

    screen.history().undoAll(before);
    background.runAll();

    assertThat(desk.calls).endsWith("undo 2", "undo 1", "read a.csv", "read b.csv");
    assertThat(screen.outcomeProperty().get()).isEqualTo(new Outcome.AllUndone(before));
    assertThat(history()).containsExactly("b.csv UNDONE", "a.csv UNDONE");
    assertThat(states()).containsExactly("Read", "Read", "Read");
  }

  @Test
  void cancellingReadingPausesUntilTheUserGoesOn() {
    desk.with(FakeDesk.ready("a.csv")).with(FakeDesk.ready("b.csv"));
    screen.drop(List.of(Path.of("a.csv"), Path.of("b.csv")));
    background.runOne();

    queue.cancel();
    background.runAll();
    assertThat(states()).containsExactly("Waiting", "Waiting");

    queue.resume();
    background.runAll();
    assertThat(states()).containsExactly("Read", "Read");
  }

  @Test
  void goesOnAfterAFileThatCannotBeImported() {
    desk.with(FakeDesk.ready("a.csv"))
        .with(FakeDesk.ready("b.csv"))
        .failing(Path.of("a.csv"), new InputException("Expected a header, found nothing."));
    drop("a.csv", "b.csv");

    importReady();

    assertThat(states()).containsExactly("Stopped", "Imported");
    assertThat(screen.outcomeProperty().get())
        .isEqualTo(
            new Outcome.Failed(Outcome.Task.IMPORT, "a.csv", "Expected a header, found nothing."));
    assertThat(ledgerChanges).containsExactly("changed");
  }

  @Test
  void stopsAllWhenTheLedgerCannotBeWritten() {
    desk.with(FakeDesk.ready("a.csv"))
        .with(FakeDesk.ready("b.csv"))
        .failing(Path.of("a.csv"), new LedgerException("The disk is full."));
    drop("a.csv", "b.csv");

    importReady();

    assertThat(states()).containsExactly("Stopped", "Read");
    assertThat(queue.summary().ready()).as("both can be tried again").isEqualTo(2);
  }

  @Test
  void readsAnAmbiguousFileAsTheFormatThatTheUserChooses() {
    desk.with(FakeDesk.content("both.csv", List.of(FakeDesk.USAGE, FakeDesk.COSTS), 10, 0, 0));
    drop("both.csv");
    QueuedFile file = queue.files().getFirst();
    assertThat(file.readAs()).isEmpty();

    queue.readAs(file, Optional.of("openai-costs"));
    background.runAll();
    importReady();

    assertThat(desk.calls)
        .contains("read both.csv as openai-costs", "import both.csv as openai-costs");
  }

  @Test
  void readsFilesAgainForAnotherAccountButNotImportedOnes() {
    desk.with(FakeDesk.ready("a.csv")).with(FakeDesk.ready("b.csv"));
    drop("a.csv");
    importReady();
    drop("b.csv");
    desk.calls.clear();

    queue.setAccount("acme");
    background.runAll();

    assertThat(desk.calls).containsExactly("read b.csv for acme");
  }

  @Test
  void asksBeforeItTakesAnImportBackAndReadsItsFileAgain() {
    desk.with(FakeDesk.ready("a.csv"));
    drop("a.csv");
    importReady();
    HistoryViewModel past = screen.history();
    ImportRecord entry = past.entries().getFirst();

    past.askUndo(entry);
    assertThat(past.questionProperty().get()).contains(entry);
    assertThat(desk.calls).doesNotContain("undo 1");
    past.confirmUndo();
    background.runAll();

    assertThat(history()).containsExactly("a.csv UNDONE");
    assertThat(past.questionProperty().get()).isEmpty();
    assertThat(screen.outcomeProperty().get()).isEqualTo(new Outcome.Undone(entry));
    assertThat(states()).containsExactly("Read");
    assertThat(ledgerChanges).containsExactly("changed", "changed");
  }

  @Test
  void keepsAnImportWhenTheUserThinksBetterOfIt() {
    desk.with(FakeDesk.ready("a.csv"));
    drop("a.csv");
    importReady();

    screen.history().askUndo(screen.history().entries().getFirst());
    screen.history().dismiss();
    screen.history().confirmUndo();
    background.runAll();

    assertThat(history()).containsExactly("a.csv LIVE");
  }

  @Test
  void bringsAnUndoneImportBack() {
    desk.with(FakeDesk.ready("a.csv"));
    drop("a.csv");
    importReady();
    screen.history().askUndo(screen.history().entries().getFirst());
    screen.history().confirmUndo();
    background.runAll();

    screen.history().redo(screen.history().entries().getFirst());
    background.runAll();

    assertThat(history()).containsExactly("a.csv LIVE");
    assertThat(screen.outcomeProperty().get()).isInstanceOf(Outcome.Redone.class);
  }

  @Test
  void showsNewestImportsFirst() {
    desk.with(FakeDesk.ready("a.csv")).with(FakeDesk.ready("b.csv"));
    drop("a.csv", "b.csv");
    importReady();

    assertThat(history()).containsExactly("b.csv LIVE", "a.csv LIVE");
  }

  @Test
  void saysWhenAFolderHoldsNothing() {
    drop("empty");

    assertThat(screen.outcomeProperty().get()).isEqualTo(new Outcome.NothingFound());
    assertThat(screen.isEmpty()).isTrue();
  }

  @Test
  void forgetsImportedFilesButNotTheirImports() {
    desk.with(FakeDesk.ready("a.csv"));
    drop("a.csv");
    importReady();

    queue.clearImported();

    assertThat(queue.files()).isEmpty();
    assertThat(queue.selectedProperty().get()).isEmpty();
    assertThat(history()).containsExactly("a.csv LIVE");
  }

  private void drop(String... names) {
    screen.drop(Arrays.stream(names).map(Path::of).toList());
    background.runAll();
  }

  private void importReady() {
    queue.importReady();
    background.runAll();
  }

  private List<String> states() {
    return queue.files().stream().map(file -> file.state().getClass().getSimpleName()).toList();
  }

  private List<String> history() {
    return screen.history().entries().stream()
        .map(entry -> entry.source().name() + " " + entry.state())
        .toList();
  }
}
