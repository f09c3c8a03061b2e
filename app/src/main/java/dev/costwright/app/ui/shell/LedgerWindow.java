package dev.costwright.app.ui.shell;

import dev.costwright.app.instance.Request;
import dev.costwright.app.ui.ledger.Exchange;
import dev.costwright.app.uikit.FxThread;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RunningTask;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.uikit.Workers;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.HeldLedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// The stage, with the ledger that it shows now. Later starts of the program bring it to the
/// front, give it files, or ask it to show another ledger. All on the window's thread.
final class LedgerWindow {
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 620;

  /// One ledger on the stage.
  private record Shown(Workbench workbench, Tasks tasks, Shell shell) {}

  private final WindowStart start;
  private final Preferences preferences;
  private final Workers workers;
  private final Stage stage = new Stage();
  private final Supplier<Optional<Path>> folders;
  private final List<Runnable> stopping = new CopyOnWriteArrayList<>();
  private Optional<Shown> shown = Optional.empty();
  private boolean isClosed;

  /// @param folders asks the user for a folder
  /// @param onClosed hears that the user closed the window
  LedgerWindow(
      WindowStart start,
      Preferences preferences,
      Workers workers,
      Supplier<Optional<Path>> folders,
      Runnable onClosed) {
    this.start = start;
    this.folders = folders;
    this.preferences = preferences;
    this.workers = workers;
    Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> tell(bug));
    stage.setTitle("Costwright");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnHidden(_ -> onClosed.run());
  }

  /// Shows a ledger in place of the one before; its files go to the import screen.
  Stage show(Workbench workbench, List<Path> files) {
    if (isClosed) {
      workbench.close();
      return stage;
    }
    Tasks tasks = tasks();
    Scene scene =
        CostwrightApp.scene(
            workbench, tasks, preferences, () -> start.sample().apply(workbench), this::exchange);
    Shell shell = (Shell) scene.getRoot();
    shown = Optional.of(new Shown(workbench, tasks, shell));
    stage.setScene(scene);
    stage.show();
    if (!files.isEmpty()) {
      shell.importFiles(files);
    }
    tellOfCopies(workbench, shell);
    new QuietBackups(workbench, tasks).begin();
    return stage;
  }

  private Tasks tasks() {
    Tasks tasks = new Tasks(workers.executor(), FxThread.executor(), this::tell);
    stopping.add(tasks::stop);
    return tasks;
  }

  private void tell(Throwable bug) {
    Trouble.ofBug(bug).showOver(stage.getScene().getRoot());
  }

  /// What a later start was asked for.
  void asked(Request request) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    shown.ifPresent(
        now ->
            request
                .ledger()
                .filter(ledger -> !isSame(ledger, now.workbench().ledger().folder()))
                .ifPresentOrElse(
                    ledger -> askFor(ledger, request.files(), now),
                    () -> take(request.files(), now)));
  }

  private static void take(List<Path> files, Shown now) {
    if (!files.isEmpty()) {
      now.shell().importFiles(files);
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || (Files.exists(one) && Files.isSameFile(one, other));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private void askFor(Path ledger, List<Path> files, Shown now) {
    Button stay = Ui.button(Messages.text("other.stay"));
    Button open = Ui.button(Messages.text("other.open"), "accent");
    open.setId("other-open");
    open.disableProperty().bind(Bindings.isNotEmpty(now.tasks().running()));
    String with =
        files.isEmpty()
            ? Messages.text("other.alone", ledger)
            : Messages.text("other.files", ledger, files.size());
    new Question(
            Feather.BOOK_OPEN,
            Messages.text("other.title", ledger.getFileName()),
            List.of(with, Messages.text("other.now", now.workbench().ledger().folder())),
            List.of(
                new Question.Answer(stay, () -> {}),
                new Question.Answer(open, () -> switchTo(ledger, files, now))))
        .showOver(now.shell());
  }

  private void switchTo(Path ledger, List<Path> files, Shown now) {
    now.tasks()
        .run(
            "other.task",
            _ -> Workbench.openOrCreate(ledger),
            opened -> replace(now, opened, files),
            problem -> refused(ledger, files, now, problem));
  }

  private void replace(Shown before, Workbench opened, List<Path> files) {
    Stage _ = show(opened, files);
    if (!isClosed) {
      workers.executor().execute(before.workbench()::close);
    }
  }

  private void refused(Path ledger, List<Path> files, Shown now, CostwrightException problem) {
    if (problem instanceof HeldLedgerException held) {
      OpeningPage.question(
              held,
              () -> {},
              () -> switchTo(ledger, files, now),
              () -> {
                Ledger.takeOver(ledger);
                switchTo(ledger, files, now);
              })
          .showOver(now.shell());
    } else if (problem instanceof DamagedLedgerException) {
      rescue(now.tasks(), ledger, opened -> replace(now, opened, files));
    } else {
      now.shell().report(Trouble.of("other.failed", problem));
    }
  }

  /// Shows what is damaged and what can be done, as at the start of the program. When the user
  /// gives up, all stays as it is.
  private void rescue(Tasks tasks, Path ledger, Consumer<Workbench> opened) {
    OpeningPage page = new OpeningPage(ledger, preferences.theme(), folders, Optional.of(stage));
    tasks.run("other.task", _ -> page.open(), opened, _ -> {});
  }

  /// Waits for other work on the ledger to end, with the ledger out of the user's reach.
  private void exchange(String titleKey, Exchange.Work work) {
    shown.ifPresent(
        now -> {
          shown = Optional.empty();
          Working page = working(titleKey, now.workbench().ledger().folder());
          stopping.add(page::cancel);
          whenIdle(now.tasks(), () -> exchange(now.workbench(), titleKey, work, page));
        });
  }

  private Working working(String titleKey, Path folder) {
    Working page = new Working(Messages.text(titleKey), folder.toString());
    Scene before = stage.getScene();
    Scene waiting = new Scene(page, before.getWidth(), before.getHeight());
    preferences.theme().applyTo(waiting);
    stage.setScene(waiting);
    return page;
  }

  private static void whenIdle(Tasks tasks, Runnable work) {
    if (tasks.running().isEmpty()) {
      work.run();
      return;
    }
    tasks
        .running()
        .addListener(
            new ListChangeListener<RunningTask>() {
              @Override
              public void onChanged(Change<? extends RunningTask> change) {
                if (tasks.running().isEmpty()) {
                  tasks.running().removeListener(this);
                  work.run();
                }
              }
            });
  }

  private void exchange(Workbench before, String titleKey, Exchange.Work work, Working page) {
    Path folder = before.ledger().folder();
    Tasks tasks = tasks();
    tasks.run(
        titleKey,
        _ -> Exchanged.of(before, work, page.watch()),
        this::showAgain,
        problem -> {
          Trouble.of("working.closed", problem).showOver(page);
          if (problem instanceof DamagedLedgerException) {
            rescue(tasks, folder, opened -> show(opened, List.of()));
          }
        });
  }

  private void showAgain(Exchanged done) {
    Stage _ = show(done.after(), List.of());
    shown.ifPresent(
        now -> {
          now.shell().open("settings");
          done.problem()
              .filter(problem -> !(problem instanceof CancelledException))
              .ifPresent(problem -> now.shell().report(Trouble.of("working.failed", problem)));
        });
  }

  private static void tellOfCopies(Workbench workbench, Shell shell) {
    List<Path> copies = workbench.ledger().conflictedCopies();
    if (copies.isEmpty()) {
      return;
    }
    String names =
        copies.stream()
            .map(copy -> String.valueOf(copy.getFileName()))
            .collect(Collectors.joining("\n"));
    Button close = Ui.button(Messages.text("copies.close"), "accent");
    new Question(
            Feather.COPY,
            Messages.text("copies.title"),
            List.of(
                Messages.text("copies.why", workbench.ledger().folder()),
                names,
                Messages.text("copies.todo")),
            List.of(new Question.Answer(close, () -> {})))
        .showOver(shell);
  }

  /// Asks all work to stop, on any thread; then wait for it, and call {@link #close}.
  void stop() {
    stopping.forEach(Runnable::run);
  }

  /// Closes the ledger that is shown, after the window was closed; one that opens later is closed
  /// at once.
  boolean close() {
    isClosed = true;
    shown.ifPresent(last -> last.workbench().close());
    shown = Optional.empty();
    return isClosed;
  }
}
