package dev.costwright.app.ui.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.ChartMark;
import dev.costwright.app.uikit.Clicks;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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

/// Drives the main path: see the loss, compare plans, ask when a tool pays back.
@ExtendWith(ApplicationExtension.class)
class EconomicsScreenTest {
  private final VBox root = new VBox();
  private final FakeEconomics company = FakeEconomics.company();
  private EconomicsScreen screen;

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    screen = new EconomicsScreen(new EconomicsViewModel(company, tasks), new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    root.getChildren().addAll(view.actions());
    root.getChildren().add(view.body());
    Scene scene = new Scene(root, 1236, 860);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  private static String words(FxRobot robot) {
    return robot.lookup(EconomicsScreenTest::hasText).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .collect(Collectors.joining("\n"));
  }

  /// Labels and cells of tables.
  private static boolean hasText(Node node) {
    return node instanceof Labeled labeled && labeled.getText() != null;
  }

  @Test
  void showsWhichFeatureLosesMoneyByWordAndSign(FxRobot robot) {
    TableView<EconomicsRow> table = robot.lookup("#economics-table").queryTableView();

    assertThat(table.getItems())
        .extracting(EconomicsRow::key)
        .containsExactly("sales-assist", "chat", "(untagged)", EconomicsRow.TOTAL);
    assertThat(words(robot)).contains("−$30.00", "−50.0 %", "loss", "sales-assist", "$2.70");
  }

  @Test
  void saysWhyATilesFigureIsWhatItIs(FxRobot robot) {
    robot.interact(robot.lookup("#why-worst").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup("#why .title").queryLabeled().getText()).startsWith("sales-assist, ");
  }

  @Test
  void aPointOfTheChartSaysWhyAsItsRowDoes(FxRobot robot) {
    Clicks.on(robot, "#economics-chart", new ChartMark("chat", 0));

    assertThat(robot.lookup("#why .title").queryLabeled().getText())
        .isEqualTo("chat, October 2026");
    assertThat(words(robot)).contains("40.00 USD ÷ 32 = 1.25");
  }

  @Test
  void drawsTheWholeProductWhereNoRowHasACountOfItsOwn(FxRobot robot) {
    robot.interact(() -> robot.lookup("#by-tier").queryAs(ToggleButton.class).fire());

    assertThat(words(robot)).contains("whole product, whole months");
    Clicks.on(robot, "#economics-chart", new ChartMark(EconomicsRow.TOTAL, 1));
    assertThat(robot.lookup("#why .title").queryLabeled().getText())
        .isEqualTo("total, October 2026");
  }

  @Test
  void saysThatCostIsMissingWhereUsersAreKnown(FxRobot robot) {
    company.forgetSpend();
    robot.interact(screen::shown);
    assertThat(words(robot)).contains("No cost in this ledger yet");

    company.forgetMetrics();
    robot.interact(screen::shown);
    assertThat(words(robot)).contains("No users or revenue in this ledger yet");
  }

  @Test
  void saysWhatADashMeans(FxRobot robot) {
    assertThat(words(robot)).contains("– no metrics file states it for this month");
  }

  @Test
  void showsBandsWithTheirSources(FxRobot robot) {
    assertThat(words(robot)).contains("Tokonomics guide", "Opsio");
  }

  @Test
  void comparesByPlan(FxRobot robot) {
    robot.interact(() -> robot.lookup("#by-tier").queryAs(ToggleButton.class).fire());

    TableView<EconomicsRow> table = robot.lookup("#economics-table").queryTableView();
    assertThat(table.getItems())
        .extracting(EconomicsRow::key)
        .containsExactly("(untagged)", "(not by tier)", EconomicsRow.TOTAL);
    assertThat(words(robot)).contains("(not by plan)");
  }

  @Test
  void aBandSaysWhoFallsIntoIt(FxRobot robot) {
    open(robot, "#economics-bands");

    assertThat(words(robot)).contains("cost per active user of the month");
  }

  @Test
  void saysHowMuchOfTheSpendAFigureCovers(FxRobot robot) {
    robot.interact(robot.lookup("#why-worst").queryButton()::fire);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(words(robot)).contains("66.7 % of the month's spend").contains("96.3 % a revenue");
  }

  private static void open(FxRobot robot, String query) {
    TableView<?> table = robot.lookup(query).queryTableView();
    robot.interact(
        () -> {
          table.getSelectionModel().clearAndSelect(0);
          table.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void answersWhenAToolPaysForItself(FxRobot robot) {
    PaybackPanel panel =
        new PaybackPanel(Optional.of(Money.parse("10000", Reporting.USUAL)), Reporting.USUAL);
    robot.interact(() -> root.getChildren().add(panel));
    robot.interact(
        () -> {
          field(panel, "#payback-share").setText("60");
          field(panel, "#payback-tool").setText("99");
        });

    assertThat(words(robot)).contains("0.4950 days", "$70,812.00");
  }

  private static TextField field(Node panel, String id) {
    return (TextField) panel.lookup(id);
  }
}
