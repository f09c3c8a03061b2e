package dev.costwright.app.ui.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Nowhere;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.drivers.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Looks at two months of a real ledger, in the second of which one key began.
@ExtendWith(ApplicationExtension.class)
class DriversScreenTest {
  private Workbench workbench;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("drivers-screen");
    workbench = Workbench.openOrCreate(folder.resolve("drivers.costw"));
    Path usage =
        UsageCsv.write(
            folder,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-01", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-01", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-28", "key_b", UsageCsv.MINI)));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    Theme.loadFonts();
    Tasks tasks =
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            });
    DriversScreen screen =
        new DriversScreen(new DriversViewModel(DriversSource.of(workbench), tasks), new Nowhere());
    Screen.View view = screen.view(Theme.LIGHT);
    Scene scene = new Scene(new VBox(view.body()), 1200, 900);
    Theme.LIGHT.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    screen.shown();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @SuppressWarnings("unchecked") // the screen's only table of combinations
  private static List<Driver> table(FxRobot robot) {
    return ((DataTable<Driver>) robot.lookup("#drivers-table").queryAs(DataTable.class)).getItems();
  }

  @Test
  void ranksWhatTheUserGroupsByAndEndsWithTheTotal(FxRobot robot) {
    robot.clickOn("#drivers-by-apiKey");
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(table(robot))
        .filteredOn(driver -> !driver.key().getLast().isEmpty())
        .extracting(driver -> driver.key().getLast(), driver -> driver.change().toString())
        .containsExactly(tuple("key_a", "0.00 USD"), tuple("key_b", "0.21 USD"));
    assertThat(table(robot))
        .extracting(driver -> driver.key().getFirst())
        .endsWith("(unpriced)", "(missing)", "Total");
    assertThat(robot.lookup("#drivers-explanations").queryAs(DataTable.class).getItems().isEmpty())
        .isFalse();
  }
}
