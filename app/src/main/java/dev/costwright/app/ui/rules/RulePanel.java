package dev.costwright.app.ui.rules;

import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/// The form of one rule. What is wrong is said as it is typed, with its place in an expression.
final class RulePanel extends VBox {
  private static final double WIDTH = 430;

  private final RuleForm known;
  private final TextField name = new TextField();
  private final ComboBox<String> reads = new ComboBox<>();
  private final ToggleButton plain = new ToggleButton(Messages.text("rules.form.plain"));
  private final ToggleButton expression = new ToggleButton(Messages.text("rules.form.expression"));
  private final TextField pattern = new TextField();
  private final Map<Dimension, TextField> gives = new EnumMap<>(Dimension.class);
  private final Label fault = Ui.paragraph("", "negative");
  private final Button attempt = Ui.button(Messages.text("rules.form.try"), "accent");
  private final Flyout flyout;
  private int rows;

  RulePanel(RuleForm known) {
    super(12);
    this.known = known;
    GridPane grid = new GridPane(12, 8);
    fill(grid);
    attempt.setId("rules-form-try");
    attempt.setDefaultButton(true);
    fault.setId("rules-form-fault");
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    getChildren().addAll(grid, fault, Ui.row(8, Ui.spacer(), attempt));
    setPadding(new Insets(14));
    setPrefWidth(WIDTH);
    setId("rules-form");
    flyout = new Flyout(Messages.text("rules.form.title"), this, PopOver.ArrowLocation.TOP_RIGHT);
    check();
  }

  private void fill(GridPane grid) {
    name.setText(known.name());
    name.setId("rules-form-name");
    add(grid, "rules.form.name", name);
    reads.setEditable(true);
    Arrays.stream(Dimension.values())
        .filter(dimension -> !dimension.isLocal())
        .map(Dimension::id)
        .forEach(reads.getItems()::add);
    reads.getEditor().setText(known.reads());
    reads.setId("rules-form-reads");
    reads.setMaxWidth(Double.MAX_VALUE);
    add(grid, "rules.form.reads", reads);
    name.textProperty().subscribe(_ -> check());
    reads.getEditor().textProperty().subscribe(_ -> check());
    if (known.table().isPresent()) {
      grid.add(
          Ui.paragraph(
              Messages.text("rules.form.table", known.table().get().rows().size()), "secondary"),
          0,
          rows++,
          2,
          1);
    } else {
      fillPattern(grid);
    }
  }

  private void fillPattern(GridPane grid) {
    SegmentedButton kinds = new SegmentedButton(plain, expression);
    ToggleGroup one = new ToggleGroup();
    kinds.setToggleGroup(one);
    plain.setId("rules-form-plain");
    expression.setId("rules-form-expression");
    (known.isExpression() ? expression : plain).setSelected(true);
    one.selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                one.selectToggle(before);
              }
              check();
            });
    grid.add(kinds, 1, rows++);
    pattern.setText(known.pattern());
    pattern.setId("rules-form-pattern");
    add(grid, "rules.form.pattern", pattern);
    pattern.textProperty().subscribe(_ -> check());
    grid.add(Ui.paragraph(Messages.text("rules.form.help"), "caption"), 1, rows++);
    RuleForm.GIVEN.forEach(dimension -> addGiven(grid, dimension));
    known.gives().keySet().stream()
        .filter(dimension -> !gives.containsKey(dimension))
        .toList()
        .forEach(dimension -> addGiven(grid, dimension));
  }

  private void addGiven(GridPane grid, Dimension dimension) {
    TextField value = new TextField(known.gives().getOrDefault(dimension, ""));
    value.setId("rules-form-" + dimension.id());
    value.textProperty().subscribe(_ -> check());
    gives.put(dimension, value);
    add(grid, "dimension." + dimension.id(), value);
  }

  private void add(GridPane grid, String key, Control field) {
    Label label = Ui.text(Messages.text(key), "secondary");
    label.setLabelFor(field);
    field.setAccessibleText(Messages.text(key));
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(rows++, label, field);
  }

  private RuleForm form() {
    Map<Dimension, String> typed = new EnumMap<>(Dimension.class);
    gives.forEach((dimension, field) -> typed.put(dimension, field.getText()));
    return new RuleForm(
        name.getText(),
        reads.getEditor().getText(),
        expression.isSelected(),
        pattern.getText(),
        typed,
        known.table());
  }

  /// Nothing is said of a form that nobody has begun to fill.
  private void check() {
    try {
      var _ = form().rule();
      fault.setText("");
      attempt.setDisable(false);
    } catch (UsageException wrong) {
      boolean isBegun = !pattern.getText().isBlank() || known.table().isPresent();
      fault.setText(isBegun ? String.valueOf(wrong.getMessage()) : "");
      attempt.setDisable(true);
    }
  }

  /// Opens beside a node.
  ///
  /// @param onTry hears the rule; says what is wrong with it, if anything is
  void show(Node near, Function<Rule, Optional<String>> onTry) {
    attempt.setOnAction(
        _ -> onTry.apply(form().rule()).ifPresentOrElse(fault::setText, flyout::hide));
    // a panel takes the font of the node that it opens beside: a button's is bold
    flyout.show(near.getParent());
  }
}
