package dev.costwright.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.instance.Request;
import dev.costwright.app.trust.BigExport;
import dev.costwright.app.uikit.Workers;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.ledger.Operation;
import dev.costwright.model.ledger.Watch;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window's own ledger backed up, checked, restored and given back, by mouse.
@ExtendWith(ApplicationExtension.class)
class LedgerWindowTest {
  private static final int PATIENCE = 60;
  private static final int ROWS = 200_000;

  private final Workers workers = new Workers();
  private Path home = Path.of("");
  private Path ledger = Path.of("");
  private Workbench first;
  private LedgerWindow window;
  private Stage shown;

  @Start
  void start(Stage unused) throws IOException {
    home = Files.createTempDirectory("ledger-window");
    ledger = home.resolve("books.costw");
    first = Workbench.openOrCreate(ledger);
    imported(first, "one.csv", "2026-11-02");
    FxToolkit.start();
    HeadlessInput.install();
    WindowStart start =
        new WindowStart(ledger, List.of(), home.resolve("config"), _ -> List.of(), _ -> {});
    window =
        new LedgerWindow(start, Preferences.in(start.config()), workers, Optional::empty, () -> {});
    shown = window.show(first, List.of());
    shown.setWidth(1440);
    shown.setHeight(900);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> shown.close());
    window.stop();
    workers.close();
    boolean _ = FxToolkit.await(window::close);
  }

  private void imported(Workbench workbench, String name, String day) {
    Path file = UsageCsv.write(home, name, List.of(UsageCsv.row(day, "key_chat", UsageCsv.MINI)));
    workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  /// 0.21 USD at 1.05 dollars for a euro.
  @Test
  void reportsInAnotherCurrency(FxRobot robot) throws Exception {
    first
        .rates()
        .set(
            new FxRate(
                LocalDate.parse("2026-11-02"),
                Currency.getInstance("EUR"),
                Currency.getInstance("USD"),
                new BigDecimal("1.05"),
                "a bank"));
    robot.clickOn("#nav-settings");
    await(() -> texts().contains("USD · US Dollar"));
    robot.clickOn("#settings-currency");
    await(() -> robot.lookup("EUR · Euro").tryQuery().isPresent());
    robot.clickOn("EUR · Euro");
    await(
        () ->
            texts().contains("EUR · Euro")
                && robot.lookup("#settings-currency").tryQuery().isPresent());
    await(() -> first.currency().getCurrencyCode().equals("EUR"));
    robot.clickOn("#nav-overview");
    await(() -> words().contains("€0.20"));
    assertThat(words()).doesNotContain("$0.21");
  }

  @Test
  void backsUpVerifiesRestoresAndGivesBackWhatWasReplaced(FxRobot robot) throws Exception {
    robot.clickOn("#nav-settings");
    press(robot, "#ledger-back-up");
    await(() -> texts().contains("By hand"));
    press(robot, "#ledger-verify");
    await(() -> texts().contains("All whole"));
    assertThat(words()).contains("1 segments recomputed. Nothing was done since.");
    imported(first, "two.csv", "2026-11-03");
    robot.clickOn("#nav-overview");
    robot.clickOn("#nav-settings");
    await(() -> words().contains("Done since: 1 operations."));
    assertThat(words()).contains("2 facts that count, 2 imports, 3 operations");

    robot.clickOn(button("Restore…"));
    await(() -> robot.lookup("#ledger-restore-go").tryQuery().isPresent());
    assertThat(words())
        .contains("Ledger now", "Would be lost, 1 operations:", "import 2", "2026-11-03");
    robot.clickOn("#ledger-keep");
    assertThat(robot.lookup("#ledger-question").tryQuery()).isEmpty();
    robot.clickOn(button("Restore…"));
    await(() -> robot.lookup("#ledger-restore-go").tryQuery().isPresent());
    robot.clickOn("#ledger-restore-go");
    await(() -> texts().contains("1 fact"));
    await(() -> texts().contains("restore"));

    press(robot, "#ledger-undo");
    await(() -> texts().contains("2 facts"));
    await(() -> words().contains("Done since: 1 operations."));
    robot.interact(() -> shown.close());
    boolean _ = FxToolkit.await(window::close);
    try (Workbench again = Workbench.open(ledger)) {
      assertThat(again.ledger().verify().damaged()).isEmpty();
      assertThat(again.ledger().operations().stream().map(Operation::name))
          .containsExactly("create", "import", "import");
    }
  }

  @Test
  void offersTheBackupOfADamagedLedgerThatALaterStartAsksFor(FxRobot robot) throws Exception {
    Path other = home.resolve("other.costw");
    try (Workbench workbench = Workbench.openOrCreate(other)) {
      imported(workbench, "two.csv", "2026-11-03");
      Path _ = workbench.ledger().backUpHere(Instant.now(), Watch.NONE);
    }
    Path data = other.resolve("ledger.mv.db");
    byte[] damaged = Arrays.copyOf(Files.readAllBytes(data), 5_000);
    Files.write(data, damaged);

    robot.interact(() -> window.asked(new Request(Optional.of(other), List.of())));
    press(robot, "#other-open");
    await(() -> robot.lookup("#damaged-close").tryQuery().isPresent());
    robot.clickOn("#damaged-close");
    await(() -> robot.lookup("#damaged-close").tryQuery().isEmpty());
    assertThat(Files.readAllBytes(data)).isEqualTo(damaged);
    assertThat(texts()).contains("books");

    robot.interact(() -> window.asked(new Request(Optional.of(other), List.of())));
    press(robot, "#other-open");
    press(robot, "#damaged-restore");
    await(() -> texts().contains("other"));
    await(() -> texts().contains("1 fact"));
  }

  @Test
  void takesBackAnImportThatRunsWhenTheWindowCloses(FxRobot robot) throws Exception {
    Path export = BigExport.write(home.resolve("big.csv"), ROWS);
    robot.interact(() -> window.asked(new Request(Optional.empty(), List.of(export))));
    press(robot, "#import-ready");
    await(() -> robot.lookup("#import-cancel").tryQuery().filter(Node::isVisible).isPresent());
    robot.interact(() -> shown.close());
    window.stop();
    workers.close();
    boolean _ = FxToolkit.await(window::close);
    try (Workbench again = Workbench.open(ledger)) {
      assertThat(again.ledger().verify().damaged()).isEmpty();
      // a fast machine may have ended it before
      boolean isIn = again.ledger().imports().size() > 1;
      assertThat(again.cube().facts()).isEqualTo(isIn ? 1 + ROWS : 1);
    }
  }

  private static void press(FxRobot robot, String id) throws TimeoutException {
    await(
        () ->
            robot
                .lookup(id)
                .tryQuery()
                .filter(node -> node.isVisible() && !node.isDisabled())
                .isPresent());
    robot.clickOn(id);
  }

  private Node button(String text) {
    return nodes(shown.getScene().getRoot())
        .filter(node -> node instanceof Button button && button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String words() {
    return String.join("\n", texts());
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    FxToolkit.await(
            () ->
                nodes(shown.getScene().getRoot())
                    .filter(Labeled.class::isInstance)
                    .map(node -> String.valueOf(((Labeled) node).getText()))
                    .toList())
        .forEach(texts::add);
    return texts;
  }

  private static Stream<Node> nodes(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(LedgerWindowTest::nodes)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }
}
