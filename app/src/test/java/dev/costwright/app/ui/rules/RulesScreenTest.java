package dev.costwright.app.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.RulePreview.Catch;
import dev.costwright.model.usage.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the main path on a real ledger of the keys `search-prod`, `search-dev` and `other`, 0.21
/// USD each: type a rule, see what it catches, keep it, change the order, go back.
@ExtendWith(ApplicationExtension.class)
class RulesScreenTest {
  private Workbench workbench;
  private RulesViewModel model;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("rules-screen");
    workbench = Workbench.openOrCreate(folder.resolve("rules.costw"));
    Path usage =
        UsageCsv.write(
            folder,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "search-prod", UsageCsv.MINI),
                UsageCsv.row("2026-01-02", "search-dev", UsageCsv.MINI),
                UsageCsv.row("2026-01-02", "other", UsageCsv.MINI)));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    Theme.loadFonts();
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    model = new RulesViewModel(RulesSource.of(workbench), tasks);
    RulesScreen screen = new RulesScreen(model, new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    Scene scene = new Scene(new VBox(view.body()), 1200, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
  }

  @SuppressWarnings("unchecked") // the screen's only table of rules
  private static List<Catch> table(FxRobot robot) {
    return ((DataTable<Catch>) robot.lookup("#rules-table").queryAs(DataTable.class)).getItems();
  }

  private void click(FxRobot robot, String node) {
    robot.clickOn(node);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void showsWhatANewRuleCatchesBeforeItIsKept(FxRobot robot) {
    click(robot, "#rules-add");
    type(robot, "#rules-form-name", "Teams");
    click(robot, "#rules-form-expression");
    type(robot, "#rules-form-pattern", "^([a-z]+-");
    type(robot, "#rules-form-team", "$1");
    assertThat(robot.lookup("#rules-form-fault").queryAs(Labeled.class).getText())
        .contains("expected a ) for this ( at character 2");
    assertThat(robot.lookup("#rules-form-try").queryButton().isDisabled()).isTrue();

    type(robot, "#rules-form-pattern", "^([a-z]+)-");
    click(robot, "#rules-form-try");

    assertThat(table(robot)).extracting(one -> one.given().rows()).containsExactly(2L);
    assertThat(workbench.rules().rules()).isEmpty();
    click(robot, "#rules-keep");
    assertThat(workbench.rules().rules()).extracting(Rule::name).containsExactly("Teams");
    assertThat(robot.lookup("#rules-draft").tryQuery()).isEmpty();
    assertThat(workbench.undoEdit()).isPresent();
    assertThat(workbench.rules().rules()).isEmpty();
  }

  @Test
  void saysWhichRuleAFormerOneLeavesNothing(FxRobot robot) {
    robot.interact(
        () -> {
          workbench.saveRules(
              new RuleSet(
                  List.of(
                      new Rule(
                          "all", Dimension.API_KEY, "", "*", Map.of(Dimension.TEAM, "platform")),
                      new Rule(
                          "search",
                          Dimension.API_KEY,
                          "",
                          "search*",
                          Map.of(Dimension.TEAM, "search")))));
          model.load();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(table(robot)).extracting(Catch::isIdle).containsExactly(false, true);

    click(robot, "#rules-down");
    assertThat(table(robot)).extracting(Catch::isIdle).containsExactly(false, false);
    click(robot, "#rules-discard");
    assertThat(table(robot)).extracting(one -> one.rule().name()).containsExactly("all", "search");
  }
}
