package dev.costwright.app.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Behind;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the main path: a scenario is open, a lever is turned and switched, it is kept, compared
/// and taken back.
@ExtendWith(ApplicationExtension.class)
class ScenarioScreenTest {
  private static final Scenario CLAIM =
      Scenarios.read(Path.of("../samples/scenarios/c003-01-35000.json"));

  private int reads;
  private final Baselines baselines =
      new Baselines(
          (scenario, progress) -> {
            reads++;
            return Scenarios.prepareDescribed(scenario, progress);
          },
          _ -> "the same");
  private final List<Scenario> kept = new ArrayList<>(List.of(CLAIM));
  private final ScenarioViewModel model = new ScenarioViewModel(new Shelf(), new AtOnce());

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    ScenarioScreen screen = new ScenarioScreen(model, Parts.NONE, () -> {}, new Nowhere());
    Scene scene = new Scene(new StackPane(screen.view(Theme.LIGHT).body()), 1200, 820);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @Test
  void showsTheFairSplitOfTheOpenScenario(FxRobot robot) {
    TableView<ScenarioResult.LeverSaving> split = robot.lookup("#scenarios-split").queryTableView();

    assertThat(split.getItems())
        .extracting(lever -> lever.shapley().toPlainString())
        .containsExactly("20750.00", "23500.00", "10750.00");
  }

  @Test
  void typedValueTurnsTheLeverAndUndoTurnsItBack(FxRobot robot) {
    TextField share = robot.lookup("#lever-field-0").queryAs(TextField.class);
    robot.interact(
        () -> {
          share.setText("0");
          share.fireEvent(new javafx.event.ActionEvent());
        });
    assertThat(result()).isEqualTo("50000.00");
    assertThat(model.canUndo()).isTrue();

    robot.interact(() -> model.undo(problem -> {}));
    assertThat(result()).isEqualTo("35000.00");

    robot.interact(() -> model.redo(problem -> {}));
    assertThat(result()).isEqualTo("50000.00");
  }

  @Test
  void switchingEveryLeverOffGivesTheBaseline(FxRobot robot) {
    for (int place = 0; place < 3; place++) {
      ToggleSwitch toggle = robot.lookup("#lever-on-" + place).queryAs(ToggleSwitch.class);
      robot.interact(() -> toggle.setSelected(false));
    }

    assertThat(result()).isEqualTo("90000.00");
    assertThat(model.current().orElseThrow().levers())
        .allSatisfy(lever -> assertThat(lever.scope().state()).isEqualTo(Lever.State.OFF));
  }

  @Test
  void keptScenariosStandSideBySide(FxRobot robot) {
    robot.interact(
        () -> {
          model.turn(0, Lever.State.OFF);
          model.rename("Without cache");
          model.save(problem -> {});
        });

    TableView<Played.Line> compare = robot.lookup("#scenarios-compare").queryTableView();
    assertThat(compare.getItems())
        .extracting(line -> line.result().result().toPlainString())
        .containsExactly("50000.00", "35000.00");
    assertThat(kept).hasSize(2);
  }

