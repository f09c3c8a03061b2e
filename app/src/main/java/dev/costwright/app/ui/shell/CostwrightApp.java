package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.FxThread;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Workers;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window over one ledger. Not an `Application`: JavaFX is started when a window is wanted.
public final class CostwrightApp {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 620;

  private CostwrightApp() {}

  /// Opens the window and waits until the user closes it. The ledger stays open.
  ///
  /// @param configFolder where the window remembers its settings
  /// @param sample writes the sample company's files and says which can be imported
  /// @throws UsageException when this machine has no display
  public static void open(Workbench workbench, Path configFolder, Supplier<List<Path>> sample) {
    FxToolkit.start();
    CountDownLatch closed = new CountDownLatch(1);
    try (Workers workers = new Workers()) {
      FxToolkit.await(
          () -> stage(workbench, Preferences.in(configFolder), sample, workers, closed));
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Stage stage(
      Workbench workbench,
      Preferences preferences,
      Supplier<List<Path>> sample,
      Workers workers,
      CountDownLatch closed) {
    Stage stage = new Stage();
    Consumer<Throwable> bugs = bug -> Trouble.ofBug(bug).showOver(stage.getScene().getRoot());
    Tasks tasks = new Tasks(workers.executor(), FxThread.executor(), bugs);
    Scene scene = scene(workbench, tasks, preferences, sample);
    Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> bugs.accept(bug));
    stage.setTitle("Costwright");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    stage.setOnHidden(_ -> closed.countDown());
    stage.show();
    return stage;
  }

  /// The whole window as a scene, its first screen in front.
  static Scene scene(
      Workbench workbench, Tasks tasks, Preferences preferences, Supplier<List<Path>> sample) {
    ShellViewModel model = new ShellViewModel(() -> LedgerStatus.of(workbench), tasks, preferences);
    Shell shell =
        new Shell(
            model,
            tasks,
            navigation -> new EditStepsViewModel(workbench, tasks, navigation),
            sample);
    workbench.whenEdited(() -> FxThread.executor().execute(shell::edited));
    Scene scene = new Scene(shell, WIDTH, HEIGHT);
    Theme theme = preferences.theme();
    theme.applyTo(scene);
    shell.use(Destinations.of(workbench, tasks, shell, model));
    return scene;
  }
}
