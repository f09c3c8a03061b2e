package dev.costwright.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.path.SampleSlices;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Goes through every screen that the navigation leads to, behind each of its tabs, and asks every
/// table and tile with money why: a popover has to open and to say rounding, versions and the head
/// of the audit chain. A table says itself when it is exempt, and why.
@ExtendWith(ApplicationExtension.class)
class EveryFigureHasAWhyTest {
  private static final Path COMPANY = Path.of("../samples/company");

  private final List<Throwable> bugs = new ArrayList<>();
  private final Set<String> lacking = new LinkedHashSet<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private Workbench workbench;
  private Shell shell;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("every-figure");
    workbench = Workbench.openOrCreate(folder.resolve("company.costw"));
    Stream.concat(
            SampleSlices.write(folder).stream(),
            Stream.of(COMPANY.resolve("metrics.csv"), COMPANY.resolve("invoices/invoices.csv")))
        .forEach(
            file ->
                workbench
                    .imports()
                    .add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE));
    var _ =
        workbench.closes().close(YearMonth.of(2026, 7), "", Instant.parse("2026-08-03T00:00:00Z"));
    FxToolkit.start();
    Scene scene =
        CostwrightApp.scene(
            workbench,
            new Tasks(Runnable::run, Runnable::run, bugs::add),
            Preferences.none(),
            List::of);
    shell = (Shell) scene.getRoot();
    stage.setScene(scene);
    stage.setWidth(1440);
    stage.setHeight(900);
    stage.show();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void everyTableAndTileOfMoneySaysWhatItRestsOn() {
    FxToolkit.await(
        () -> {
          shell.screens().forEach(this::visit);
          return shell;
        });
    assertThat(lacking).isEmpty();
    assertThat(asked).hasSizeGreaterThan(40);
    assertThat(bugs).isEmpty();
  }

  private void visit(Screen screen) {
    Set<String> pressed = new HashSet<>();
    shell.open(screen.name());
    lookAt(screen);
    Optional<ToggleButton> next = unseen(pressed);
    while (next.isPresent()) {
      next.get().fire();
      lookAt(screen);
      next = unseen(pressed);
    }
  }

  /// A tab, or another one of a group of choices, that was not pressed yet.
  private Optional<ToggleButton> unseen(Set<String> pressed) {
    return all(shell)
        .filter(ToggleButton.class::isInstance)
        .map(ToggleButton.class::cast)
        .filter(button -> button.getToggleGroup() != null && !button.isSelected())
        .filter(button -> pressed.add(button.getId() + button.getText()))
        .findFirst();
  }

  private void lookAt(Screen screen) {
    shell.applyCss();
    shell.layout();
    for (Node node : all(shell).toList()) {
      if (node instanceof DataTable<?> table) {
        ask(screen, table);
      } else if (node.getStyleClass().contains("tile")) {
        ask(screen, (Parent) node);
      }
    }
  }

  private void ask(Screen screen, Parent tile) {
    Optional<String> figure =
        all(tile)
            .filter(node -> node.getStyleClass().contains("display"))
            .map(node -> ((Labeled) node).getText())
            .filter(text -> text.contains("$"))
            .findFirst();
    if (figure.isPresent()) {
      String name = screen.name() + " tile " + tile.getAccessibleText();
      all(tile)
          .filter(node -> String.valueOf(node.getId()).contains("why-"))
          .map(Button.class::cast)
          .findFirst()
          .ifPresentOrElse(
              button -> {
                button.fire();
                check(name);
              },
              () -> lacking.add(name + ": no button"));
    }
  }

  private <R> void ask(Screen screen, DataTable<R> table) {
    Optional<Integer> row = firstRowOfMoney(table);
    String name = screen.name() + " table " + table.getAccessibleText() + " #" + table.getId();
    if (row.isPresent() && Explained.exemption(table).isEmpty()) {
      TableColumn<R, ?> column = column(table, table.getItems().get(row.get())).orElseThrow();
      if (table.getSelectionModel().isCellSelectionEnabled()) {
        table.getSelectionModel().clearAndSelect(row.get(), column);
      } else {
        table.getSelectionModel().clearAndSelect(row.get());
      }
      table.getFocusModel().focus(row.get(), column);
      Event.fireEvent(
          table,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
      check(name);
    }
  }

  private static <R> Optional<Integer> firstRowOfMoney(DataTable<R> table) {
    for (int row = 0; row < table.getItems().size(); row++) {
      if (column(table, table.getItems().get(row)).isPresent()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static <R> Optional<TableColumn<R, ?>> column(DataTable<R> table, R row) {
    return table.getColumns().stream()
        .filter(column -> isMoney(column.getCellData(row)))
        .<TableColumn<R, ?>>map(column -> column)
        .findFirst();
  }

  private static boolean isMoney(Object value) {
    return value instanceof CellValue.Amount || value instanceof CellValue.Change;
  }

  /// Reads the popover that has opened, and closes it.
  private void check(String name) {
    List<PopOver> open =
        Window.getWindows().stream()
            .filter(PopOver.class::isInstance)
            .map(PopOver.class::cast)
            .filter(window -> window.getScene().getRoot().lookup("#why") != null)
            .toList();
    if (open.isEmpty()) {
      lacking.add(name + ": no why");
    }
    for (PopOver window : open) {
      asked.add(name);
      Set<String> words =
          all(window.getScene().getRoot())
              .filter(Label.class::isInstance)
              .map(label -> ((Label) label).getText())
              .collect(Collectors.toSet());
      Stream.of("why.rounding", "why.auditHead")
          .map(Messages::text)
          .filter(line -> !words.contains(line))
          .forEach(line -> lacking.add(name + ": does not say " + line));
      if (words.stream().noneMatch(EveryFigureHasAWhyTest::saysVersions)) {
        lacking.add(name + ": does not say versions");
      }
      window.hide(Duration.ZERO);
    }
  }

  private static boolean saysVersions(String label) {
    return label.equals(Messages.text("why.rules"))
        || label.startsWith(Messages.text("why.booked.stem"));
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            List.copyOf(parent.getChildrenUnmodifiable()).stream()
                .flatMap(EveryFigureHasAWhyTest::all))
        : Stream.of(node);
  }
}
