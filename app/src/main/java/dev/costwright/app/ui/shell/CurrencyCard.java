package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Chooses the currency in which all figures are.
final class CurrencyCard extends VBox {
  private final CurrencyViewModel model;
  private final ChoiceMenu menu = new ChoiceMenu("settings-currency", Feather.GLOBE);
  private final Label missing = Ui.paragraph("", "secondary");

  CurrencyCard(CurrencyViewModel model) {
    this.model = model;
    missing.setId("settings-currency-missing");
    missing.managedProperty().bind(missing.visibleProperty());
    VBox body =
        new VBox(
            8, menu, missing, Ui.paragraph(Messages.text("settings.currency.note"), "caption"));
    getChildren()
        .add(
            Ui.card(
                Messages.text("settings.currency"), Messages.text("settings.currency.hint"), body));
    model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
  }

  private void show(CurrencyViewModel.Shown shown) {
    menu.chosen(name(shown.current()));
    shown.offered().forEach(currency -> menu.offer(name(currency), () -> model.choose(currency)));
    missing.setVisible(!shown.unconverted().isEmpty());
    missing.setText(
        Messages.text("settings.currency.missing", amounts(shown.unconverted()), shown.current()));
  }

  /// Such as `EUR · Euro`.
  private static String name(Currency currency) {
    return currency.getCurrencyCode() + " · " + currency.getDisplayName(Locale.ENGLISH);
  }

  private static String amounts(List<Money> amounts) {
    return amounts.stream().map(Amounts::exact).collect(Collectors.joining(", "));
  }
}
