package dev.costwright.app.ui.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.close.Restatement;
import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main path: close a month, import more, see why it is restated, reopen with a reason.
@ExtendWith(ApplicationExtension.class)
class CloseScreenTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-03T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Workbench workbench;
  private CloseScreen screen;

  @Start
  void start(Stage stage) {
    workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
    importDay("a.csv", "2026-01-02");
    Theme.loadFonts();
    Nowhere here =
        new Nowhere() {
          @Override
          public void ledgerChanged() {
            screen.shown();
          }
        };
    screen =
        new CloseScreen(
            new CloseViewModel(CloseSource.of(workbench, CLOCK), new AtOnce(), here), here);
    var view = screen.view(Theme.LIGHT);
    Scene scene = new Scene(new StackPane(view.body()), 1236, 820);
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
  void closesAMonthShowsWhatMovedAndReopensItWithAReason(FxRobot robot) {
    assertThat(screen.scope().getValue()).isEqualTo("January 2026");
    robot.interact(robot.lookup("#close-do").queryAs(Button.class)::fire);
    assertThat(workbench.closes().closed()).containsExactly(YearMonth.of(2026, 1));

    robot.interact(
        () -> {
          importDay("b.csv", "2026-01-03");
          screen.shown();
        });
    assertThat(entries(robot))
        .containsExactlyElementsOf(workbench.closes().restate(YearMonth.of(2026, 1)).entries())
        .hasSize(1);

    Button reopen = robot.lookup("#close-reopen").queryAs(Button.class);
    assertThat(reopen.isDisabled()).isTrue();
    robot.interact(
        () -> robot.lookup("#close-words").queryAs(TextInputControl.class).setText("late file"));
    robot.interact(reopen::fire);

    assertThat(workbench.closes().closed()).isEmpty();
    assertThat(workbench.closes().all().getFirst().reopened().orElseThrow().reason())
        .isEqualTo("late file");
    assertThat(robot.lookup("#close-do").tryQuery()).isPresent();
  }

  @SuppressWarnings("unchecked") // the table's rows are entries
  private static List<Restatement.Entry> entries(FxRobot robot) {
    return ((DataTable<Restatement.Entry>) robot.lookup("#close-entries").query()).getItems();
  }

  private void importDay(String name, String day) {
    Path usage = UsageCsv.write(folder, name, List.of(UsageCsv.row(day, "key_a", UsageCsv.MINI)));
    var _ = workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
  }

  private static final class AtOnce implements Background {
    @Override
    public <T> Job run(
        String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
      onDone.accept(work.run(Progress.NONE));
      return () -> {};
    }
  }
}
