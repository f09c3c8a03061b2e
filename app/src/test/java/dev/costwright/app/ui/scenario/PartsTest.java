package dev.costwright.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Claim;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.importers.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The tabs beside the levers: ranges, goal, trace and cache advice of a scenario over a ledger of
/// 0.42 USD in January, of which a fifth is answered from a cache.
@ExtendWith(ApplicationExtension.class)
class PartsTest {
  @TempDir private Path folder;

  private Workbench workbench;
  private ScenarioViewModel model;
  private ScenarioScreen screen;
  private int reads;

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    workbench = Workbench.openOrCreate(folder.resolve("parts.costw"));
    Path usage =
        UsageCsv.write(
            folder,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-10", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-01-31", "key_b", UsageCsv.MINI)));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    Tasks tasks = Claim.atOnce();
    Baselines baselines =
        new Baselines(
            (scenario, progress) -> {
              reads++;
              return workbench.scenarios().prepare(scenario, progress);
            },
            _ -> workbench.cube());
    model = new ScenarioViewModel(ScenarioSource.of(workbench, baselines), tasks);
    screen =
        new ScenarioScreen(
            model, Parts.of(workbench, baselines, tasks), baselines::drop, new Nowhere());
    Scene scene = new Scene(new StackPane(screen.view(Theme.LIGHT).body()), 1240, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @BeforeEach
  void turnTheCacheOn(FxRobot robot) {
    robot.interact(() -> model.open(cached(model.current().orElseThrow(), Optional.empty())));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private static Scenario cached(Scenario scenario, Optional<Range> range) {
    List<Lever> cache =
        scenario.levers().stream()
            .filter(lever -> lever.kind() == LeverKind.EXACT_CACHE)
            .map(lever -> lever.within(lever.scope().with(Lever.State.ON).ranging("share", range)))
            .toList();
    return scenario.with(cache);
  }

  @Test
  void withoutARangeSaysHowToWriteOneAndDrawsItOnceItIsThere(FxRobot robot) {
    open(robot, "bands");
    assertThat(robot.lookup("No setting is a range yet").tryQuery()).isPresent();

    robot.interact(
        () ->
            model.open(
                cached(model.current().orElseThrow(), Range.parse("triangular 0.1 0.2 0.4"))));
    assertThat(robot.lookup("#bands-table").queryTableView().getItems()).hasSize(3);
    TextField target = robot.lookup("#bands-target").queryAs(TextField.class);
    robot.interact(() -> target.setText("0.3"));
    robot.interact(() -> target.fireEvent(new javafx.event.ActionEvent()));
    assertThat(robot.lookup("#bands-chance").query().getAccessibleText())
        .contains("of paths cost at most $0.30");
  }

  @Test
  void monthsHaveBandsOfTheirOwnAndUpToTheirEnd(FxRobot robot) {
    Scenario january = model.current().orElseThrow();
    Baseline.Window window = (Baseline.Window) january.baseline();
    Scenario quarter =
        january.over(
            new Baseline.Window(
                Optional.of(LocalDate.parse("2026-01-01")),
                Optional.of(LocalDate.parse("2026-03-31")),
                window.layer(),
                window.where()));
    robot.interact(
        () -> model.open(quarter.with(cached(quarter, Range.parse("empirical 0.1 0.2")).levers())));
    open(robot, "bands");
    robot.interact(robot.lookup("#bands-look-months").queryAs(ToggleButton.class)::fire);
    assertThat(rows(robot, "#bands-months-table")).isEqualTo(3);
    robot.interact(robot.lookup("#bands-look-soFar").queryAs(ToggleButton.class)::fire);
    assertThat(rows(robot, "#bands-months-table")).isEqualTo(3);

    // what is looked at stays while levers are turned
    robot.interact(() -> model.turn(0, Lever.State.ON));
    assertThat(robot.lookup("#bands-months-table").tryQuery()).isPresent();
    robot.interact(robot.lookup("#bands-look-whole").queryAs(ToggleButton.class)::fire);
    assertThat(robot.lookup("#bands-table").tryQuery()).isPresent();
  }

  @Test
  void goalSeekTurnsTheLeverOfTheOpenScenario(FxRobot robot) {
    open(robot, "seek");
    write(robot, "#seek-first", "0.21");
    robot.interact(robot.lookup("#seek-start").queryButton()::fire);
    assertThat(robot.lookup("#seek-verdict").queryLabeled().getText()).endsWith("at 50 %");

    robot.interact(robot.lookup("#seek-use").queryButton()::fire);
    assertThat(robot.lookup("#lever-field-0").queryAs(TextField.class).getText()).isEqualTo("50 %");
    assertThat(model.canUndo()).isTrue();
  }

  @Test
  void followsTheDearestRowAndAnyThatIsNamed(FxRobot robot) {
    open(robot, "trace");
    assertThat(rows(robot, "#trace-rows")).isEqualTo(2);
    assertThat(rows(robot, "#trace-way")).isEqualTo(2);

    write(robot, "#trace-line", "99");
    robot.interact(robot.lookup("#trace-follow").queryButton()::fire);
    assertThat(robot.lookup("No lever acts on this row").tryQuery()).isPresent();

    write(robot, "#trace-line", "3");
    robot.interact(robot.lookup("#trace-follow").queryButton()::fire);
    assertThat(rows(robot, "#trace-way")).isEqualTo(2);
  }

  @Test
  void plansTheRollOutAndTakesWhatALeverTakesIntoTheScenario(FxRobot robot) {
    open(robot, "rollout");
    assertThat(rows(robot, "#rollout-levers")).isEqualTo(1);
    assertThat(rows(robot, "#rollout-months-table")).isEqualTo(12);
    robot.interact(robot.lookup("#rollout-state").queryButton()::fire);
    write(robot, "#rollout-once-0", "cheap");
    robot.interact(robot.lookup("#rollout-effort-apply").queryButton()::fire);
    assertThat(robot.lookup("#rollout-effort-problem").queryLabeled().getText())
        .contains("such as 5000");

    write(robot, "#rollout-once-0", "0.5");
    robot.interact(robot.lookup("#rollout-effort-apply").queryButton()::fire);
    assertThat(model.current().orElseThrow().toJson()).contains("\"once\" : \"0.5\"");
    assertThat(robot.lookup("#rollout-state").tryQuery()).isEmpty();
    assertThat(robot.lookup("#rollout-tile-lowest").query().getAccessibleText())
        .contains("$0.50 before month 1");
    robot.interact(() -> model.undo(_ -> {}));
    assertThat(robot.lookup("#rollout-state").tryQuery()).isPresent();
  }

  @Test
  void slidersResultAndTabsReadTheBaselineOnceUntilTheLedgerChangesOrTheScreenIsLeft(
      FxRobot robot) {
    int before = reads;
    robot.interact(() -> model.sliding().slide(model.current().orElseThrow(), 0, tenth(4)));
    robot.interact(() -> model.turn(0, tenth(4)));
    open(robot, "rollout");
    open(robot, "seek");
    write(robot, "#seek-first", "0.21");
    robot.interact(robot.lookup("#seek-start").queryButton()::fire);
    robot.interact(() -> model.turn(0, tenth(6)));
    robot.interact(model::load);
    assertThat(reads).isEqualTo(before);
    assertThat(result()).isEqualTo("0.168");

    robot.interact(screen::left);
    robot.interact(() -> model.turn(0, tenth(5)));
    assertThat(reads).isEqualTo(before + 1);

    robot.interact(this::importMore);
    robot.interact(screen::shown);
    assertThat(reads).isEqualTo(before + 2);
    assertThat(result()).isEqualTo("0.315");
  }

  private void importMore() {
    Path more =
        UsageCsv.write(
            folder, "more.csv", List.of(UsageCsv.row("2026-01-20", "key_c", UsageCsv.MINI)));
    workbench.imports().add(more, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  private String result() {
    return model
        .played()
        .orElseThrow()
        .result()
        .result()
        .toDecimal()
        .stripTrailingZeros()
        .toPlainString();
  }

  private static Fraction tenth(int tenths) {
    return Fraction.of(tenths).dividedBy(Fraction.of(10));
  }

  @Test
  void bucketsOfADayAreNoGroundForCacheAdvice(FxRobot robot) {
    open(robot, "reuse");

    assertThat(robot.lookup("No calls to judge by").tryQuery()).isPresent();
  }

  @Test
  void theTabInFrontStaysWhileLeversAreTurned(FxRobot robot) {
    open(robot, "seek");
    robot.interact(() -> model.turn(0, Lever.State.OFF));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup("#scenarios-part-seek").queryAs(ToggleButton.class).isSelected())
        .isTrue();
    assertThat(robot.lookup("#seek-start").queryButton().isDisabled()).isTrue();
    open(robot, "result");
    assertThat(robot.lookup("#scenarios-split").tryQuery()).isPresent();
  }

  private static int rows(FxRobot robot, String table) {
    TableView<?> view = robot.lookup(table).queryTableView();
    return view.getItems().size();
  }

  private static void open(FxRobot robot, String part) {
    robot.interact(robot.lookup("#scenarios-part-" + part).queryAs(ToggleButton.class)::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void write(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
  }
}
