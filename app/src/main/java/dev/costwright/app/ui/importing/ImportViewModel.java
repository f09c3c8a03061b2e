package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/// The state of the Import screen: files on their way in, imports that are in, and what the last
/// step came to.
public final class ImportViewModel {
  /// Which half of the screen is shown.
  public enum Section {
    FILES,
    HISTORY
  }

  private final ImportDesk desk;
  private final QueueViewModel queue;
  private final HistoryViewModel history;
  private final HiddenViewModel hidden;
  private final Background background;
  private final Runnable ledgerChanged;
  private final ReadOnlyObjectWrapper<Section> section = new ReadOnlyObjectWrapper<>(Section.FILES);
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(new Outcome.None());

  /// @param ledgerChanged hears of every import, undo and redo
  public ImportViewModel(ImportDesk desk, Background background, Runnable ledgerChanged) {
    this.desk = desk;
    this.background = background;
    this.ledgerChanged = ledgerChanged;
    this.queue = new QueueViewModel(desk, background, this::conclude);
    this.history = new HistoryViewModel(desk, background, this::conclude);
    this.hidden = new HiddenViewModel(desk, background, this::conclude);
    history.entries().addListener((ListChangeListener<ImportRecord>) _ -> followHistory());
  }

  public QueueViewModel queue() {
    return queue;
  }

  public HistoryViewModel history() {
    return history;
  }

  /// What does not count of the import that is chosen in the history.
  public HiddenViewModel hidden() {
    return hidden;
  }

  /// Whether the history is in front: it was asked for, or no file waits.
  public boolean isHistoryShown() {
    return section.get() == Section.HISTORY || queue.files().isEmpty();
  }

  private void followHistory() {
    if (isHistoryShown()) {
      hidden.follow(history.entries());
    }
  }

  public ReadOnlyObjectProperty<Section> sectionProperty() {
    return section.getReadOnlyProperty();
  }

  /// What the last thing that the user did came to.
  public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /// Reads the history; call it when the screen is shown.
  public void show() {
    history.refresh();
  }

  public void show(Section wanted) {
    section.set(wanted);
    followHistory();
  }

  /// Takes files and folders from wherever they were dropped.
  public void drop(List<Path> filesAndFolders) {
    dismissOutcome();
    show(Section.FILES);
    queue.add(filesAndFolders);
  }

  public void dismissOutcome() {
    outcome.set(new Outcome.None());
  }

  /// Writes all problems of a file, with the rows they are about, as CSV.
  public void saveProblems(QueuedFile file, Path target) {
    List<Problem> problems = file.preview().map(ImportPreview::problems).orElse(List.of());
    background.run(
        "importing.task.save_problems",
        _ -> {
          ProblemsCsv.write(file.path(), problems, target);
          return target;
        },
        saved -> conclude(new Outcome.ProblemsSaved(saved, problems.size())),
        problem ->
            conclude(
                Outcome.Failed.of(Outcome.Task.SAVE_PROBLEMS, String.valueOf(target), problem)));
  }

  /// Writes the rows that could not be read as files of the same format, to be mended.
  public void saveRejected(QueuedFile file, Path folder) {
    List<Problem> problems = file.preview().map(ImportPreview::problems).orElse(List.of());
    background.run(
        "importing.task.save_rejected",
        _ -> desk.saveRejected(file.path(), file.readAs(), problems, folder),
        saved -> conclude(new Outcome.RejectedSaved(saved)),
        problem ->
            conclude(
                Outcome.Failed.of(Outcome.Task.SAVE_REJECTED, String.valueOf(folder), problem)));
  }

  private void conclude(Outcome what) {
    outcome.set(what);
    switch (what) {
      case Outcome.Imported _, Outcome.Redone _, Outcome.Preferred _, Outcome.RulesStand _ ->
          changed();
      case Outcome.Cancelled(String _, List<?> before) when !before.isEmpty() -> changed();
      case Outcome.Failed(Outcome.Task task, String _, String _) when task == Outcome.Task.IMPORT ->
          changed();
      case Outcome.Undone(ImportRecord entry) -> {
        changed();
        queue.undone(entry.id());
      }
      case Outcome.AllUndone(List<ImportRecord> entries) -> {
        changed();
        entries.forEach(entry -> queue.undone(entry.id()));
        queue.resume();
      }
      case Outcome.None _, Outcome.NothingFound _, Outcome.Cancelled _ -> {}
      case Outcome.ProblemsSaved _, Outcome.RejectedSaved _, Outcome.Failed _ -> {}
    }
  }

  private void changed() {
    history.refresh();
    ledgerChanged.run();
  }

  /// Whether the screen has nothing to show but its invitation.
  public boolean isEmpty() {
    return queue.files().isEmpty() && history.entries().isEmpty();
  }
}