  @Test
  void aLineOfTheComparisonSaysWhyAndItsButtonOpensIt(FxRobot robot) {
    kept.add(CLAIM.named("Other"));
    robot.interact(model::load);
    TableView<Played.Line> compare = robot.lookup("#scenarios-compare").queryTableView();
    robot.interact(
        () -> {
          compare.getSelectionModel().clearAndSelect(1);
          compare.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(robot.lookup("#why .title").queryLabeled().getText()).contains("Other");
    assertThat(model.current()).contains(CLAIM);
    robot.interact(robot.lookup("#scenarios-open-1").queryButton()::fire);
    assertThat(model.current()).contains(CLAIM.named("Other"));
  }

  @Test
  void deletedScenarioComesBackWithUndoAndGoesWithRedo(FxRobot robot) {
    Scenario other = CLAIM.named("Other");
    kept.add(other);
    robot.interact(model::load);

    robot.interact(() -> model.delete(problem -> {}));
    assertThat(kept).containsExactly(other);
    assertThat(model.current()).contains(other);

    robot.interact(() -> model.undo(problem -> {}));
    assertThat(kept).containsExactlyInAnyOrder(CLAIM, other);
    assertThat(model.current()).contains(CLAIM);

    robot.interact(() -> model.redo(problem -> {}));
    assertThat(kept).containsExactly(other);
    assertThat(model.current()).contains(other);
  }

  @Test
  void fiveScenariosStandSideBySideWithWhatTheyCostMoreOrLess(FxRobot robot) {
    for (int place = 0; place < 3; place++) {
      int off = place;
      robot.interact(
          () -> {
            model.open(CLAIM.named("Without " + (off + 1)));
            model.turn(off, Lever.State.OFF);
            model.save(problem -> {});
          });
    }
    robot.interact(() -> model.open(CLAIM.named("Fifth")));

    DataTable<?> compare = robot.lookup("#scenarios-compare").queryAs(DataTable.class);
    assertThat(compare.data().header()).contains("Against open");
    int against = compare.data().header().indexOf("Against open");
    assertThat(compare.data().rows())
        .extracting(row -> row.getFirst().plain() + " " + row.get(against).shown())
        .containsExactlyInAnyOrder(
            "Fifth –",
            CLAIM.name() + " –",
            "Without 1 +$15,000.00",
            "Without 2 +$17,500.00",
            "Without 3 +$7,000.00");
  }

  @Test
  void aCopyIsKeptUnderAFreeNameWithItsNotes(FxRobot robot) {
    TextField notes = robot.lookup("#scenarios-notes").queryAs(TextField.class);
    robot.interact(
        () -> {
          notes.setText("asked for by finance");
          notes.fireEvent(new javafx.event.ActionEvent());
        });
    robot.interact(() -> model.files().duplicate(problem -> {}));

    assertThat(kept.getLast())
        .isEqualTo(CLAIM.named(CLAIM.name() + " 2").noted("asked for by finance"));
    assertThat(model.current()).contains(kept.getLast());
    assertThat(robot.lookup("#scenarios-notes").queryAs(TextField.class).getText())
        .isEqualTo("asked for by finance");
  }

  @Test
  void aHundredStepsAreTakenBackAndBroughtBack(FxRobot robot) {
    robot.interact(
        () -> {
          for (int step = 1; step <= 100; step++) {
            model.turn(0, Fraction.of(step).dividedBy(Fraction.of(200)));
          }
        });
    assertThat(result()).isEqualTo("25000.00");
    robot.interact(() -> IntStream.range(0, 100).forEach(_ -> model.undo(problem -> {})));
    assertThat(model.current()).contains(CLAIM);
    assertThat(model.canUndo()).isFalse();
    robot.interact(() -> IntStream.range(0, 100).forEach(_ -> model.redo(problem -> {})));
    assertThat(result()).isEqualTo("25000.00");
  }

  /// The cache alone saves 90,000 × its share, and comes first on a call's way.
  @Test
  void theEffectFollowsTheSliderFromOneReadingAndTheResultWhenItIsLetGo(FxRobot robot) {
    Slider slider = robot.lookup("#lever-slider-0").queryAs(Slider.class);
    robot.interact(() -> slider.setValueChanging(true));
    robot.interact(() -> slider.setValue(40));
    assertThat(robot.lookup("≈ −$36k").tryQuery()).isPresent();
    robot.interact(() -> slider.setValue(50));
    assertThat(robot.lookup("≈ −$45k").tryQuery()).isPresent();
    assertThat(reads).isEqualTo(1);
    assertThat(result()).isEqualTo("35000.00");

    robot.interact(() -> slider.setValueChanging(false));
    assertThat(robot.lookup("−$45k").tryQuery()).isPresent();
    assertThat(result()).isEqualTo("25000.00");

    robot.interact(() -> slider.setValueChanging(true));
    robot.interact(() -> slider.setValue(20));
    assertThat(robot.lookup("≈ −$18k").tryQuery()).isPresent();
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void goingThroughAFieldLeavesARangeAsItIs(FxRobot robot) {
    Lever ranged =
        CLAIM
            .levers()
            .getFirst()
            .within(
                CLAIM
                    .levers()
                    .getFirst()
                    .scope()
                    .ranging("share", Range.parse("triangular 0.2 0.3 0.4")));
    Scenario open = CLAIM.with(List.of(ranged));
    robot.interact(() -> model.open(open));
    TextField share = robot.lookup("#lever-field-0").queryAs(TextField.class);
    robot.interact(share::requestFocus);
    robot.interact(robot.lookup("#scenarios-name").query()::requestFocus);

    assertThat(model.current()).contains(open);
    assertThat(robot.lookup("Calls answered from cache: triangular  20 %  30 %  40 %").tryQuery())
        .isPresent();
  }

  @Test
  void whatCannotBeReadIsPutBack(FxRobot robot) {
    TextField share = robot.lookup("#lever-field-0").queryAs(TextField.class);
    robot.interact(
        () -> {
          share.setText("plenty");
          share.fireEvent(new javafx.event.ActionEvent());
        });

    assertThat(share.getText()).isEqualTo("30 %");
    assertThat(result()).isEqualTo("35000.00");
  }

  private String result() {
    return model.answerProperty().get() instanceof Answer.Filled<Played>(Played played)
        ? played.result().result().toPlainString()
        : "none";
  }

  private final class Shelf implements ScenarioSource {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }

    @Override
    public List<Scenario> saved() {
      return List.copyOf(kept);
    }

    @Override
    public ScenarioResult replay(Scenario scenario, Progress progress) {
      return Scenarios.replayDescribed(scenario, progress);
    }

    @Override
    public Prepared prepare(Scenario scenario, Progress progress) {
      return baselines.prepared(scenario, progress);
    }

    @Override
    public void save(Scenario scenario) {
      kept.add(scenario);
    }

    @Override
    public void remove(String name) {
      kept.removeIf(scenario -> scenario.name().equals(name));
    }

    @Override
    public Choices choices() {
      return Choices.NONE;
    }

    @Override
    public Behind behind(PivotQuery query, int limit) {
      return Behind.NOTHING;
    }

    @Override
    public String prices() {
      return "p1";
    }
  }

  private static final class AtOnce implements Background {
    @Override
    public <T> Job run(
        String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
      try {
        onDone.accept(work.run(Progress.NONE));
      } catch (CostwrightException problem) {
        onProblem.accept(problem);
      }
      return () -> {};
    }
  }
}
