package dev.costwright.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.sample.SampleCompany;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.importers.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A scenario on the calls of the sample company, set up with keys and nothing else: no mouse, no
/// call of a view-model. Its picture is written to `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class ScenarioByKeyboardTest {
  private static final int MOST_TABS = 90;
  private static final long WAIT_MILLIS = 20_000;

  private final List<Throwable> bugs = new ArrayList<>();
  private Workbench workbench;
  private Scene scene;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("keyboard");
    workbench = Workbench.openOrCreate(folder.resolve("company.costw"));
    SampleCompany.write(folder.resolve("company"), SampleCompany.DEFAULT_SEED).stream()
        .filter(file -> file.getParent().endsWith("litellm"))
        .filter(file -> file.toString().contains("2026-10"))
        .forEach(
            file ->
                workbench
                    .imports()
                    .add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE));
    FxToolkit.start();
    Tasks atOnce = new Tasks(Runnable::run, Runnable::run, bugs::add);
    scene = CostwrightApp.scene(workbench, atOnce, Preferences.none(), List::of);
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
  void isSetUpDrawnSoughtAndKeptWithKeysAlone(FxRobot robot) throws IOException {
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT9);
    tabTo("scenarios-new");
    press(robot, KeyCode.SPACE);

    tabTo("scenarios-name");
    press(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write("Cheaper support").type(KeyCode.ENTER);
    tabTo("lever-on-1");
    press(robot, KeyCode.SPACE);
    tabTo("lever-slider-1");
    String before = sliderValue(robot);
    press(robot, KeyCode.RIGHT);
    press(robot, KeyCode.RIGHT);
    assertThat(sliderValue(robot)).isNotEqualTo(before);
    tabTo("lever-field-1");
    press(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write("40").type(KeyCode.ENTER);
    picture("scenario-by-keyboard");

    tabTo("lever-menu-1");
    press(robot, KeyCode.SPACE);
    press(robot, KeyCode.DOWN);
    press(robot, KeyCode.ENTER);
    picture("lever-form");
    tabTo("lever-form-share");
    press(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write("triangular 30 40 55").type(KeyCode.ENTER);

    tabTo("scenarios-part-result");
    press(robot, KeyCode.RIGHT);
    press(robot, KeyCode.RIGHT);
    tabTo("bands-target");
    robot.write("9000").type(KeyCode.ENTER);
    assertThat(robot.lookup("#bands-chance").query().getAccessibleText())
        .contains("of paths cost at most $9,000");
    picture("bands-by-keyboard");

    tabTo("scenarios-save");
    press(robot, KeyCode.ENTER);
    Scenario kept = workbench.scenarios().all().getFirst();
    assertThat(kept.name()).isEqualTo("Cheaper support");
    assertThat(kept.baseline())
        .isInstanceOfSatisfying(
            Baseline.Window.class,
            window -> assertThat(window.from()).contains(LocalDate.of(2026, 10, 1)));
    assertThat(kept.active())
        .singleElement()
        .satisfies(
            lever -> {
              assertThat(lever.kind()).isEqualTo(LeverKind.ROUTING);
              assertThat(lever.settings().text("share")).isEqualTo("0.4");
              assertThat(lever.scope().ranges())
                  .containsEntry("share", Range.parse("triangular 0.3 0.4 0.55").orElseThrow());
            });
  }

  private static String sliderValue(FxRobot robot) {
    return robot.lookup("#lever-field-1").queryTextInputControl().getText();
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
  }

  /// As a user goes from one control to the next.
  private static void tabTo(String id) {
    List<String> met = new ArrayList<>();
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      String owner = owner();
      if (owner.equals(id)) {
        return;
      }
      met.add(owner);
      tab();
    }
    throw new AssertionError("Expected to reach " + id + " with Tab, met " + met);
  }

  private static void tab() {
    boolean _ =
        WaitForAsyncUtils.waitForAsyncFx(
            WAIT_MILLIS,
            () -> {
              new Robot().keyType(KeyCode.TAB);
              return true;
            });
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  /// Of the window in front: a form has keys of its own.
  private static String owner() {
    return WaitForAsyncUtils.waitForAsyncFx(
        WAIT_MILLIS,
        () -> {
          Window front = Window.getWindows().getLast();
          Node owner = front.getScene().getFocusOwner();
          return owner == null
              ? "nothing"
              : Optional.ofNullable(owner.getId())
                  .orElseGet(() -> owner.getClass().getSimpleName());
        });
  }

  private void picture(String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    for (int window = 0; window < Window.getWindows().size(); window++) {
      Scene shown = Window.getWindows().get(window).getScene();
      WritableImage image =
          WaitForAsyncUtils.waitForAsyncFx(WAIT_MILLIS, () -> shown.snapshot(null));
      Path file = Path.of("target/pictures", name + (window == 0 ? "" : "-" + window) + ".png");
      Files.createDirectories(file.getParent());
      boolean isWritten =
          ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
      assertThat(isWritten).isTrue();
    }
  }
}
