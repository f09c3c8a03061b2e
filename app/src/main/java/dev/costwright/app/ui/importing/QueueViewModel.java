package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.RunningTask;
import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.importers.Format;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.LedgerException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files that were dropped: each is read at once and shown; ready ones are imported on
/// demand, one after the other.
public final class QueueViewModel {
  /// What is going on.
  public enum Activity {
    IDLE,
    READING,
    IMPORTING
  }

  private final ImportDesk desk;
  private final Background background;
  private final Consumer<Outcome> outcome;
  private final ObservableList<QueuedFile> files =
      FXCollections.observableArrayList(file -> new Observable[] {file.stateProperty()});

  /// Held here: a view of a list that nobody holds loses its listeners.
  private final ObservableList<QueuedFile> view = FXCollections.unmodifiableObservableList(files);

  private final ReadOnlyObjectWrapper<Optional<QueuedFile>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(Activity.IDLE);
  private final SaidOfFiles said = new SaidOfFiles();
  private Optional<Background.Job> job = Optional.empty();
  private boolean isPaused;

  /// @param outcome hears how each thing that the user started ended
  QueueViewModel(ImportDesk desk, Background background, Consumer<Outcome> outcome) {
    this.desk = desk;
    this.background = background;
    this.outcome = outcome;
  }

  /// In the order in which they were dropped. Changes of a file's state count as changes of the
  /// list.
  public ObservableList<QueuedFile> files() {
    return view;
  }

  public ReadOnlyObjectProperty<Optional<QueuedFile>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Activity> activityProperty() {
    return activity.getReadOnlyProperty();
  }

  public Activity activity() {
    return activity.get();
  }

  /// What the user says of the files.
  public SaidOfFiles said() {
    return said;
  }

  public ImportSummary summary() {
    return ImportSummary.of(files);
  }

  public List<Format> formats() {
    return desk.formats();
  }

  public void select(Optional<QueuedFile> file) {
    selected.set(file);
  }

  /// Adds files and the files of folders, and reads them. A file that is in the list already is
  /// read again.
  public void add(List<Path> filesAndFolders) {
    background.run(
        "importing.task.find",
        _ -> desk.filesIn(filesAndFolders),
        this::found,
        problem -> outcome.accept(Outcome.Failed.of(Outcome.Task.FIND, "", problem)));
  }

  /// Reads a file as a format that the user names, or recognises it again.
  public void readAs(QueuedFile file, Optional<String> format) {
    file.readAs(format);
    resume();
  }

  /// Files that are not imported yet belong to another account from now on: what the ledger has
  /// of them changes, so they are read again.
  public void setAccount(String name) {
    if (activity() != Activity.IMPORTING && said.account(name)) {
      readAll();
    }
  }

  /// Files without dates that are not imported yet cover other days from now on, as
  /// {@link dev.costwright.app.workbench.PeriodText#parse} understands them.
  public void setDays(String text) {
    if (activity() != Activity.IMPORTING && said.days(text)) {
      readAll();
    }
  }

  private void readAll() {
    job.ifPresent(Background.Job::cancel);
    files.stream()
        .filter(file -> !(file.state() instanceof FileState.Imported))
        .filter(file -> !(file.state() instanceof FileState.Reading))
        .forEach(file -> file.readAs(file.format()));
    resume();
  }

  public void remove(QueuedFile file) {
    if (!(file.state() instanceof FileState.Importing)) {
      files.remove(file);
      selected.set(selected.get().filter(other -> other != file).or(this::first));
    }
  }

  /// Takes imported files from the list; they stay in the ledger.
  public void clearImported() {
    files.removeIf(file -> file.state() instanceof FileState.Imported);
    selected.set(selected.get().filter(files::contains).or(this::first));
  }

  /// Reads what is still waiting, after a cancel.
  public void resume() {
    isPaused = false;
    readNext();
  }

  /// Stops at once. Nothing of the file being imported remains.
  public void cancel() {
    isPaused = true;
    job.ifPresent(Background.Job::cancel);
  }

  /// Imports all ready files. What goes wrong with one file does not stop the others, unless the
  /// ledger itself cannot be written.
  public void importReady() {
    if (activity() == Activity.IDLE) {
      isPaused = false;
      importNext(
          new ImportRun(files.stream().filter(file -> file.state().isImportable()).toList()));
    }
  }

