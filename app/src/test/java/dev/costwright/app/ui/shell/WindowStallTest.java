package dev.costwright.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.trust.BigExport;
import dev.costwright.app.trust.TrustCounts;
import dev.costwright.app.uikit.FxThread;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Workers;
import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.Importers;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The window answers while a big export goes in through its own import screen, and stops at once
/// when the user cancels. Prints what it measured.
///
/// On a machine that does other things a wait says little, so by default only the work of the
/// window's thread is held to a bound; `-Dtrust.stallMillis` holds the waits to one.
class WindowStallTest {
  private static final int ROWS = TrustCounts.of("rows", 20_000);
  private static final int CANCELS = TrustCounts.of("cancels", 4);
  private static final int MOST_STALL_MILLIS = TrustCounts.of("stallMillis", 60_000);
  private static final int MOST_CANCEL_MILLIS = TrustCounts.of("cancelMillis", 60_000);

  /// Reading or storing rows on the window's thread would take many times as long.
  private static final double MOST_WORK_MILLIS = 1_500;

  private static final int SECONDS = 900;
  private static final Path COMPANY = Path.of("../samples/company");

  @TempDir Path folder;

  private final List<Throwable> bugs = new ArrayList<>();
  private Workbench workbench;
  private Workers workers;
  private Tasks tasks;
  private Stage stage;
  private Shell shell;
  private StallWatch watch;

  @BeforeEach
  void open() {
    FxToolkit.start();
    FxToolkit.await(() -> WarmUp.run(Preferences.none().theme()));
    workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
    workers = new Workers();
    tasks = new Tasks(workers.executor(), FxThread.executor(), bugs::add);
    watch = FxToolkit.await(() -> new StallWatch(Thread.currentThread()));
    watch.phase("open the window");
    FxToolkit.await(this::show);
    settle();
  }

  private Stage show() {
    Scene scene = CostwrightApp.scene(workbench, tasks, Preferences.none(), List::of);
    shell = (Shell) scene.getRoot();
    stage = new Stage();
    stage.setScene(scene);
    stage.setWidth(1440);
    stage.setHeight(900);
    stage.show();
    return stage;
  }

  @AfterEach
  void close() {
    watch.close();
    FxToolkit.await(
        () -> {
          stage.close();
          return stage;
        });
    workers.close();
    workbench.close();
    assertThat(bugs).isEmpty();
  }

  @Test
  void answersWhileABigExportGoesInAndOnEveryScreenAfterwards() {
    show("settings");
    show("importing");
    preview(BigExport.write(folder.resolve("usage.csv"), ROWS));
    watch.phase("import of %,d rows".formatted(ROWS));
    press("import-ready");
    until(() -> !workbench.ledger().imports().isEmpty());
    settle();
    for (Screen screen : FxToolkit.await(() -> shell.screens())) {
      show(screen.name());
    }
    for (Screen screen : FxToolkit.await(() -> shell.screens())) {
      watch.phase(screen.name() + " again");
      later(() -> shell.open(screen.name()));
      settle();
    }
    assertThat(workbench.ledger().imports().getFirst().rows().added()).isEqualTo(ROWS);
    holdsItsBounds();
  }

  @Test
  void answersWhileTheSampleLedgerIsOpened() {
    Path sample = sample();
    watch.phase("open the sample ledger");
    Workbench before = workbench;
    workbench = Workbench.open(sample);
    later(
        () -> {
          Scene scene = CostwrightApp.scene(workbench, tasks, Preferences.none(), List::of);
          shell = (Shell) scene.getRoot();
          stage.setScene(scene);
        });
    settle();
    before.close();
    for (Screen screen : FxToolkit.await(() -> shell.screens())) {
      show(screen.name());
    }
    holdsItsBounds();
  }

  private Path sample() {
    Path ledger = folder.resolve("sample.costw");
    try (Workbench filled = Workbench.openOrCreate(ledger)) {
      for (Path file : Incoming.filesIn(List.of(COMPANY))) {
        if (!Importers.claiming(SourceFile.of(file)).isEmpty()) {
          var _ = filled.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
        }
      }
    }
    return ledger;
  }

  private void show(String screen) {
    watch.phase(screen);
    later(() -> shell.open(screen));
    settle();
  }

  private void preview(Path export) {
    watch.phase("preview");
    later(() -> shell.importFiles(List.of(export)));
    until(() -> button("import-ready").filter(go -> !go.isDisabled()).isPresent());
    settle();
  }

  private void holdsItsBounds() {
    List<StallWatch.Stall> stalls = watch.longestByPhase();
    stalls.forEach(
        stall ->
            System.out.printf(
                Locale.ROOT,
                "longest wait %-26s %7.1f ms, work meanwhile %6.1f ms%n",
                stall.phase(),
                stall.millis(),
                stall.workMillis()));
    assertThat(stalls)
        .isNotEmpty()
        .allSatisfy(
            stall -> {
              assertThat(stall.workMillis()).as("%s", stall).isLessThan(MOST_WORK_MILLIS);
              assertThat(stall.millis()).as("%s", stall).isLessThan(MOST_STALL_MILLIS);
            });
  }

  @Test
  void cancelsAtOnceAndLeavesNothing() {
    SplittableRandom random = new SplittableRandom(TrustCounts.of("seed", 7));
    preview(BigExport.write(folder.resolve("usage.csv"), ROWS));
    Duration whole = importOnce();
    until(() -> workbench.ledger().imports().size() == 1);
    workbench.imports().undo(workbench.ledger().imports().getFirst().id());
    int committed = 1;
    for (int i = 0; i < CANCELS; i++) {
      preview(folder.resolve("usage.csv"));
      watch.phase("cancel");
      press("import-ready");
      long asked = cancelAfter(random.nextLong(whole.toNanos()));
      settle();
      double millis = (System.nanoTime() - asked) / 1e6;
      int now = workbench.ledger().imports().size();
      System.out.printf(
          Locale.ROOT,
          "cancel: over after %.0f ms, %s%n",
          millis,
          now > committed ? "was in already" : "nothing left");
      assertThat(millis).isLessThan(MOST_CANCEL_MILLIS);
      if (now > committed) {
        workbench.imports().undo(workbench.ledger().imports().getLast().id());
        committed = now;
      }
      assertThat(workbench.cube().facts()).isZero();
    }
    holdsItsBounds();
  }

  private Duration importOnce() {
    long start = System.nanoTime();
    press("import-ready");
    settle();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// Waits its moment while the import runs, then presses the button, if it is still there.
  private long cancelAfter(long nanos) {
    long start = System.nanoTime();
    until(() -> System.nanoTime() - start >= nanos);
    button("import-cancel").filter(Button::isVisible).ifPresent(cancel -> later(cancel::fire));
    return System.nanoTime();
  }

  private void press(String id) {
    later(() -> button(id).orElseThrow().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Optional<Button> button(String id) {
    return FxToolkit.await(() -> Optional.ofNullable((Button) shell.lookup("#" + id)));
  }

  private static void later(Runnable work) {
    FxThread.executor().execute(work);
  }

  private static void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (TimeoutException e) {
      throw new AssertionError("not within " + SECONDS + " s", e);
    }
  }

  /// Until nothing is running any more.
  private void settle() {
    WaitForAsyncUtils.waitForFxEvents();
    until(() -> FxToolkit.await(() -> tasks.running().isEmpty()));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
