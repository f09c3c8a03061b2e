package dev.costwright.app.ui.realised;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.realised.MonthOutcome;
import dev.costwright.forecasting.realised.Standing;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.importers.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Marks a router as shipped in June, when three rows of four went to the small model.
@ExtendWith(ApplicationExtension.class)
class RealisedScreenTest {
  private static final String LARGE = "gpt-4o-2024-08-06";

  private Workbench workbench;
  private RealisedViewModel model;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("realised-screen");
    workbench = Workbench.openOrCreate(folder.resolve("realised.costw"));
    workbench
        .imports()
        .add(
            UsageCsv.write(folder, "usage.csv", rows()),
            Optional.empty(),
            ReadOptions.DEFAULT,
            Progress.NONE);
    workbench
        .scenarios()
        .save(
            Scenario.parse(
                "test",
                """
                {"format": "costwright-scenario", "version": 1, "name": "Router",
                 "baseline": {"kind": "ledger", "layer": "best"},
                 "levers": [{"kind": "routing", "name": "small model", "share": "0.75",
                   "to": {"seller": "openai", "model": "gpt-4o-mini"}},
                  {"kind": "growth", "name": "more users", "perMonth": "0.1"}]}
                """));
    Theme.loadFonts();
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    model = new RealisedViewModel(RealisedSource.of(workbench), tasks);
    RealisedScreen screen = new RealisedScreen(model, new Nowhere());
    Scene scene = new Scene(new VBox(screen.view(Theme.LIGHT).body()), 1300, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      String day = "2026-%02d-".formatted(month);
      String other = month == 6 ? UsageCsv.MINI : LARGE;
      rows.add(UsageCsv.row(day + "01", "key_a", LARGE));
      rows.add(UsageCsv.row(day + "02", "key_a", other));
      rows.add(UsageCsv.row(day + "03", "key_a", other));
      rows.add(UsageCsv.row(day + (month == 2 ? "28" : "30"), "key_a", other));
    }
    return rows;
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Outcomes found() {
    return ((Answer.Filled<Outcomes>) model.answerProperty().get()).value();
  }

  private static void mark(FxRobot robot) {
    robot.interact(
        () -> {
          robot.lookup("#realised-lever").queryAs(ComboBox.class).getSelectionModel().select(0);
          robot
              .lookup("#realised-day")
              .queryAs(DatePicker.class)
              .setValue(LocalDate.of(2026, 6, 1));
        });
    robot.clickOn("#realised-mark");
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void offersLeversThatOneShips() {
    assertThat(found().open()).containsExactly(new Outcomes.Offered("Router", "small model"));
    assertThat(found().levers()).isEmpty();
  }

  @Test
  void comparesTheMonthsAfterAMark(FxRobot robot) {
    mark(robot);

    assertThat(found().shown().orElseThrow().months())
        .extracting(MonthOutcome::standing)
        .containsExactly(Standing.AS_ESTIMATED);
    assertThat(robot.lookup("$9.87").tryQuery()).isPresent();
  }

  @Test
  void aMarkCanBeRemovedAndBroughtBack(FxRobot robot) {
    mark(robot);
    robot.clickOn("#realised-remove");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(found().levers()).isEmpty();

    workbench.undoEdit();
    robot.interact(model::load);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(found().levers()).hasSize(1);
  }
}
