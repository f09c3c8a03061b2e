package dev.costwright.app.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.Watch;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over a real ledger; work waits until the test lets it run.
class LedgerViewModelTest {
  private final Map<String, LastCheck> checks = new HashMap<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final List<String> exchanged = new ArrayList<>();
  @TempDir Path home;
  private Workbench workbench;
  private LedgerViewModel model;

  @BeforeEach
  void open() {
    workbench = Workbench.openOrCreate(home.resolve("books.costw"));
    imported("one.csv", "2026-11-02");
    model =
        new LedgerViewModel(
            new WorkbenchDesk(workbench, remembering()),
            new Waiting(),
            this::exchange,
            troubles::add);
    model.refresh();
    runAll();
  }

  @AfterEach
  void close() {
    workbench.close();
    assertThat(troubles).isEmpty();
  }

  private void imported(String name, String day) {
    Path file = UsageCsv.write(home, name, List.of(UsageCsv.row(day, "key_chat", UsageCsv.MINI)));
    workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  private void exchange(String titleKey, Exchange.Work work) {
    exchanged.add(titleKey);
    workbench.close();
    work.run(home.resolve("books.costw"), Watch.NONE);
    workbench = Workbench.open(home.resolve("books.costw"));
  }

  @Test
  void saysWhatTheLedgerHoldsAndThatItWasNeverChecked() {
    LedgerFacts facts = facts();
    assertThat(facts.folder()).isEqualTo(home.resolve("books.costw"));
    assertThat(List.of(facts.facts(), facts.imports())).containsExactly(1L, 1L);
    assertThat(facts.check()).isEmpty();
    assertThat(facts.backups()).isEmpty();
    assertThat(facts.head()).isEqualTo(workbench.ledger().version());
  }

  @Test
  void remembersTheCheckAndCountsWhatWasDoneSince() {
    model.verify();
    assertThat(model.busyProperty().get()).isPresent();
    runAll();
    assertThat(model.busyProperty().get()).isEmpty();
    assertThat(model.verifiedProperty().get().orElseThrow().damaged()).isEmpty();
    LastCheck check = facts().check().orElseThrow();
    assertThat(LastCheck.parse(check.text())).contains(check);
    assertThat(facts().since(check.head())).contains(0L);
    imported("two.csv", "2026-11-03");
    model.refresh();
    runAll();
    assertThat(facts().since(check.head())).contains(1L);
  }

  @Test
  void leavesNoCheckWhenCancelled() {
    model.verify();
    model.cancel();
    runAll();
    assertThat(model.busyProperty().get()).isEmpty();
    assertThat(facts().check()).isEmpty();
  }

  @Test
  void doesOneThingAtATime() {
    model.backUp();
    model.backUp();
    model.verify();
    runAll();
    assertThat(facts().backups()).hasSize(1);
    assertThat(facts().check()).isEmpty();
  }

  @Test
  void restoresOnlyWhatWasAskedAndAgreedAndGivesItBack() {
    model.backUp();
    runAll();
    imported("two.csv", "2026-11-03");
    String after = workbench.ledger().version();
    model.restore();
    assertThat(exchanged).isEmpty();
    model.propose(facts().backups().getFirst().file());
    runAll();
    var sides = model.proposalProperty().get().orElseThrow().sides();
    assertThat(sides.lost()).hasSize(1);
    assertThat(sides.broughtBack()).isEmpty();
    model.restore();
    assertThat(model.proposalProperty().get()).isEmpty();
    assertThat(workbench.cube().facts()).isEqualTo(1);
    model = again();
    assertThat(facts().canUndo()).isTrue();
    model.undoRestore();
    assertThat(workbench.ledger().version()).isEqualTo(after);
    assertThat(exchanged).containsExactly("working.restore", "working.undo");
  }

  @Test
  void tellsOfBackupsThatCannotBeRead() throws IOException {
    model.backUp();
    runAll();
    Path bad = facts().backups().getFirst().file().resolveSibling("auto-bad.costwz");
    Files.writeString(bad, "no zip");
    model.refresh();
    runAll();
    assertThat(facts().backups()).extracting(KeptBackup::file).endsWith(bad);
    assertThat(facts().backups().getLast().manifest()).isEmpty();
    model.propose(bad);
    runAll();
    assertThat(model.proposalProperty().get()).isEmpty();
    assertThat(troubles)
        .extracting(Trouble::title)
        .containsExactly("The backup could not be compared");
    troubles.clear();
  }

  @Test
  void takesNoForeignTextForACheck() {
    assertThat(LastCheck.parse("")).isEmpty();
    assertThat(LastCheck.parse("yesterday head 1 0")).isEmpty();
    assertThat(LastCheck.parse("2026-11-23T00:00:00Z head many 0")).isEmpty();
  }

  private LedgerViewModel again() {
    LedgerViewModel over =
        new LedgerViewModel(
            new WorkbenchDesk(workbench, remembering()),
            new Waiting(),
            this::exchange,
            troubles::add);
    over.refresh();
    runAll();
    return over;
  }

  private LedgerFacts facts() {
    return model.factsProperty().get().orElseThrow();
  }

  private Checks remembering() {
    return new Checks() {
      @Override
      public Optional<LastCheck> last(String ledgerId) {
        return Optional.ofNullable(checks.get(ledgerId));
      }

      @Override
      public void remember(String ledgerId, LastCheck check) {
        checks.put(ledgerId, check);
      }
    };
  }

  private void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private final class Waiting implements Background {
    @Override
    public <T> Job run(
        String titleKey,
        Work<T> work,
        Consumer<T> onDone,
        Consumer<CostwrightException> onProblem) {
      boolean[] cancelled = new boolean[1];
      waiting.add(() -> end(work, cancelled, onDone, onProblem));
      return () -> cancelled[0] = true;
    }

    private <T> void end(
        Work<T> work,
        boolean[] cancelled,
        Consumer<T> onDone,
        Consumer<CostwrightException> onProblem) {
      T result;
      try {
        if (cancelled[0]) {
          throw new CancelledException("cancelled");
        }
        result = work.run(Progress.NONE);
      } catch (CostwrightException problem) {
        onProblem.accept(problem);
        return;
      }
      onDone.accept(result);
    }
  }
}
