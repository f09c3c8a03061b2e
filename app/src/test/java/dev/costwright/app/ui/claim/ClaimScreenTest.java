package dev.costwright.app.ui.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.Outcome;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Holds claims against a month of GPT-4o mini: $0.30 of input in a bill of $0.42.
@ExtendWith(ApplicationExtension.class)
class ClaimScreenTest {
  private static final Period OCTOBER =
      Period.utc(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"));

  private Workbench workbench;
  private ClaimViewModel model;
  private Path folder;

  @Start
  void start(Stage stage) throws IOException {
    folder = Files.createTempDirectory("claim-screen");
    workbench = Workbench.openOrCreate(folder.resolve("claims.costw"));
    Path usage =
        UsageCsv.write(
            folder,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-10-01", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-10-31", "key_b", UsageCsv.MINI)));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    Theme.loadFonts();
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    model = new ClaimViewModel(ClaimSource.of(workbench), tasks);
    ClaimScreen screen = new ClaimScreen(model, new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    HBox actions = new HBox(8);
    actions.getChildren().setAll(view.actions());
    Scene scene = new Scene(new VBox(actions, view.body()), 1300, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Checked found() {
    return ((Answer.Filled<Checked>) model.answerProperty().get()).value();
  }

  @SuppressWarnings("unchecked") // the screen's only table
  private static DataTable<Checked.Line> table(FxRobot robot) {
    return (DataTable<Checked.Line>) robot.lookup("#claim-table").queryAs(DataTable.class);
  }

  @Test
  void listsWhatComesWithTheProgramAndChecksWhatIsLookedAt(FxRobot robot) {
    assertThat(table(robot).getItems()).hasSize(Claim.shipped().size());
    assertThat(found().shown().claim().id()).isEqualTo("prompt-caching-alone");
    assertThat(found().checked()).isOne();

    robot.interact(
        () ->
            table(robot).getItems().stream()
                .filter(line -> line.claim().id().equals("compression-20x"))
                .findFirst()
                .ifPresent(table(robot).getSelectionModel()::select));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(found().shown().claim().id()).isEqualTo("compression-20x");
    assertThat(found().shown().ledger().orElseThrow().outcome()).isEqualTo(Outcome.IMPOSSIBLE);
    assertThat(robot.lookup("67.86 %").tryQuery()).isPresent();
    assertThat(robot.lookup("71.43 %").tryQuery()).isPresent();
  }

  @Test
  void checksOnTheMonthAndTheRowsThatAreChosen(FxRobot robot) {
    assertThat(found().period()).contains(OCTOBER);

    robot.interact(() -> model.checkOn(found().offered().all()));
    assertThat(robot.lookup("#claim-month").queryAs(MenuButton.class).getText())
        .isEqualTo("October 2026");
    String whole = found().shown().ledger().orElseThrow().replayed().orElseThrow().toString();

    robot.interact(() -> model.keep(Map.of(Dimension.API_KEY, Set.of("key_a"))));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#claim-filter").queryAs(MenuButton.class).getText())
        .isEqualTo("only key_a");
    assertThat(
            found()
                .shown()
                .ledger()
                .orElseThrow()
                .replayed()
                .orElseThrow()
                .baseline()
                .toPlainString())
        .isEqualTo("0.21");

    robot.interact(() -> model.keep(Map.of()));
    assertThat(found().shown().ledger().orElseThrow().replayed().orElseThrow().toString())
        .isEqualTo(whole);
    robot.interact(() -> model.keep(Map.of(Dimension.API_KEY, Set.of("nobody"))));
    assertThat(found().shown().ledger().orElseThrow().outcome()).isEqualTo(Outcome.UNTOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "'-$4,000.00', '−$4,000.00'",
    "-, –",
    "'-5 % to 2 %', '−5 % to 2 %'",
    "2026-10-01 a-1, 2026-10-01 a-1"
  })
  void writesATrueMinus(String text, String shown) {
    assertThat(ClaimView.shown(text)).isEqualTo(shown);
  }

  @Test
  void checksAllWithTheKeyboard(FxRobot robot) {
    robot.interact(() -> robot.lookup("#claim-check-all").query().requestFocus());
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(found().checked()).isEqualTo(found().checkable());
    assertThat(found().onLedger(Outcome.UNTOLD)).isZero();
  }

  @Test
  void opensAClaimOfAFile(FxRobot robot) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.json"),
            """
            {"format": "costwright-claim", "version": 1, "id": "mine",
             "says": "Half of our calls repeat.", "source": "a salesman",
             "saving": {"low": "0.5"},
             "levers": [{"kind": "exactCache", "name": "Repeats", "share": "0.5"}]}
            """);
    robot.interact(
        () ->
            model.open(
                file,
                problem -> {
                  throw problem;
                }));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(found().shown().claim().id()).isEqualTo("mine");
    assertThat(found().shown().own()).isEmpty();
    assertThat(found().shown().ledger().orElseThrow().outcome()).isEqualTo(Outcome.REPRODUCIBLE);
  }
}
