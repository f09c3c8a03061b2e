package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import javafx.scene.control.TextField;

/// A budget of each month: the odds of passing it are shown once it is entered. Blank for none.
final class BudgetField extends TextField {
  private static final double WIDTH = 140;
  private static final String AMOUNT = "\\d{1,12}(\\.\\d{1,2})?";

  BudgetField(ForecastViewModel model) {
    setId("forecast-budget");
    setPromptText(Messages.text("forecast.budget"));
    setAccessibleText(Messages.text("forecast.budget"));
    getStyleClass().add("number");
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
    setText(model.budget().map(Money::toPlainString).orElse(""));
    setOnAction(_ -> model.useBudget(monthly(getText(), model.currency())));
    focusedProperty()
        .subscribe(
            isFocused -> {
              if (!isFocused && !monthly(getText(), model.currency()).equals(model.budget())) {
                model.useBudget(monthly(getText(), model.currency()));
              }
            });
  }

  /// Empty until it is an amount above 0, with thousands marks or without.
  static Optional<Money> monthly(String text, Currency currency) {
    String plain = text.strip().replace(",", "").replace(Amounts.symbol(currency), "");
    return plain.matches(AMOUNT) && new BigDecimal(plain).signum() > 0
        ? Optional.of(Money.of(new BigDecimal(plain), currency))
        : Optional.empty();
  }
}
