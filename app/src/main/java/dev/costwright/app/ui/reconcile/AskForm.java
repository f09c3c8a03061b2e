package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Asks for a few words or amounts beside what they are about.
final class AskForm {
  /// One field.
  ///
  /// @param key message that names it
  /// @param text what stands in it at first
  record Field(String key, String text) {}

  private static final double WIDTH = 320;

  private final List<TextField> typed = new ArrayList<>();
  private final Label problem = Ui.paragraph("", "negative");
  private final Consumer<List<String>> done;
  private final Flyout flyout;

  /// @param titleKey message that says what is asked
  /// @param done hears what was typed; a `UsageException` of it is shown, and the form stays
  AskForm(String titleKey, List<Field> fields, Consumer<List<String>> done) {
    this.done = done;
    String title = Messages.text(titleKey);
    this.flyout = new Flyout(title, content(titleKey, fields), PopOver.ArrowLocation.TOP_RIGHT);
  }

  void show(Node near) {
    flyout.show(near);
    typed.getFirst().requestFocus();
  }

  private VBox content(String titleKey, List<Field> fields) {
    GridPane grid = new GridPane(12, 8);
    fields.forEach(field -> add(grid, field));
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    Button apply = Ui.button(Messages.text("reconcile.review.apply"));
    apply.setId("review-apply");
    apply.setDefaultButton(true);
    apply.setOnAction(_ -> apply());
    VBox content =
        new VBox(
            10,
            Ui.text(Messages.text(titleKey), "title"),
            Ui.paragraph(Messages.text(titleKey + ".help"), "secondary"),
            grid,
            problem,
            Ui.row(8, Ui.spacer(), apply));
    content.setPadding(new Insets(14));
    content.setPrefWidth(WIDTH);
    content.setId("review-form");
    return content;
  }

  private void add(GridPane grid, Field field) {
    TextField text = new TextField(field.text());
    String name = Messages.text(field.key());
    text.setId("review-field-" + typed.size());
    text.setAccessibleText(name);
    GridPane.setHgrow(text, Priority.ALWAYS);
    Label label = Ui.text(name, "secondary");
    label.setLabelFor(text);
    grid.addRow(typed.size(), label, text);
    typed.add(text);
  }

  private void apply() {
    try {
      done.accept(typed.stream().map(field -> field.getText().strip()).toList());
      flyout.hide();
    } catch (UsageException wrong) {
      problem.setText(String.valueOf(wrong.getMessage()));
    }
  }
}
