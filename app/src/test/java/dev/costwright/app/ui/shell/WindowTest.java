package dev.costwright.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.attribution.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window over a small ledger, without a display: its main path by keyboard and mouse.
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private final List<Throwable> bugs = new ArrayList<>();
  private Workbench workbench;
  private Scene scene;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("window");
    workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
    Path file =
        UsageCsv.write(
            folder,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-10-05", "key_chat", UsageCsv.MINI),
                UsageCsv.row("2026-11-02", "key_chat", UsageCsv.MINI),
                UsageCsv.row("2026-11-03", "key_find", "no-such-model")));
    workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    FxToolkit.start();
    Tasks atOnce = new Tasks(Runnable::run, Runnable::run, bugs::add);
    scene = CostwrightApp.scene(workbench, atOnce, Preferences.none(), List::of);
    HeadlessInput.install();
    stage.setScene(scene);
    stage.setWidth(1440);
    stage.setHeight(900);
    stage.show();
  }

  @AfterEach
  void close() {
    workbench.close();
    assertThat(bugs).isEmpty();
  }

  @Test
  void showsTheLedgerAndWhatItsFiguresRestOn(FxRobot robot) {
    assertThat(texts(scene.getRoot())).contains("books", "3 facts", "USD · UTC days", "$0.21");
  }

  @Test
  void takesAnEditBackAndBringsItBackByKeyboard(FxRobot robot) {
    RuleSet rules =
        RuleSet.parse(
            "rules",
            """
            {"rules": [{"name": "chat", "dimension": "apiKey", "pattern": "key_chat",
              "gives": {"team": "support"}}]}
            """);
    workbench.saveRules(rules);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#edit-undo").queryButton().getAccessibleText())
        .isEqualTo("Take back: rules (Ctrl+Z)");
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertThat(workbench.rules()).isEqualTo(RuleSet.EMPTY);
    assertThat(robot.lookup("#edit-said").queryLabeled().getText()).isEqualTo("Taken back: rules");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
        .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(workbench.rules().version()).isEqualTo(rules.version());
    assertThat(robot.lookup("#edit-redo").queryButton().isDisabled()).isTrue();
  }

  @Test
  void leadsToEveryScreenByKeyboard(FxRobot robot) {
    List<String> titles = new ArrayList<>();
    for (KeyCode digit :
        List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9,
            KeyCode.DIGIT0)) {
      robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
      titles.add(robot.lookup(".top-bar .page-title").queryLabeled().getText());
    }
    assertThat(titles)
        .containsExactly(
            "Overview",
            "Import",
            "Explore",
            "Bridge",
            "Agents",
            "Unit economics",
            "Reconcile",
            "Close",
            "Scenarios",
            "Forecast");
  }

  @Test
  void explainsAChangeOfTheOverviewOnTheBridge(FxRobot robot) {
    robot.interact(robot.lookup("#overview-bridge-toDate").queryButton()::fire);

    assertThat(robot.lookup(".top-bar .page-title").queryLabeled().getText()).isEqualTo("Bridge");
    assertThat(texts(scene.getRoot()))
        .contains("1 Oct 2026 – 3 Oct 2026", "1 Nov 2026 – 3 Nov 2026");
  }

  @Test
  void keepsSettingsAndTheFocusedScreenInSightOfALowWindow(FxRobot robot) {
    robot.interact(() -> scene.getWindow().setHeight(620));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isInWindow(robot.lookup("#nav-settings").query())).isTrue();
    assertThat(isInWindow(robot.lookup("#nav-rules").query())).isFalse();

    robot.interact(robot.lookup("#nav-rules").query()::requestFocus);

    assertThat(isInWindow(robot.lookup("#nav-rules").query())).isTrue();
  }

  private boolean isInWindow(Node node) {
    Node settings = scene.lookup("#nav-settings");
    double foot =
        node == settings
            ? scene.getHeight()
            : bottom(settings) - settings.getBoundsInLocal().getHeight();
    return bottom(node) <= foot;
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMaxY();
  }

  @Test
  void opensAScreenFromTheNavigation(FxRobot robot) {
    robot.clickOn("#nav-explore");
    assertThat(robot.lookup("#nav-explore").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.lookup("#nav-overview").queryAs(ToggleButton.class).isSelected()).isFalse();
    assertThat(robot.lookup("#nav-explore").queryLabeled().getFont().getStyle())
        .isNotEqualTo(robot.lookup("#nav-overview").queryLabeled().getFont().getStyle());
  }

  @Test
  void groupsAgainAndCopiesTheTableWithItsTotal(FxRobot robot) {
    robot.clickOn("#nav-explore");
    robot.clickOn("#by-model");
    robot.clickOn("#by-team");
    TableView<?> table = robot.lookup(".table-view").queryTableView();
    robot.interact(table::requestFocus);
    robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    List<String> copied = new ArrayList<>();
    robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
    assertThat(copied.getFirst())
        .startsWith("Model\tOct 26\tNov 26*\tTotal\tShare\n")
        .endsWith("Total\t$0.21\t$0.21\t$0.42\t100.0 %\n");
  }

  @Test
  void saysWhyAFigureIsWhatItIs(FxRobot robot) {
    robot.clickOn("#nav-explore");
    TableView<?> table = robot.lookup(".table-view").queryTableView();
    robot.interact(() -> focus(table, 0, 1));
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(texts(robot.lookup("#why").query()))
        .contains("$0.21", "0.21 USD", "half up, once, for showing");
    assertThat(texts(robot.lookup("#why-rates").query()))
        .as("the price rows of the dearest row")
        .contains("Fresh input", "Output", "$0.15", "$0.60");
    assertThat(robot.lookup("#why-sources").queryLabeled().getText()).contains("Checked on");
  }

  @Test
  void showsAllKeysOnOneSheetAndPutsItAway(FxRobot robot) {
    robot.press(KeyCode.F1).release(KeyCode.F1);
    assertThat(robot.lookup("#shortcuts").tryQuery()).isPresent();
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(robot.lookup("#shortcuts").tryQuery()).isEmpty();
  }

  @Test
  void changesTheThemeFromAnywhere(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
    assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("tokens-dark.css"));
    robot.interact(() -> Theme.LIGHT.applyTo(scene));
  }

  @Test
  void foldsTheNavigationWhenTheWindowIsNarrow(FxRobot robot) {
    robot.interact(() -> scene.getWindow().setWidth(1000));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".nav").query().getLayoutBounds().getWidth()).isLessThan(80);
  }

  @Test
  void everythingThatTakesTheFocusHasAName(FxRobot robot) {
    for (String screen : List.of("overview", "importing", "explore", "prices", "settings")) {
      robot.clickOn("#nav-" + screen);
      assertThat(all(scene.getRoot()).filter(Node::isFocusTraversable).filter(n -> !isNamed(n)))
          .as(screen)
          .isEmpty();
    }
  }

  @Test
  void noWordFigureTitleOrButtonIsShortened(FxRobot robot) {
    for (String screen : List.of("overview", "importing", "explore", "prices", "settings")) {
      robot.clickOn("#nav-" + screen);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(all(scene.getRoot()).flatMap(WindowTest::shortened)).as(screen).isEmpty();
    }
  }

  private static <R> void focus(TableView<R> table, int row, int column) {
    table.requestFocus();
    table.getFocusModel().focus(row, table.getColumns().get(column));
  }

  private static boolean isNamed(Node node) {
    return (node.getAccessibleText() != null && !node.getAccessibleText().isEmpty())
        || (node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isEmpty())
        || (node instanceof TextInputControl input && input.getPromptText() != null);
  }

  private static Stream<String> shortened(Node node) {
    return node instanceof Text text
            && !(node instanceof FontIcon)
            && node.isVisible()
            && node.getParent() instanceof Labeled label
            && label.getText() != null
            && !label.isWrapText()
            && !text.getText().equals(label.getText())
        ? Stream.of(label.getText() + " is shown as " + text.getText())
        : Stream.empty();
  }

  private static List<String> texts(Node root) {
    return all(root)
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private static Stream<Node> all(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(WindowTest::all)
            : Stream.empty();
    return node.isVisible() ? Stream.concat(Stream.of(node), below) : Stream.empty();
  }
}
