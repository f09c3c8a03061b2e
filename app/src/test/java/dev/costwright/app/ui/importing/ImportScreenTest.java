package dev.costwright.app.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.identity.Preference;
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
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Drives the main path: a small file in, seen in the history, and out again.
@ExtendWith(ApplicationExtension.class)
class ImportScreenTest {
  private final List<Throwable> bugs = new ArrayList<>();
  private Path folder;
  private Workbench workbench;
  private ImportScreen screen;

  @Start
  void start(Stage stage) throws IOException {
    folder = Files.createTempDirectory("import-screen");
    workbench = Workbench.openOrCreate(folder.resolve("test.costw"));
    Theme.loadFonts();
    screen =
        new ImportScreen(
            ImportDesk.of(workbench), new Tasks(Runnable::run, Runnable::run, bugs::add), () -> {});
    var view = screen.view(Theme.LIGHT);
    BorderPane page = new BorderPane(view.body());
    page.setTop(new HBox(view.actions().toArray(Node[]::new)));
    Scene scene = new Scene(page, 990, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
    assertThat(bugs).isEmpty();
  }

  @Test
  void importsAFileShowsItInTheHistoryAndTakesItBack(FxRobot robot) throws IOException {
    Path file = usage();
    robot.interact(() -> screen.take(List.of(file)));
    assertThat(table(robot, "#import-files").getItems()).hasSize(1);
    assertThat(robot.lookup("#import-save-problems").tryQuery())
        .as("the row with a broken count is a problem")
        .isPresent();

    press(robot, "#import-ready");
    assertThat(workbench.ledger().imports()).hasSize(1);
    assertThat(workbench.ledger().imports().getFirst().rows().added()).isEqualTo(2);

    press(robot, "#import-section");
    assertThat(table(robot, "#import-history").getItems()).hasSize(1);
    press(robot, ".table-cell .button");
    press(robot, "#import-undo-confirm");

    assertThat(workbench.ledger().imports().getFirst().state()).isEqualTo(ImportState.UNDONE);
    assertThat(robot.lookup("#import-undo-confirm").tryQuery()).isEmpty();
  }

  @Test
  void readsAFileWithoutDatesOnceItsDaysAreFilledIn(FxRobot robot) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("answers.jsonl"),
            """
            {"usage": {"input_tokens": 10, "input_tokens_details": {"cached_tokens": 3}, "output_tokens": 5, "output_tokens_details": {"reasoning_tokens": 1}, "total_tokens": 15, "num_sources_used": 0, "num_server_side_tools_used": 0, "cost_in_usd_ticks": 1000}}
            """);
    robot.interact(() -> screen.take(List.of(file)));
    assertThat(robot.lookup("#import-ready").queryAs(Button.class).isDisabled()).isTrue();
    assertThat(robot.lookup((Node node) -> says(node, "in the field Period")).tryQuery())
        .isPresent();

    TextField days = robot.lookup("#import-days").queryAs(TextField.class);
    robot.interact(() -> days.setText("2026-08"));
    robot.interact(() -> days.fireEvent(new ActionEvent()));
    press(robot, "#import-ready");

    assertThat(workbench.ledger().imports().getFirst().from()).contains(LocalDate.of(2026, 8, 1));
  }

  @Test
  void letsHiddenRowsCountInsteadAndTheRulesDecideAgain(FxRobot robot) {
    for (Path file : twoVersions()) {
      workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    }
    robot.interact(screen::shown);

    assertThat(cells(robot)).contains("import 2, many.csv, line 2", "600,000", "1,100,000");
    assertThat(robot.lookup((Node node) -> says(node, "know a later state")).tryQuery())
        .isPresent();

    press(robot, "#hidden-prefer");
    assertThat(workbench.hidden().preferences(1)).containsExactly(Preference.VERSIONS);
    assertThat(robot.lookup((Node node) -> says(node, "You let its rows count")).tryQuery())
        .isPresent();
    assertThat(robot.lookup("#hidden-prefer").tryQuery()).isEmpty();

    robot.interact(() -> assertThat(workbench.undoEdit()).isPresent());
    robot.interact(screen::shown);
    press(robot, "#hidden-prefer");
    press(robot, "#hidden-reset");
    assertThat(workbench.hidden().preferences(1)).isEmpty();
  }

  @Test
  void saysThatEveryRowCounts(FxRobot robot) {
    workbench
        .imports()
        .add(twoVersions().getLast(), Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    robot.interact(screen::shown);

    assertThat(robot.lookup("Every row of this import counts").tryQuery()).isPresent();
  }

  /// The same day twice; the file with more tokens counts.
  private List<Path> twoVersions() {
    return List.of(
        UsageCsv.write(
            folder,
            "few.csv",
            List.of(UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI, "500000.0"))),
        UsageCsv.write(
            folder, "many.csv", List.of(UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI))));
  }

  private static List<String> cells(FxRobot robot) {
    DataTable<?> table = robot.lookup("#import-hidden").queryAs(DataTable.class);
    return table.data().rows().stream().flatMap(List::stream).map(CellValue::shown).toList();
  }

  private static boolean says(Node node, String words) {
    return node instanceof Labeled label
        && label.getText() != null
        && label.getText().contains(words);
  }

  @Test
  void namesEveryControl(FxRobot robot) throws IOException {
    Path file = usage();
    robot.interact(() -> screen.take(List.of(file)));

    assertThat(robot.lookup(ImportScreenTest::isReached).queryAllAs(Control.class))
        .hasSizeGreaterThan(5)
        .allSatisfy(control -> assertThat(control.getAccessibleText()).isNotBlank());
  }

  private static boolean isReached(Node node) {
    return node instanceof Control && node.isFocusTraversable();
  }

  private static TableView<?> table(FxRobot robot, String id) {
    return robot.lookup(id).queryTableView();
  }

  private static void press(FxRobot robot, String button) {
    Button found = robot.lookup(button).queryAs(Button.class);
    robot.interact(found::fire);
  }

  private Path usage() throws IOException {
    return Files.writeString(
        folder.resolve("usage.csv"),
        """
        start_time,end_time,project_id,num_model_requests,user_id,api_key_id,model,batch,input_tokens,output_tokens,input_cached_tokens
        1772323200,1772409600,proj_a,3,,key_a,gpt-4o-2024-08-06,False,1200,300,200
        1772323200,1772409600,proj_a,5,,key_b,gpt-4o-mini-2024-07-18,False,900,100,0
        1772323200,1772409600,proj_a,5,,key_c,gpt-4o-mini-2024-07-18,False,many,100,0
        """);
  }
}
