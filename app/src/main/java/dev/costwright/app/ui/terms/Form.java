package dev.costwright.app.ui.terms;

import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.problem.CostwrightException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Asks for some texts beside what they are about. Its words are the messages that begin with its
/// stem: `add`, `apply`, `help`, and of each field its name and its name with `.prompt`.
final class Form {
  private static final double WIDTH = 420;

  private final String stem;
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final GridPane grid = new GridPane(12, 8);
  private final Label problem = Ui.paragraph("", "negative");
  private final Button apply;

  /// Shown once: a panel that was closed is gone.
  private final Flyout flyout;

  /// @param stem of messages and of the fields' ids, such as `terms.rates.`
  Form(String stem) {
    this.stem = stem;
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    problem.setId(id("problem"));
    apply = Ui.button(Messages.text(stem + "apply"), "accent");
    apply.setId(id("apply"));
    apply.setDefaultButton(true);
    String title = Messages.text(stem + "add");
    VBox content =
        new VBox(
            10,
            Ui.text(title, "title"),
            Ui.paragraph(Messages.text(stem + "help"), "secondary"),
            grid,
            problem,
            Ui.row(8, Ui.spacer(), apply));
    content.setPadding(new Insets(14));
    content.setPrefWidth(WIDTH);
    flyout = new Flyout(title, content, PopOver.ArrowLocation.TOP_RIGHT);
  }

  /// Adds a field of free text.
  Form with(String field) {
    TextField text = new TextField();
    add(field, text, text);
    return this;
  }

  /// Adds a field with texts to choose from; others can be typed.
  Form with(String field, List<String> offered) {
    ComboBox<String> choice = new ComboBox<>();
    choice.getItems().setAll(offered);
    choice.setEditable(true);
    choice.setMaxWidth(Double.MAX_VALUE);
    add(field, choice, choice.getEditor());
    choice.setPromptText(choice.getEditor().getPromptText());
    return this;
  }

  private void add(String field, Control control, TextField text) {
    String name = Messages.text(stem + field);
    control.setId(id(field));
    control.setAccessibleText(name);
    text.setAccessibleText(name);
    text.setPromptText(Messages.text(stem + field + ".prompt"));
    GridPane.setHgrow(control, Priority.ALWAYS);
    Label label = Ui.text(name, "secondary");
    label.setLabelFor(control);
    grid.addRow(fields.size(), label, control);
    fields.put(field, text);
  }

  /// What stands in a field, without spaces around it.
  String text(String field) {
    return Optional.ofNullable(fields.get(field)).map(TextField::getText).orElse("").strip();
  }

  /// @param done is called with the form when the user is done; a problem that it throws is shown,
  /// and the form stays
  void show(Node near, Consumer<Form> done) {
    apply.setOnAction(
        _ -> {
          try {
            done.accept(this);
          } catch (CostwrightException wrong) {
            say(wrong);
          }
        });
    flyout.show(near);
    fields.values().iterator().next().requestFocus();
  }

  /// Shows what is wrong.
  void say(CostwrightException wrong) {
    problem.setText(String.valueOf(wrong.getMessage()));
  }

  void hide() {
    flyout.hide();
  }

  private String id(String field) {
    return stem.replace('.', '-') + field;
  }
}
