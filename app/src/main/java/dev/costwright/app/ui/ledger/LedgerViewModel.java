package dev.costwright.app.ui.ledger;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.model.ledger.Comparison;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.Verification;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The ledger itself: checked, backed up and restored on demand, one thing at a time.
final class LedgerViewModel {
  /// A restore that waits for the user's word.
  record Proposal(Path backup, Comparison sides) {}

  /// Work that runs.
  ///
  /// @param titleKey says what is being done
  record Busy(String titleKey, Background.Job job) {}

  private final LedgerDesk desk;
  private final Background background;
  private final Exchange exchange;
  private final Consumer<Trouble> trouble;
  private final ReadOnlyObjectWrapper<Optional<LedgerFacts>> facts = absent();
  private final ReadOnlyObjectWrapper<Optional<Verification>> verified = absent();
  private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal = absent();
  private final ReadOnlyObjectWrapper<Optional<Busy>> busy = absent();
  private boolean isRunning;

  /// @param trouble hears what went wrong
  LedgerViewModel(
      LedgerDesk desk, Background background, Exchange exchange, Consumer<Trouble> trouble) {
    this.desk = desk;
    this.background = background;
    this.exchange = exchange;
    this.trouble = trouble;
  }

  private static <T> ReadOnlyObjectWrapper<Optional<T>> absent() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  /// Empty until they were read.
  ReadOnlyObjectProperty<Optional<LedgerFacts>> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /// What the check found that this window made last.
  ReadOnlyObjectProperty<Optional<Verification>> verifiedProperty() {
    return verified.getReadOnlyProperty();
  }

  /// Both sides of the restore that the user is asked about.
  ReadOnlyObjectProperty<Optional<Proposal>> proposalProperty() {
    return proposal.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Busy>> busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Reads the facts again; what cannot be read leaves them as they were.
  void refresh() {
    background.run(
        "ledger.task.read",
        _ -> desk.facts(),
        read -> facts.set(Optional.of(read)),
        problem -> tell("ledger.failed.read", problem));
  }

  /// Recomputes every hash.
  void verify() {
    run(
        "ledger.task.verify",
        desk::verify,
        found -> verified.set(Optional.of(found)),
        "ledger.failed.verify");
  }

  /// Writes a backup into the ledger's own folder, due or not.
  void backUp() {
    run("ledger.task.backUp", desk::backUp, _ -> {}, "ledger.failed.backUp");
  }

  void cancel() {
    busy.get().ifPresent(now -> now.job().cancel());
  }

  /// Compares both sides, and asks.
  void propose(Path backup) {
    run(
        "ledger.task.compare",
        _ -> desk.compare(backup),
        sides -> proposal.set(Optional.of(new Proposal(backup, sides))),
        "ledger.failed.compare");
  }

  void dismiss() {
    proposal.set(Optional.empty());
  }

  /// Restores the backup that was asked about.
  void restore() {
    Optional<Proposal> agreed = proposal.get();
    dismiss();
    agreed.ifPresent(
        known ->
            exchange.begin(
                "working.restore",
                (folder, watch) -> {
                  BackupManifest _ = Restoring.restore(folder, known.backup(), watch);
                }));
  }

  /// Puts the ledger that the last restore replaced in place again.
  void undoRestore() {
    if (facts.get().filter(LedgerFacts::canUndo).isPresent()) {
      exchange.begin("working.undo", (folder, _) -> Restoring.undo(folder));
    }
  }

  private <T> void run(
      String titleKey, Background.Work<T> work, Consumer<T> onDone, String failedKey) {
    if (isRunning) {
      return;
    }
    isRunning = true;
    Background.Job job =
        background.run(
            titleKey,
            work,
            result -> {
              ended();
              onDone.accept(result);
            },
            problem -> {
              ended();
              tell(failedKey, problem);
            });
    if (isRunning) {
      busy.set(Optional.of(new Busy(titleKey, job)));
    }
  }

  private void ended() {
    isRunning = false;
    busy.set(Optional.empty());
    refresh();
  }

  /// What the user cancelled himself is no trouble.
  private void tell(String titleKey, CostwrightException problem) {
    if (!(problem instanceof CancelledException)) {
      trouble.accept(Trouble.of(titleKey, problem));
    }
  }
}
