package dev.costwright.app.ui.rollout;

import dev.costwright.app.ui.rollout.RolloutViewModel.Typed;
import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.Lever;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// What the levers that are on take outside the calls: once, and a month. Nothing changes before
/// every amount can be read.
final class EffortForm {
  private static final double WIDTH = 470;
  private static final double FIELD = 104;

  private final RolloutViewModel model;
  private final Map<String, Pair> fields = new LinkedHashMap<>();
  private final Label problem = Ui.paragraph("", "negative");
  private final Flyout flyout;

  private record Pair(TextField once, TextField monthly) {
    Typed typed() {
      return new Typed(once.getText(), monthly.getText());
    }
  }

  EffortForm(RolloutViewModel model) {
    this.model = model;
    this.flyout =
        new Flyout(Messages.text("rollout.efforts"), content(), PopOver.ArrowLocation.TOP_RIGHT);
  }

  /// Opens with the keys in the first field.
  void show(Node near) {
    show(near, "");
  }

  /// Opens with the keys in a lever's first field.
  void show(Node near, String lever) {
    flyout.show(near);
    fields.entrySet().stream()
        .filter(one -> lever.isEmpty() || one.getKey().equals(lever))
        .findFirst()
        .ifPresent(one -> one.getValue().once().requestFocus());
  }

  private VBox content() {
    GridPane grid = new GridPane(12, 8);
    grid.setPadding(new Insets(3));
    grid.addRow(
        0,
        Ui.text(Messages.text("rollout.lever"), "secondary"),
        Ui.text(Messages.text("rollout.once"), "secondary"),
        Ui.text(Messages.text("rollout.monthly"), "secondary"));
    model.levers().forEach(lever -> add(grid, lever));
    problem.setId("rollout-effort-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    Button apply = Ui.button(Messages.text("rollout.apply"), "accent");
    apply.setId("rollout-effort-apply");
    apply.setDefaultButton(true);
    apply.setOnAction(_ -> apply());
    Button cancel = Ui.button(Messages.text("rollout.cancel"));
    cancel.setOnAction(_ -> flyout.hide());
    VBox content =
        new VBox(
            10,
            Ui.text(Messages.text("rollout.efforts"), "title"),
            Ui.paragraph(Messages.text("rollout.efforts.hint"), "secondary"),
            grid,
            problem,
            Ui.row(8, Ui.spacer(), cancel, apply));
    content.setPadding(new Insets(14));
    content.setPrefWidth(WIDTH);
    content.setId("rollout-effort-form");
    return content;
  }

  private void add(GridPane grid, Lever lever) {
    String name = lever.scope().name();
    Typed typed = Typed.of(lever);
    int place = fields.size();
    Pair pair =
        new Pair(
            field("once", name, place, typed.once()),
            field("monthly", name, place, typed.monthly()));
    fields.put(name, pair);
    Label label = Ui.paragraph(name);
    label.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(label, Priority.ALWAYS);
    grid.addRow(place + 1, label, pair.once(), pair.monthly());
  }

  private static TextField field(String kind, String lever, int place, String text) {
    TextField field = new TextField(text);
    field.setId("rollout-" + kind + "-" + place);
    field.getStyleClass().add("number");
    field.setMinWidth(FIELD);
    field.setPrefWidth(FIELD);
    field.setPromptText(Messages.text("rollout.unstated"));
    field.setAccessibleText(lever + ", " + Messages.text("rollout." + kind));
    return field;
  }

  private void apply() {
    List<Map.Entry<String, Pair>> bad =
        fields.entrySet().stream().filter(one -> !one.getValue().typed().isGood()).toList();
    if (bad.isEmpty()) {
      Map<String, Typed> typed = new LinkedHashMap<>();
      fields.forEach((lever, pair) -> typed.put(lever, pair.typed()));
      flyout.hide();
      model.state(typed);
    } else {
      Pair first = bad.getFirst().getValue();
      problem.setText(Messages.text("rollout.wrong.effort", bad.getFirst().getKey()));
      first.once().requestFocus();
    }
  }
}