  /// The import of a file was taken back: it can go in again.
  void undone(long importId) {
    files.stream().filter(file -> isOf(importId, file)).forEach(f -> f.readAs(f.format()));
    readNext();
  }

  private static boolean isOf(long importId, QueuedFile file) {
    return file.state() instanceof FileState.Imported(ImportPreview _, ImportRecord entry)
        && entry.id() == importId;
  }

  private Optional<QueuedFile> first() {
    return files.stream().findFirst();
  }

  private void found(List<Path> paths) {
    if (paths.isEmpty()) {
      outcome.accept(new Outcome.NothingFound());
    }
    for (Path path : paths) {
      files.stream()
          .filter(file -> file.path().equals(path))
          .findFirst()
          .ifPresentOrElse(this::again, () -> files.add(new QueuedFile(path)));
    }
    selected.set(selected.get().or(this::first));
    resume();
  }

  private void again(QueuedFile file) {
    if (!(file.state() instanceof FileState.Importing)) {
      file.readAs(file.format());
    }
  }

  private void readNext() {
    if (activity() == Activity.IDLE && !isPaused) {
      files.stream()
          .filter(file -> file.state() instanceof FileState.Waiting)
          .findFirst()
          .ifPresent(this::read);
    }
  }

  private void read(QueuedFile file) {
    file.become(new FileState.Reading(-1));
    start(
        Activity.READING,
        "importing.task.read",
        progress -> desk.preview(file.path(), file.format(), said.options(), progress),
        content -> file.become(new FileState.Read(content)),
        problem -> file.become(unread(problem)),
        this::readNext);
  }

  private static FileState unread(CostwrightException problem) {
    return problem instanceof CancelledException
        ? new FileState.Waiting()
        : new FileState.Unreadable(Outcome.Failed.message(problem));
  }

  private void importNext(ImportRun run) {
    run.next()
        .ifPresentOrElse(
            file -> file.preview().ifPresent(content -> importFile(run, file, content)),
            () -> {
              outcome.accept(run.outcome());
              readNext();
            });
  }

  private void importFile(ImportRun run, QueuedFile file, ImportPreview content) {
    Optional<String> shown = file.readAs();
    file.become(new FileState.Importing(content, 0));
    start(
        Activity.IMPORTING,
        "importing.task.import",
        progress ->
            desk.importFile(
                file.path(), shown, said.options(), new CountedProgress(progress, content.rows())),
        entry -> {
          run.imported(entry);
          file.become(new FileState.Imported(content, entry));
        },
        problem -> stopped(run, file, content, problem),
        () -> importNext(run));
    job.ifPresent(started -> watch(started, file));
  }

  private static void watch(Background.Job started, QueuedFile file) {
    if (started instanceof RunningTask task) {
      task.shareProperty().subscribe(share -> show(share.doubleValue(), file));
    }
  }

  private static void show(double share, QueuedFile file) {
    if (file.state() instanceof FileState.Importing(ImportPreview content, double _)) {
      file.become(new FileState.Importing(content, Math.max(0, share)));
    }
  }

  private void stopped(
      ImportRun run, QueuedFile file, ImportPreview content, CostwrightException problem) {
    if (problem instanceof CancelledException) {
      file.become(new FileState.Read(content));
      run.failed(new Outcome.Cancelled(file.name(), run.entries()));
      run.stop();
    } else {
      file.become(new FileState.Stopped(content, Outcome.Failed.message(problem)));
      run.failed(Outcome.Failed.of(Outcome.Task.IMPORT, file.name(), problem));
    }
    if (problem instanceof LedgerException) {
      run.stop();
    }
  }

  private <T> void start(
      Activity what,
      String name,
      Background.Work<T> work,
      Consumer<T> done,
      Consumer<CostwrightException> problem,
      Runnable next) {
    activity.set(what);
    job =
        Optional.of(
            background.run(
                name, work, done.andThen(_ -> idle(next)), problem.andThen(_ -> idle(next))));
  }

  private void idle(Runnable next) {
    activity.set(Activity.IDLE);
    next.run();
  }
}
