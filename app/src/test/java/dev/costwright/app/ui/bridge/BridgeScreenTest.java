package dev.costwright.app.ui.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.ChartMark;
import dev.costwright.app.uikit.Clicks;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the main path: see the effects, ask why, split, filter, begin with a budget.
@ExtendWith(ApplicationExtension.class)
class BridgeScreenTest {
  private final VBox root = new VBox();
  private Workbench workbench;

  @Start
  void start(Stage stage) throws IOException {
    Theme.loadFonts();
    workbench = TwoMonths.in(Files.createTempDirectory("bridge"));
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    BridgeScreen screen = new BridgeScreen(workbench, tasks, new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    root.getChildren().addAll(view.actions());
    root.getChildren().add(view.body());
    Scene scene = new Scene(root, 1236, 860);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private static String words(FxRobot robot) {
    return robot.lookup(BridgeScreenTest::hasText).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .collect(Collectors.joining("\n"));
  }

  private static boolean hasText(Node node) {
    return node instanceof Labeled labeled && labeled.getText() != null;
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#why .title").queryLabeled().getText();
  }

  /// Chooses from a menu as a click on its item does.
  private static void choose(FxRobot robot, String menu, String text) {
    MenuItem item =
        robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
            .filter(one -> text.equals(one.getText()))
            .findFirst()
            .orElseThrow();
    robot.interact(item::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void showsTheChangeAndThatNothingIsLeftOver(FxRobot robot) {
    assertThat(words(robot))
        .contains(
            "January 2026", "February 2026", "+$3.71", "$0.00", "3 effects sum to the change");
  }

  @Test
  void aBarSaysWhy(FxRobot robot) {
    Clicks.on(robot, "#bridge-steps", new ChartMark("Series 1", 1));

    assertThat(title(robot)).isEqualTo("volume, February 2026");
  }

  @Test
  void aModelsPartOfAnEffectSaysWhy(FxRobot robot) {
    open(robot, "#bridge-drivers", 0);

    assertThat(title(robot)).isEqualTo("openai gpt-4o-2024-08-06, new models");
  }

  @Test
  void aTileSaysWhy(FxRobot robot) {
    robot.interact(robot.lookup("#why-bridge-residual").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(words(robot)).contains("0.00 USD", "3.71 USD");
  }

  @Test
  void splitsByAnotherDimension(FxRobot robot) {
    choose(robot, "#bridge-by", "API key");
    open(robot, "#bridge-drill", 0);

    assertThat(title(robot)).startsWith("key_b, ");
  }

  @Test
  void comparesOtherMonths(FxRobot robot) {
    choose(robot, "#bridge-to", "March 2026");

    assertThat(words(robot)).contains("1 row, 1 unpriced", "retired models");
  }

  @Test
  void saysThatNoRowIsOfTheEvidence(FxRobot robot) {
    choose(robot, "#bridge-layer", "Billed");

    assertThat(words(robot)).contains("No row in either period");
  }

  @Test
  void beginsWithATypedBudget(FxRobot robot) {
    robot.interact(robot.lookup("#bridge-budget").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> robot.lookup("#bridge-budget-amount").queryAs(TextField.class).setText("5"));
    robot.interact(robot.lookup("#bridge-budget-use").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(words(robot)).contains("Budget of February 2026", "Budget $5 a month");
  }

  private static void open(FxRobot robot, String query, int row) {
    open(robot, robot.lookup(query).queryTableView(), row);
  }

  private static <R> void open(FxRobot robot, TableView<R> table, int row) {
    robot.interact(
        () -> {
          table.getSelectionModel().clearAndSelect(row);
          table.getFocusModel().focus(row, table.getColumns().getFirst());
          table.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
