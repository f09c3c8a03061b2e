package dev.costwright.app.ui.bridge;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The budget that the bridge begins with: one field, and the way back to the period before.
final class BudgetPanel extends VBox {
  private static final double WIDTH = 320;

  private final TextField amount = new TextField();
  private final Button use = Ui.button(Messages.text("bridge.budget.use"), "accent");
  private final Button without = Ui.button(Messages.text("bridge.budget.without"));

  /// @param monthly the one in use
  /// @param currency in which spend is reported
  BudgetPanel(Optional<BigDecimal> monthly, Currency currency) {
    super(10);
    amount.setText(monthly.map(BigDecimal::toPlainString).orElse(""));
    amount.setId("bridge-budget-amount");
    amount.getStyleClass().add("number");
    Label label =
        Ui.text(Messages.text("bridge.budget.monthly", currency.getCurrencyCode()), "secondary");
    label.setLabelFor(amount);
    HBox.setHgrow(amount, Priority.ALWAYS);
    use.setId("bridge-budget-use");
    use.setDefaultButton(true);
    without.setDisable(monthly.isEmpty());
    amount
        .textProperty()
        .subscribe(text -> use.setDisable(new BudgetForm(text).monthly().isEmpty()));
    getChildren()
        .addAll(
            Ui.row(12, label, amount),
            Ui.paragraph(Messages.text("bridge.budget.note"), "caption"),
            Ui.row(8, Ui.spacer(), without, use));
    setPadding(new Insets(14));
    setPrefWidth(WIDTH);
    setId("bridge-budget-panel");
  }

  /// Hears a budget, or none.
  void whenChosen(Consumer<Optional<BigDecimal>> onChoice) {
    use.setOnAction(_ -> onChoice.accept(new BudgetForm(amount.getText()).monthly()));
    without.setOnAction(_ -> onChoice.accept(Optional.empty()));
  }
}
