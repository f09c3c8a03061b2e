package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;
import static dev.costwright.app.uikit.Ui.divider;
import static dev.costwright.app.uikit.Ui.icon;
import static dev.costwright.app.uikit.Ui.paragraph;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.problem.Problem;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Everything that is wrong with a file: where, what was found, what was expected, what to do.
final class ProblemsCard {
  /// More are in the saved file: nobody reads thousands in a window.
  private static final int SHOWN = 200;

  private ProblemsCard() {}

  /// @param save writes the list
  /// @param saveRows writes the rows that could not be read
  static Node of(List<Problem> problems, Runnable save, Runnable saveRows) {
    VBox list = new VBox();
    problems.stream().limit(SHOWN).forEach(problem -> add(list, problem));
    if (problems.size() > SHOWN) {
      list.getChildren()
          .add(
              paragraph(
                  Messages.text(
                      "importing.problems.more", Amounts.count(problems.size() - SHOWN))));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(Messages.text("importing.problems.name"));
    return Ui.card(
        Messages.text("importing.problems.title", problems.size()),
        Messages.text("importing.problems.hint"),
        scroll,
        saveButtons(problems, save, saveRows));
  }

  private static Node saveButtons(List<Problem> problems, Runnable save, Runnable saveRows) {
    Button rows = saveButton("import-save-rejected", "importing.problems.saverows", saveRows);
    HBox buttons =
        new HBox(12, rows, saveButton("import-save-problems", "importing.problems.save", save));
    boolean hasRows = Problem.rejectedRows(problems) > 0;
    rows.setVisible(hasRows);
    rows.setManaged(hasRows);
    return buttons;
  }

  private static Button saveButton(String id, String key, Runnable action) {
    Button button = button(Messages.text(key), "link");
    button.setId(id);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static void add(VBox list, Problem problem) {
    if (!list.getChildren().isEmpty()) {
      list.getChildren().add(divider());
    }
    list.getChildren().add(node(problem));
  }

  private static Node node(Problem problem) {
    VBox words =
        new VBox(
            3,
            paragraph(title(problem), "medium"),
            paragraph(found(problem), "caption"),
            paragraph(problem.fix(), "caption"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(10, sign(problem.severity()), words);
    row.setPadding(new Insets(9, 0, 9, 0));
    return row;
  }

  static Node sign(Problem.Severity severity) {
    return switch (severity) {
      case REJECTED -> icon(Feather.ALERT_OCTAGON, "negative");
      case DOUBTFUL -> icon(Feather.ALERT_TRIANGLE, "warning");
    };
  }

  /// Where and what.
  static String title(Problem problem) {
    Problem.Location place = problem.location();
    if (place.line() == 0) {
      return problem.message();
    }
    return place.column().isEmpty()
        ? Messages.text("importing.problem.line", Amounts.count(place.line()), problem.message())
        : Messages.text(
            "importing.problem.column",
            Amounts.count(place.line()),
            place.column(),
            problem.message());
  }

  private static String found(Problem problem) {
    return problem.value().isEmpty()
        ? Messages.text("importing.problem.nothing", problem.expected())
        : Messages.text("importing.problem.found", problem.value(), problem.expected());
  }
}
