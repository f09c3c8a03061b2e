package dev.costwright.app.ui.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.study.Effect;
import dev.costwright.forecasting.study.Scale;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.time.TimeGrain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Drives the main path: read the effects of the usual drivers, choose others, another scale and
/// step, and see what is wrong when something cannot be fitted.
@ExtendWith(ApplicationExtension.class)
class RegressionScreenTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 120;

  private Workbench workbench;
  private RegressionViewModel model;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("regression-screen");
    workbench = Workbench.openOrCreate(folder.resolve("regression.costw"));
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      String tokens = String.valueOf(900_000L * (i % 7 >= 5 ? 2 : 9) + i * 9000L + i * i % 50_000);
      rows.add(UsageCsv.row(MONDAY.plusDays(i).toString(), "key_a", UsageCsv.MINI, tokens));
    }
    workbench
        .imports()
        .add(
            UsageCsv.write(folder, "usage.csv", rows),
            Optional.empty(),
            ReadOptions.DEFAULT,
            Progress.NONE);
    Theme.loadFonts();
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    model = new RegressionViewModel(RegressionSource.of(workbench), tasks);
    RegressionScreen screen = new RegressionScreen(model, new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    HBox top = new HBox(8);
    top.getChildren().addAll(view.actions());
    Scene scene = new Scene(new VBox(top, view.body()), 1240, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void showsEffectsBesideWhatTheySay(FxRobot robot) {
    assertThat(effects(robot))
        .extracting(Effect::name)
        .contains("(intercept)", "trend", "Saturday", "Sunday");
    assertThat(texts(robot, "#regression-reading .label"))
        .anySatisfy(text -> assertThat(text).startsWith("The drivers explain"))
        .contains("A regression says what goes together, not what causes what.");
    assertThat(texts(robot, "#regression-left-out"))
        .containsExactly(
            "requests is left out: already said by the constant. Left out, no value on any step:"
                + " mau.");
    assertThat(texts(robot, ".tile .label")).contains("Explained (R²)", "Condition number");
  }

  @Test
  void takesOtherDrivers(FxRobot robot) {
    robot.interact(() -> robot.lookup("#regression-by-mau").queryAs(ToggleButton.class).fire());
    robot.interact(
        () -> robot.lookup("#regression-by-requests").queryAs(ToggleButton.class).fire());
    TextField field = robot.lookup("#regression-add").queryAs(TextField.class);
    robot.interact(
        () -> {
          field.setText("log(fresh@1)");
          field.fireEvent(new ActionEvent());
        });

    assertThat(model.query().text()).isEqualTo("spend ~ trend + weekdays + log(fresh@1)");
    assertThat(effects(robot)).extracting(Effect::name).endsWith("log(fresh@1)");
    assertThat(robot.lookup("#regression-by-log-fresh-1-").queryAs(ToggleButton.class).isSelected())
        .isTrue();
  }

  @Test
  void changesMeasureScaleAndStep(FxRobot robot) {
    choose(robot, "#regression-measure", "Tokens");
    choose(robot, "#regression-scale", "Logarithm");
    choose(robot, "#regression-grain", "By week");

    assertThat(model.query().text()).isEqualTo("log(tokens) ~ trend + workdays + mau + requests");
    assertThat(model.query().scale()).isEqualTo(Scale.LOG);
    assertThat(model.query().grain()).isEqualTo(TimeGrain.WEEK);
    assertThat(robot.lookup("#regression-steps").queryAs(DataTable.class).getItems().size())
        .isEqualTo(DAYS / 7);
  }

  @Test
  void weighsStepsByACountAndAllAlikeAgain(FxRobot robot) {
    List<Effect> alike = effects(robot).stream().toList();

    choose(robot, "#regression-weight", "Weighted: Tokens");
    assertThat(model.query().text())
        .isEqualTo("spend ~ trend + weekdays + mau + requests, weighted by tokens");
    assertThat(effects(robot)).isNotEmpty().isNotEqualTo(alike);

    choose(robot, "#regression-grain", "By week");
    assertThat(model.query().text()).endsWith("requests, weighted by tokens");

    choose(robot, "#regression-grain", "By day");
    choose(robot, "#regression-weight", "All steps alike");
    assertThat(model.query().weight()).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndKeepsTheLastFit(FxRobot robot) {
    TextField field = robot.lookup("#regression-add").queryAs(TextField.class);
    robot.interact(
        () -> {
          field.setText("moon");
          field.fireEvent(new ActionEvent());
        });
    assertThat(texts(robot, ".banner .label"))
        .anySatisfy(text -> assertThat(text).endsWith("found \"moon\"."));

    choose(robot, "#regression-grain", "By month");
    assertThat(texts(robot, ".banner .label"))
        .anySatisfy(text -> assertThat(text).startsWith("Expected at least"));
    assertThat(effects(robot)).isNotEmpty();
  }

  @Test
  void namesEveryControl(FxRobot robot) {
    assertThat(
            robot
                .lookup((Node node) -> node instanceof Control && node.isFocusTraversable())
                .queryAllAs(Control.class))
        .hasSizeGreaterThan(5)
        .allSatisfy(control -> assertThat(name(control)).isNotBlank());
  }

  private static String name(Control control) {
    return control instanceof Labeled named && control.getAccessibleText() == null
        ? named.getText()
        : control.getAccessibleText();
  }

  @SuppressWarnings("unchecked") // the screen's only table of effects
  private static List<Effect> effects(FxRobot robot) {
    return ((DataTable<Effect>) robot.lookup("#regression-effects").queryAs(DataTable.class))
        .getItems();
  }

  private static void choose(FxRobot robot, String menu, String item) {
    robot.interact(
        () ->
            robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(one -> one.getText().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static List<String> texts(FxRobot robot, String query) {
    return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
  }
}
