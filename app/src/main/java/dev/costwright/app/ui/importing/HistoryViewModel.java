package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.importers.Format;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Every import of the ledger, newest first, each to be taken back and brought back.
public final class HistoryViewModel {
  private final ImportDesk desk;
  private final Background background;
  private final Consumer<Outcome> outcome;
  private final ObservableList<ImportRecord> entries = FXCollections.observableArrayList();

  /// Held here: a view of a list that nobody holds loses its listeners.
  private final ObservableList<ImportRecord> view =
      FXCollections.unmodifiableObservableList(entries);

  private final ReadOnlyObjectWrapper<Optional<ImportRecord>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /// @param outcome hears how each thing that the user started ended
  HistoryViewModel(ImportDesk desk, Background background, Consumer<Outcome> outcome) {
    this.desk = desk;
    this.background = background;
    this.outcome = outcome;
  }

  public ObservableList<ImportRecord> entries() {
    return view;
  }

  /// The import that the user wants to take back, until he confirms or thinks better of it.
  public ReadOnlyObjectProperty<Optional<ImportRecord>> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// Whether an import is being taken back or brought back.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public static boolean canUndo(ImportRecord entry) {
    return entry.state() == ImportState.LIVE;
  }

  public static boolean canRedo(ImportRecord entry) {
    return entry.state() == ImportState.UNDONE;
  }

  /// Formats by id, for their names.
  List<Format> formats() {
    return desk.formats();
  }

  public void refresh() {
    background.run(
        "importing.task.history",
        _ -> desk.history(),
        this::show,
        problem -> outcome.accept(Outcome.Failed.of(Outcome.Task.HISTORY, "", problem)));
  }

  /// Asks before anything leaves.
  public void askUndo(ImportRecord entry) {
    if (canUndo(entry) && !busy.get()) {
      question.set(Optional.of(entry));
    }
  }

  public void dismiss() {
    question.set(Optional.empty());
  }

  /// Takes back the import that was asked about.
  public void confirmUndo() {
    question
        .get()
        .ifPresent(
            entry ->
                change(
                    entry.source().name(),
                    () -> desk.undo(entry.id()),
                    new Outcome.Undone(entry),
                    Outcome.Task.UNDO));
    dismiss();
  }

  /// Makes an undone import count again.
  public void redo(ImportRecord entry) {
    if (canRedo(entry) && !busy.get()) {
      change(
          entry.source().name(),
          () -> desk.redo(entry.id()),
          new Outcome.Redone(entry),
          Outcome.Task.REDO);
    }
  }

  /// Takes several imports back, the latest first.
  void undoAll(List<ImportRecord> imports) {
    if (!busy.get()) {
      change(
          Messages.text("importing.undoall.subject", imports.size()),
          () -> imports.reversed().forEach(entry -> desk.undo(entry.id())),
          new Outcome.AllUndone(imports),
          Outcome.Task.UNDO);
    }
  }

  private void change(String subject, Runnable work, Outcome done, Outcome.Task task) {
    busy.set(true);
    background.run(
        "importing.task." + task.name().toLowerCase(Locale.ROOT),
        _ -> {
          work.run();
          return desk.history();
        },
        history -> {
          busy.set(false);
          show(history);
          outcome.accept(done);
        },
        problem -> {
          busy.set(false);
          outcome.accept(Outcome.Failed.of(task, subject, problem));
        });
  }

  private void show(List<ImportRecord> history) {
    entries.setAll(history.reversed());
  }
}
