package dev.costwright.app.ui.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.ChartMark;
import dev.costwright.app.uikit.Clicks;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.model.agents.BaselineChoice;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.Workflow;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the main path: read the agents, look at another one, measure against something else.
@ExtendWith(ApplicationExtension.class)
class AgentsScreenTest {
  private final FakeSource source = new FakeSource(Optional.of(Reports.TWO_AGENTS));

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    AgentsScreen screen = new AgentsScreen(AgentsViewModelTest.model(source), new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    VBox root = new VBox();
    root.getChildren().addAll(view.actions());
    root.getChildren().add(view.body());
    Scene scene = new Scene(root, 1200, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @Test
  void showsTheAgentsTheirMultiplierAndTheStorm(FxRobot robot) {
    assertThat(robot.lookup("#agents-tiles .display").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("$100", "50.0 %", "13.50×", "$5.82");
    TableView<RetryStorm> storms = robot.lookup("#agents-storms").queryTableView();
    assertThat(storms.getItems()).extracting(RetryStorm::workflow).containsExactly("clerk");
    assertThat(robot.lookup("#agents-against").queryAs(Label.class).getText())
        .isEqualTo(
            "writer against 769 single calls of chat, frontier models: 72,922 tokens and $1.00"
                + " each");
  }

  @Test
  void looksAtTheSelectedWorkflow(FxRobot robot) {
    TableView<Workflow> table = robot.lookup("#agents-workflows").queryTableView();
    assertThat(robot.lookup("#agents-growth").queryAs(Label.class).getText())
        .startsWith("Growing: +5.0 % prompt tokens");

    robot.interact(() -> table.getSelectionModel().select(1));

    assertThat(robot.lookup("#agents-growth").queryAs(Label.class).getText())
        .startsWith("No growth over the months: +0.1 %");
    assertThat(robot.lookup("#agents-steps .caption").queryAs(Label.class).getText())
        .isEqualTo("clerk");
  }

  @Test
  void saysWhyATilesFigureIsWhatItIs(FxRobot robot) {
    robot.interact(robot.lookup("#why-spend").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup("#why .title").queryLabeled().getText()).isNotBlank();
    assertThat(robot.lookup("#why").queryAs(VBox.class).getChildren()).hasSizeGreaterThan(7);
  }

  @Test
  void aPointOfTheTurnsSaysWhyAsItsCellDoes(FxRobot robot) {
    Clicks.on(robot, "#agents-turns", new ChartMark("Oct 26", 2));

    assertThat(robot.lookup("#why .title").queryLabeled().getText())
        .isEqualTo("writer, turn 3 in October 2026");
    assertThat(robot.lookup("#why .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("30,000.0", "Sessions that got so far", "30", "75.0 %");
  }

  @Test
  void aStepOfAWorkflowSaysWhy(FxRobot robot) {
    TableView<?> steps =
        robot.from(robot.lookup("#agents-steps").queryAll()).lookup(".table-view").queryTableView();
    robot.interact(() -> steps.getSelectionModel().select(1));
    robot.interact(
        () ->
            Event.fireEvent(
                steps,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup("#why .title").queryLabeled().getText()).isEqualTo("writer, plan");
  }

  @Test
  void measuresAgainstADescribedCall(FxRobot robot) {
    MenuButton menu = robot.lookup("#agents-baseline").queryAs(MenuButton.class);
    robot.interact(menu::show);
    robot.interact(() -> robot.lookup("#agents-baseline-use").queryAs(Button.class).fire());

    assertThat(source.asked().getLast().baseline()).isEqualTo(new BaselineChoice.OfCall(500, 400));
    assertThat(menu.getText()).isEqualTo("Baseline: a call of 500 + 400 tokens");
  }
}
