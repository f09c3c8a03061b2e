package dev.costwright.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.ChartMark;
import dev.costwright.app.uikit.Clicks;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Builds a scenario over a ledger in the window: levers are added, set up, copied, moved and taken
/// away, days and calls chosen, and every figure says why.
@ExtendWith(ApplicationExtension.class)
class ScenarioEditorTest {
  private static final long WAIT_MILLIS = 10_000;

  @TempDir private Path folder;

  private Workbench workbench;
  private ScenarioViewModel model;
  private ScenarioScreen screen;

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    workbench = Workbench.openOrCreate(folder.resolve("editor.costw"));
    workbench.imports().add(usage(), Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    model = new ScenarioViewModel(ScenarioSource.of(workbench, Baselines.of(workbench)), tasks);
    screen = new ScenarioScreen(model, Parts.NONE, () -> {}, new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    HBox top = new HBox(8);
    top.getChildren().addAll(view.actions());
    Scene scene = new Scene(new VBox(top, new StackPane(view.body())), 1240, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  /// Twice 0.21 USD in January; once in February, beside a row of another model.
  private Path usage() {
    return UsageCsv.write(
        folder,
        "usage.csv",
        List.of(
            UsageCsv.row("2026-01-10", "key_a", UsageCsv.MINI),
            UsageCsv.row("2026-01-20", "key_b", UsageCsv.MINI),
            UsageCsv.row("2026-02-10", "key_a", UsageCsv.MINI),
            UsageCsv.row("2026-02-28", "key_a", "gpt-4o-2024-08-06")));
  }

  @Test
  void addsALeverThatCountsAtOnceAndTakesItBack(FxRobot robot) {
    int before = levers().size();
    choose(robot, "#scenarios-add", "Exact cache");

    assertThat(levers()).extracting(lever -> lever.scope().name()).contains("Exact cache 2");
    assertThat(split(robot).getItems())
        .extracting(ScenarioResult.LeverSaving::name)
        .containsExactly("Exact cache 2");
    assertThat(robot.lookup("#lever-on-" + before).tryQuery()).isPresent();

    robot.interact(() -> model.undo(problem -> {}));
    assertThat(levers()).hasSize(before);
    assertThat(robot.lookup("#lever-on-" + before).tryQuery()).isEmpty();
  }

  @Test
  void leavingAFieldTurnsTheLeverAndSavingIsPossibleFromTheStart(FxRobot robot) {
    assertThat(robot.lookup("#scenarios-save").query().isDisabled()).isFalse();
    TextField share = robot.lookup("#lever-field-0").queryAs(TextField.class);
    robot.interact(share::requestFocus);
    robot.interact(() -> share.setText("45"));
    robot.interact(robot.lookup("#lever-field-1").queryAs(TextField.class)::requestFocus);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(Knob.typed(Knob.share(levers().getFirst()))).isEqualTo("45 %");
  }

  @Test
  void duplicatesMovesAndRemovesFromTheMenuOfALever(FxRobot robot) {
    choose(robot, "#lever-menu-0", "Duplicate");
    choose(robot, "#lever-menu-1", "Act earlier");
    assertThat(levers())
        .extracting(lever -> lever.scope().name())
        .startsWith("Exact cache 2", "Exact cache");
    assertThat(item(robot, "#lever-menu-0", "Act earlier").isDisable()).isTrue();
    assertThat(item(robot, "#lever-menu-2", "Act later").isDisable()).isTrue();

    choose(robot, "#lever-menu-0", "Remove");
    assertThat(levers())
        .extracting(lever -> lever.scope().name())
        .containsExactly(
            "Exact cache", "Route to another model", "Shorter prompts", "Prompt caching");
  }

  /// The keys stay at the lever that was moved, duplicated or set up. Everything runs on the
  /// window's thread here, so once the menu has acted the new levers have the keys already.
  @Test
  void keepsTheKeysWhereTheyWere(FxRobot robot) {
    choose(robot, "#lever-menu-1", "Duplicate");
    assertThat(keys(robot)).isEqualTo("lever-menu-2");

    choose(robot, "#lever-menu-2", "Act earlier");
    assertThat(keys(robot)).isEqualTo("lever-menu-1");
  }

  @Test
  void keepsTheKeysAtASwitchThatIsTurned(FxRobot robot) {
    ToggleSwitch toggle = robot.lookup("#lever-on-1").queryAs(ToggleSwitch.class);
    robot.interact(toggle::requestFocus);
    robot.interact(() -> toggle.setSelected(!toggle.isSelected()));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(keys(robot)).isEqualTo("lever-on-1");
    assertThat(robot.lookup("#lever-on-1").<ToggleSwitch>query()).isSameAs(toggle);
  }

  /// Not isFocused(): a window that the machine has not brought to the front has no focus.
  private static String keys(FxRobot robot) {
    return robot.lookup("#scenarios-add").query().getScene().getFocusOwner().getId();
  }

  @Test
  void takesItsOwnStepsBackUntilThereAreNone(FxRobot robot) {
    choose(robot, "#scenarios-add", "Exact cache");
    List<Lever> added = levers();
    assertThat(takenBack()).isTrue();
    assertThat(levers()).hasSize(added.size() - 1);
    assertThat(broughtBack()).isTrue();
    assertThat(levers()).isEqualTo(added);
    assertThat(broughtBack()).isFalse();
  }

  private boolean takenBack() {
    return WaitForAsyncUtils.waitForAsyncFx(WAIT_MILLIS, screen::takeBack);
  }

  private boolean broughtBack() {
    return WaitForAsyncUtils.waitForAsyncFx(WAIT_MILLIS, screen::bringBack);
  }

  @Test
  void settingsChangeTheLeverOnlyWhenAllOfThemCanBeRead(FxRobot robot) {
    choose(robot, "#lever-menu-0", "Settings …");
    write(robot, "#lever-form-name", "Answer repeats");
    write(robot, "#lever-form-share", "most");
    robot.interact(robot.lookup("#lever-form-apply").queryAs(Button.class)::fire);

    assertThat(robot.lookup("#lever-form-problem").queryAs(Label.class).getText())
        .startsWith("Calls answered from cache: expected a share from 0 to 100 %");
    assertThat(levers().getFirst().scope().name()).isEqualTo("Exact cache");

    write(robot, "#lever-form-share", "1/4");
    robot.interact(robot.lookup("#lever-form-apply").queryAs(Button.class)::fire);

    assertThat(levers().getFirst().scope().name()).isEqualTo("Answer repeats");
    assertThat(Knob.typed(Knob.share(levers().getFirst()))).isEqualTo("25 %");
  }

  @Test
  void replaysAnotherMonthOrAllDays(FxRobot robot) {
    assertThat(texts(robot, "#scenarios-window"))
        .containsExactly("All days", "February 2026", "January 2026");

    choose(robot, "#scenarios-window", "January 2026");
    assertThat(baseline()).isEqualTo("0.42");
    assertThat(robot.lookup("#scenarios-window").queryAs(MenuButton.class).getText())
        .isEqualTo("January 2026");

    choose(robot, "#scenarios-window", "All days");
    assertThat(model.answerProperty().get())
        .isInstanceOfSatisfying(
            Answer.Filled.class,
            filled -> assertThat(((Played) filled.value()).result().rows()).isEqualTo(4));
  }

  @Test
  void aLeverActsOnTheTickedModelsOnly(FxRobot robot) {
    choose(robot, "#scenarios-window", "February 2026");
    choose(robot, "#scenarios-add", "Exact cache");
    MenuButton scope = robot.lookup("#lever-scope-4").queryAs(MenuButton.class);
    assertThat(scope.getText()).isEqualTo("All calls");

    robot.interact(() -> tick(scope, "Model", "gpt-4o-mini").setSelected(true));

    assertThat(scope.getText()).isEqualTo("only gpt-4o-mini");
    assertThat(levers().get(4).scope().where())
        .isEqualTo(Map.of(Dimension.MODEL, Set.of("gpt-4o-mini")));
    assertThat(split(robot).getItems())
        .extracting(lever -> lever.shapley().toPlainString())
        .containsExactly("0.042");

    robot.interact(() -> scope.getItems().getFirst().fire());
    assertThat(levers().get(4).scope().where()).isEmpty();
    assertThat(scope.getText()).isEqualTo("All calls");
  }

  @Test
  void everyStepAndEveryPartSaysWhy(FxRobot robot) {
    choose(robot, "#scenarios-window", "January 2026");
    choose(robot, "#scenarios-add", "Exact cache");

    Clicks.on(robot, "#scenarios-waterfall", new ChartMark("Series 1", 1));
    assertThat(robot.lookup("#why .title").queryLabeled().getText())
        .isEqualTo("Exact cache 2: its step of the waterfall");
    assertThat(whys(robot))
        .contains("−$0.08", "Cost before it", "0.42 USD", "0.336 USD", "Dearest rows behind it");

    robot.interact(ScenarioEditorTest::closeFlyouts);
    robot.interact(() -> split(robot).getSelectionModel().select(0));
    robot.interact(() -> Event.fireEvent(split(robot), enter()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(whys(robot))
        .contains(
            "Exact cache 2: its fair part of the saving",
            "0.084 USD",
            "mean over every order of the levers, 1 in all (Shapley, 1953); the parts sum to $0.08",
            "In the worst order for it",
            "Rows in its scope",
            "Rows replayed",
            "Best evidence",
            "100.0 % as buckets",
            "half up, once, for showing");
  }

  @Test
  void baselineAndResultSayWhyToo(FxRobot robot) {
    choose(robot, "#scenarios-window", "January 2026");
    Clicks.on(robot, "#scenarios-waterfall", new ChartMark("Series 1", 0));

    assertThat(robot.lookup("#why .title").queryLabeled().getText())
        .isEqualTo("New scenario: what is replayed");
    assertThat(whys(robot)).contains("$0.42", "2", "100.0 % in no lever's scope");
  }

  @Test
  void whatWasBuiltIsKeptInTheLedgerAndAsAFile(FxRobot robot) {
    choose(robot, "#scenarios-add", "Shorter prompts");
    Path file = folder.resolve("built.json");
    robot.interact(
        () -> {
          model.rename("Built here");
          robot.lookup("#scenarios-save").queryAs(MenuButton.class).fire();
          model.files().writeTo(scenario -> Scenarios.write(scenario, file), problem -> {});
        });

    Scenario built = model.current().orElseThrow();
    assertThat(workbench.scenarios().all()).containsExactly(built);
    assertThat(Scenarios.read(file)).isEqualTo(built);
  }

  private List<Lever> levers() {
    return model.current().orElseThrow().levers();
  }

  private String baseline() {
    return model.answerProperty().get() instanceof Answer.Filled<Played>(Played played)
        ? played.result().baseline().toPlainString()
        : "none";
  }

  private static TableView<ScenarioResult.LeverSaving> split(FxRobot robot) {
    return robot.lookup("#scenarios-split").queryTableView();
  }

  private static List<String> whys(FxRobot robot) {
    return robot.lookup("#why .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private static List<String> texts(FxRobot robot, String menu) {
    return robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
        .map(MenuItem::getText)
        .toList();
  }

  private static MenuItem item(FxRobot robot, String menu, String text) {
    return robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
        .filter(one -> text.equals(one.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static void choose(FxRobot robot, String menu, String text) {
    robot.interact(() -> item(robot, menu, text).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static CheckMenuItem tick(MenuButton scope, String part, String value) {
    return scope.getItems().stream()
        .filter(item -> part.equals(item.getText()))
        .map(Menu.class::cast)
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> value.equals(item.getText()))
        .map(CheckMenuItem.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void write(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
  }

  private static void closeFlyouts() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
  }

  private static KeyEvent enter() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
  }
}
