package dev.costwright.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window started over a damaged ledger, without a display.
@ExtendWith(ApplicationExtension.class)
class DamagedLedgerTest {
  private static final int PATIENCE = 60;

  @TempDir Path home;
  private Path ledger;

  @Start
  void start(Stage stage) {
    FxToolkit.start();
    HeadlessInput.install();
  }

  @BeforeEach
  void makeLedger() {
    ledger = home.resolve("books.costw");
    try (Workbench workbench = Workbench.openOrCreate(ledger)) {
      imported(workbench, "one.csv", "2026-11-02");
      Path _ = workbench.ledger().backUpHere(Instant.now(), Watch.NONE);
    }
  }

  private void imported(Workbench workbench, String name, String day) {
    Path file = UsageCsv.write(home, name, List.of(UsageCsv.row(day, "key_chat", UsageCsv.MINI)));
    workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  private byte[] cutOff() throws IOException {
    Path data = ledger.resolve("ledger.mv.db");
    byte[] damaged = Arrays.copyOf(Files.readAllBytes(data), 5_000);
    Files.write(data, damaged);
    return damaged;
  }

  private CompletableFuture<Void> opened(Path other) {
    WindowStart start =
        new WindowStart(ledger, List.of(), home.resolve("config"), _ -> List.of(), _ -> {});
    return CompletableFuture.runAsync(
        () -> CostwrightApp.open(start, () -> Optional.of(other)), Thread::startVirtualThread);
  }

  @Test
  void tellsWhatIsDamagedRestoresTheNewestBackupAndShowsItsFigures(FxRobot robot) throws Exception {
    byte[] damaged = cutOff();
    var program = opened(home);
    await(() -> robot.lookup("#damaged-restore").tryQuery().isPresent());
    assertThat(words(robot))
        .contains("to have at least", "found 5000: the file was cut off")
        .contains("holds 1 imports, 1 facts, 2026-11-02 to 2026-11-02, after 2 operations")
        .contains("It lacks nothing");
    assertThat(Files.readAllBytes(ledger.resolve("ledger.mv.db"))).isEqualTo(damaged);
    robot.clickOn("#damaged-restore");
    await(() -> texts(robot).contains("1 fact"));
    assertThat(texts(robot)).contains("books", "$0.21");
    closeWindow(robot, program);
    try (Workbench again = Workbench.open(ledger)) {
      assertThat(again.ledger().verify().damaged()).isEmpty();
    }
  }

  @Test
  void saysThatTheBackupLacksWhatWasDoneLater(FxRobot robot) throws Exception {
    try (Workbench workbench = Workbench.open(ledger)) {
      imported(workbench, "two.csv", "2026-11-03");
    }
    byte[] damaged = cutOff();
    var program = opened(home);
    await(() -> robot.lookup("#damaged-close").tryQuery().isPresent());
    assertThat(words(robot)).contains("It lacks what was done after it");
    robot.clickOn("#damaged-close");
    assertThat(
            program.handle((_, problem) -> String.valueOf(problem)).get(PATIENCE, TimeUnit.SECONDS))
        .contains("DamagedLedgerException");
    assertThat(Files.readAllBytes(ledger.resolve("ledger.mv.db"))).isEqualTo(damaged);
  }

  @Test
  void opensAnotherLedgerInstead(FxRobot robot) throws Exception {
    Path other = home.resolve("other.costw");
    try (Workbench workbench = Workbench.openOrCreate(other)) {
      imported(workbench, "one.csv", "2026-11-02");
      imported(workbench, "two.csv", "2026-11-03");
    }
    cutOff();
    var program = opened(other);
    await(() -> robot.lookup("#damaged-other").tryQuery().isPresent());
    robot.clickOn("#damaged-other");
    await(() -> texts(robot).contains("2 facts"));
    assertThat(texts(robot)).contains("other", "$0.42");
    closeWindow(robot, program);
  }

  @Test
  void offersAnOlderBackupWhenTheNewestIsNotWhole(FxRobot robot) throws Exception {
    Path newest = ledger.resolve("backups/hand-20990101T000000Z.costwz");
    try (Workbench workbench = Workbench.open(ledger)) {
      imported(workbench, "two.csv", "2026-11-03");
      var _ = workbench.ledger().backUp(newest, Watch.NONE);
    }
    flipInside(newest);
    cutOff();
    var program = opened(home);
    await(() -> robot.lookup("#damaged-restore").tryQuery().isPresent());
    assertThat(words(robot)).contains("2 imports");
    robot.clickOn("#damaged-restore");
    await(() -> words(robot).contains("1 imports"));
    robot.clickOn("#damaged-restore");
    await(() -> texts(robot).contains("1 fact"));
    closeWindow(robot, program);
  }

  /// Its first entry's packed bytes; directory and manifest stay readable.
  private static void flipInside(Path backup) throws IOException {
    byte[] bytes = Files.readAllBytes(backup);
    bytes[60] ^= 0x55;
    Files.write(backup, bytes);
  }

  private static void closeWindow(FxRobot robot, CompletableFuture<Void> program) throws Exception {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    program.get(PATIENCE, TimeUnit.SECONDS);
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String words(FxRobot robot) {
    return String.join("\n", texts(robot));
  }

  private static List<String> texts(FxRobot robot) {
    List<String> texts = new ArrayList<>();
    robot.interact(
        () ->
            robot
                .listWindows()
                .forEach(window -> all(window.getScene().getRoot()).forEach(texts::add)));
    return texts;
  }

  private static Stream<String> all(Node node) {
    Stream<String> own =
        node instanceof Labeled label ? Stream.of(String.valueOf(label.getText())) : Stream.of();
    return node instanceof Parent parent
        ? Stream.concat(
            own, parent.getChildrenUnmodifiable().stream().flatMap(DamagedLedgerTest::all))
        : own;
  }
}
