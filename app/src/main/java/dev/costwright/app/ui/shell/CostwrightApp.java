package dev.costwright.app.ui.shell;

import dev.costwright.app.ui.ledger.Exchange;
import dev.costwright.app.ui.ledger.LedgerCards;
import dev.costwright.app.uikit.FxThread;
import dev.costwright.app.uikit.Origins;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Workers;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.Scene;

/// The window over one ledger. Not an `Application`: JavaFX is started when a window is wanted.
public final class CostwrightApp {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final int PATIENCE_SECONDS = 2;

  private CostwrightApp() {}

  /// Opens the window and waits until the user closes it.
  ///
  /// @throws UsageException when this machine has no display
  /// @throws LedgerException when the ledger cannot be used; the user was shown why
  public static void open(WindowStart start) {
    open(start, OpeningPage::chooseFolder);
  }

  /// @param folders asks the user for a folder, on the window's thread
  static void open(WindowStart start, Supplier<Optional<Path>> folders) {
    FxToolkit.start();
    Preferences preferences = Preferences.in(start.config());
    FxThread.executor().execute(() -> WarmUp.run(preferences.theme()));
    Workbench workbench =
        new OpeningPage(start.ledger(), preferences.theme(), folders, Optional.empty()).open();
    CountDownLatch closed = new CountDownLatch(1);
    Thread ending = new Thread(closed::countDown, "close-window");
    Runtime.getRuntime().addShutdownHook(ending);
    Workers workers = new Workers();
    LedgerWindow window =
        FxToolkit.await(
            () -> new LedgerWindow(start, preferences, workers, folders, closed::countDown));
    try {
      FxToolkit.await(() -> window.show(workbench, start.files()));
      start.laterStarts().accept(asked -> FxThread.executor().execute(() -> window.asked(asked)));
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(window, workers);
      forget(ending);
    }
  }

  /// Work is asked to stop and waited for before the ledger closes. What it leaves on the window's
  /// thread comes first, unless the system has ended that thread already.
  private static void end(LedgerWindow window, Workers workers) {
    window.stop();
    workers.close();
    CompletableFuture<Boolean> closing =
        CompletableFuture.supplyAsync(window::close, FxThread.executor())
            .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!closing.join()) {
      boolean _ = window.close();
    }
  }

  private static void forget(Thread ending) {
    try {
      boolean _ = Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException endsAlready) {
      // it is the system that ends the program
    }
  }

  /// The whole window as a scene, its first screen in front; the ledger stays the one it is.
  static Scene scene(
      Workbench workbench, Tasks tasks, Preferences preferences, Supplier<List<Path>> sample) {
    return scene(
        workbench,
        tasks,
        preferences,
        sample,
        (_, _) -> {
          throw new IllegalStateException("Only a window can exchange its ledger");
        });
  }

  /// The whole window as a scene, its first screen in front.
  static Scene scene(
      Workbench workbench,
      Tasks tasks,
      Preferences preferences,
      Supplier<List<Path>> sample,
      Exchange exchange) {
    ShellViewModel model = new ShellViewModel(() -> LedgerStatus.of(workbench), tasks, preferences);
    Shell shell =
        new Shell(
            model,
            tasks,
            navigation -> new EditStepsViewModel(workbench, tasks, navigation),
            sample);
    Origins.provide(shell, () -> WindowEvidence.of(workbench, shell.front()));
    workbench.whenEdited(() -> FxThread.executor().execute(shell::edited));
    Scene scene = new Scene(shell, WIDTH, HEIGHT);
    Theme theme = preferences.theme();
    theme.applyTo(scene);
    LedgerCards ledger = new LedgerCards(workbench, preferences, tasks, exchange, shell);
    shell.use(new Destinations(workbench, tasks, shell).all(model, ledger));
    return scene;
  }
}
