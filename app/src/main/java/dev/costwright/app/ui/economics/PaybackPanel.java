package dev.costwright.app.ui.economics;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import java.util.Currency;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// When a tool that saves a share of the spend pays for itself: three fields, figures at once.
final class PaybackPanel extends VBox {
  private static final double WIDTH = 380;
  private static final double FIELD = 120;

  private final TextField spend = new TextField();
  private final TextField saving = new TextField();
  private final TextField tool = new TextField();
  private final VBox results = new VBox(6);

  private final Currency currency;

  /// @param monthlySpend to begin with
  /// @param currency of both amounts
  PaybackPanel(Optional<Money> monthlySpend, Currency currency) {
    super(10);
    this.currency = currency;
    spend.setText(monthlySpend.map(cost -> cost.rounded(2).toPlainString()).orElse(""));
    GridPane fields = new GridPane(16, 8);
    add(fields, 0, "spend", spend);
    add(fields, 1, "share", saving);
    add(fields, 2, "tool", tool);
    results.setId("payback-results");
    getChildren()
        .addAll(
            fields,
            Ui.divider(),
            results,
            Ui.paragraph(
                Messages.text("economics.payback.note", currency.getCurrencyCode()), "caption"));
    setPadding(new Insets(14));
    setPrefWidth(WIDTH);
    setId("payback");
    show();
  }

  private void add(GridPane fields, int row, String key, TextField field) {
    Label label = Ui.text(Messages.text("economics.payback." + key), "secondary");
    label.setLabelFor(field);
    field.setId("payback-" + key);
    field.setPrefWidth(FIELD);
    field.setMaxWidth(Double.MAX_VALUE);
    field.getStyleClass().add("number");
    GridPane.setHgrow(field, Priority.ALWAYS);
    field.textProperty().addListener((_, _, _) -> show());
    fields.addRow(row, label, field);
  }

  private void show() {
    results
        .getChildren()
        .setAll(
            new PaybackForm(spend.getText(), saving.getText(), tool.getText(), currency)
                .results().stream()
                    .map(
                        result ->
                            Ui.row(
                                8,
                                Ui.text(result.name(), "secondary"),
                                Ui.spacer(),
                                Ui.text(result.figure(), "medium")))
                    .toList());
  }
}
