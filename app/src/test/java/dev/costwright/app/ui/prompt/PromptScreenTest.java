package dev.costwright.app.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.prompt.ModelSaving;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main path: paste a prompt and a shorter one, see what it saves, keep typing.
@ExtendWith(ApplicationExtension.class)
class PromptScreenTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private Stage stage;
  private PromptViewModel model;
  private PromptScreen screen;

  @Start
  void start(Stage shown) {
    stage = shown;
    workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
    Path usage =
        UsageCsv.write(folder, "u.csv", List.of(UsageCsv.row("2025-12-02", "key", UsageCsv.MINI)));
    var _ = workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    Theme.loadFonts();
    model = new PromptViewModel(PromptSource.of(workbench), new AtOnce());
    screen = new PromptScreen(model, new Nowhere());
    var view = screen.view(Theme.LIGHT);
    Scene scene = new Scene(new StackPane(view.body()), 1236, 820);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> stage.setScene(new Scene(new StackPane())));
    workbench.close();
  }

  @Test
  void pricesThePastedTextsAndKeepsTheFieldsWhileTheUserTypes(FxRobot robot) {
    TextArea before = robot.lookup("#prompt-before").queryAs(TextArea.class);
    assertThat(models(robot)).isEmpty();

    robot.interact(
        () -> {
          before.setText("a" + " a".repeat(9));
          robot.lookup("#prompt-after").queryAs(TextArea.class).setText("a a a a");
          model.load();
        });

    assertThat(robot.lookup("#prompt-before-tokens").queryAs(Label.class).getText())
        .startsWith("10 tokens in o200k_base");
    assertThat(models(robot)).hasSize(1);
    assertThat(models(robot).getFirst().removed()).isEqualTo(6);
    assertThat(robot.lookup("#why-prompt-saving").tryQuery()).isPresent();
    assertThat(robot.lookup("#prompt-before").queryAs(TextArea.class)).isSameAs(before);
  }

  @Test
  void keepsTheTextsWhenTheThemeChanges(FxRobot robot) {
    robot.interact(() -> model.beforeProperty().set("a long prompt"));

    var dark = screen.view(Theme.DARK);

    robot.interact(
        () ->
            robot
                .lookup("#prompt-before")
                .queryAs(TextArea.class)
                .getScene()
                .setRoot(new StackPane(dark.body())));
    assertThat(robot.lookup("#prompt-before").queryAs(TextArea.class).getText())
        .isEqualTo("a long prompt");
  }

  @Test
  void tabGoesFromTextToTextAndControlTabWritesOne(FxRobot robot) {
    TextArea before = robot.lookup("#prompt-before").queryAs(TextArea.class);
    TextArea after = robot.lookup("#prompt-after").queryAs(TextArea.class);
    robot.interact(before::requestFocus);
    robot.type(KeyCode.A);
    robot.type(KeyCode.TAB);
    assertThat(after.isFocused()).isTrue();
    assertThat(before.getText()).isEqualTo("a");

    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(before.isFocused()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.TAB);
    assertThat(before.getText()).contains("\t");
    assertThat(before.isFocused()).isTrue();
  }

  @SuppressWarnings("unchecked") // the table's rows are models
  private static List<ModelSaving> models(FxRobot robot) {
    return ((DataTable<ModelSaving>) robot.lookup("#prompt-models").query()).getItems();
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
