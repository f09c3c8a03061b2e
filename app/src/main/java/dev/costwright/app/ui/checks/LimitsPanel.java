package dev.costwright.app.ui.checks;

import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Limits;
import dev.costwright.model.check.Threshold;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.problem.UsageException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// The limits of all checks, a field each; what makes no sense is said below them.
final class LimitsPanel extends VBox {
  private static final double WIDTH = 440;
  private static final double FIELD = 92;

  private final Map<Threshold, TextField> fields = new EnumMap<>(Threshold.class);
  private final Label fault = Ui.paragraph("", "negative");
  private final Button keep = Ui.button(Messages.text("checks.limits.keep"), "accent");
  private final Button usual = Ui.button(Messages.text("checks.limits.usual"));
  private final Flyout flyout;

  /// @param currency of amounts
  LimitsPanel(Thresholds known, Currency currency) {
    super(10);
    GridPane grid = new GridPane(12, 6);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(words);
    known
        .all()
        .forEach((threshold, value) -> add(grid, threshold, value.toPlainString(), currency));
    keep.setId("checks-limits-keep");
    keep.setDefaultButton(true);
    usual.setId("checks-limits-usual");
    usual.setDisable(known.equals(Thresholds.DEFAULT));
    fault.setId("checks-limits-fault");
    getChildren()
        .addAll(
            Ui.paragraph(Messages.text("checks.limits.note"), "secondary"),
            grid,
            fault,
            Ui.row(8, Ui.spacer(), usual, keep));
    setPadding(new Insets(14));
    setPrefWidth(WIDTH);
    setId("checks-limits-panel");
    flyout = new Flyout(Messages.text("checks.limits"), this, PopOver.ArrowLocation.TOP_RIGHT);
  }

  private void add(GridPane grid, Threshold threshold, String value, Currency currency) {
    TextField field = new TextField(value);
    field.setId("checks-limit-" + threshold.id());
    field.getStyleClass().add("number");
    field.setPrefWidth(FIELD);
    field.textProperty().subscribe(_ -> check());
    Label label = Ui.text(Messages.text("checks.limit." + threshold.id()));
    label.setLabelFor(field);
    label.setWrapText(true);
    Label unit =
        Ui.text(
            Messages.text(
                "checks.unit." + threshold.unit().name().toLowerCase(Locale.ROOT),
                currency.getCurrencyCode()),
            "caption");
    fields.put(threshold, field);
    grid.addRow(fields.size() - 1, label, field, unit);
  }

  private void check() {
    try {
      var _ = typed();
      fault.setText("");
      keep.setDisable(false);
    } catch (UsageException wrong) {
      fault.setText(wrong.getMessage());
      keep.setDisable(true);
    }
  }

  private Thresholds typed() {
    Thresholds all = Thresholds.DEFAULT;
    for (Map.Entry<Threshold, TextField> field : fields.entrySet()) {
      all = all.with(field.getKey(), Limits.value(field.getKey(), field.getValue().getText()));
    }
    return all;
  }

  /// Opens beside a node; hears the limits that the user keeps.
  void show(Node near, Consumer<Thresholds> onKeep) {
    keep.setOnAction(_ -> close(onKeep, typed()));
    usual.setOnAction(_ -> close(onKeep, Thresholds.DEFAULT));
    flyout.show(near);
  }

  private void close(Consumer<Thresholds> onKeep, Thresholds chosen) {
    flyout.hide();
    onKeep.accept(chosen);
  }
}
