package dev.costwright.app.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.statement.StatementFiles.Cut;
import dev.costwright.app.statement.StatementFiles.Format;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.chargeback.Line;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.problem.CostwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main path: bring pools, see that the month ties, read a statement, write them all.
@ExtendWith(ApplicationExtension.class)
class ReportsScreenTest {
  @TempDir private static Path files;
  private Workbench workbench;
  private ReportsViewModel model;
  private ReportsScreen screen;

  @Start
  void start(Stage stage) throws IOException {
    Theme.loadFonts();
    Path home = Files.createTempDirectory(files, "home");
    workbench = Workbench.openOrCreate(home.resolve("books.costw"));
    Path usage =
        UsageCsv.write(
            home,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-03", "key_b", UsageCsv.MINI)));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    model = new ReportsViewModel(ReportsSource.of(workbench), new AtOnce(), new Nowhere());
    screen = new ReportsScreen(model, new Nowhere());
    var view = screen.view(Theme.LIGHT);
    HBox actions = new HBox();
    actions.getChildren().addAll(view.actions());
    stage.setScene(new Scene(new StackPane(view.body(), actions), 1236, 820));
    Theme.LIGHT.applyTo(stage.getScene());
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void opensOnTheNewestMonthAndSaysThatItTies(FxRobot robot) {
    assertThat(screen.scope().getValue()).isEqualTo("February 2026 · by Team");
    assertThat(tie(robot)).startsWith("Ties to the cent: statements 0.00 + not charged 0.21");
  }

  @Test
  void sharesWhatNobodyIsNamedForOnceAPoolSaysHow(FxRobot robot) throws IOException {
    Path pools =
        Files.writeString(
            files.resolve("pools.json"),
            """
            {"pools": [{"name": "Rest", "over": "team", "spend": {"team": ["(untagged)"]},
              "method": "weights", "weights": {"Search": 2, "Chat": 1}}]}
            """);
    robot.interact(
        () -> {
          model.importPools(pools);
          screen.shown();
        });

    assertThat(tie(robot)).startsWith("Ties to the cent: statements 0.21 + not charged 0.00");
    TableView<Statement> table = robot.lookup("#reports-statements").queryTableView();
    assertThat(table.getItems())
        .extracting(Statement::member)
        .containsExactly("Search", "Chat", "(not charged)", "Month");
    robot.interact(() -> table.getSelectionModel().select(1));
    TableView<Line> lines = robot.lookup("#reports-lines").queryTableView();
    assertThat(lines.getItems()).extracting(Line::name).containsExactly("Rest");
  }

  @Test
  void showsAnotherMonthWhenItIsChosen(FxRobot robot) {
    robot.interact(() -> item(robot, "#reports-month", "January 2026").fire());

    assertThat(screen.scope().getValue()).isEqualTo("January 2026 · by Team");
  }

  @Test
  void writesTheStatementsAndSaysWhere(FxRobot robot) {
    Path out = files.resolve("out");
    robot.interact(() -> model.write(shown(), Cut.EACH, Format.PDF, out));

    assertThat(robot.lookup("#reports-written").queryAs(Label.class).getText())
        .isEqualTo("2 files written to " + out);
    assertThat(out.resolve("statement-2026-02-team-not-charged.pdf")).isNotEmptyFile();
  }

  private Reported shown() {
    return model.answerProperty().get() instanceof Answer.Filled<Reported>(Reported found)
        ? found
        : org.assertj.core.api.Assertions.fail("Expected statements, found none");
  }

  private static String tie(FxRobot robot) {
    return robot.lookup("#reports-tie .label").<Label>queryAll().stream()
        .map(Label::getText)
        .reduce("", String::concat);
  }

  private static MenuItem item(FxRobot robot, String menu, String text) {
    return robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
        .filter(item -> item.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  /// Works on the test's own thread.
  private static final class AtOnce implements Background {
    @Override
    public <T> Job run(
        String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
      onDone.accept(work.run(Progress.NONE));
      return () -> {};
    }
  }
}
