package dev.costwright.app.ui.shell;

import dev.costwright.app.ui.ledger.LedgerCards;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What the user can choose about the window itself, the currency of all figures, and the ledger
/// itself: checked, backed up and restored.
final class SettingsScreen implements Screen {
  private static final double RIGHT = 392;
  private static final double GAP = 12;

  private final ShellViewModel shell;
  private final LedgerCards ledger;
  private final CurrencyViewModel currency;
  private final TrueUpViewModel trueUp;

  SettingsScreen(
      ShellViewModel shell,
      LedgerCards ledger,
      CurrencyViewModel currency,
      TrueUpViewModel trueUp) {
    this.shell = shell;
    this.ledger = ledger;
    this.currency = currency;
    this.trueUp = trueUp;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Ikon icon() {
    return Feather.SETTINGS;
  }

  @Override
  public ObservableValue<String> scope() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public View view(Theme theme) {
    ToggleGroup group = new ToggleGroup();
    VBox choices = new VBox(8);
    for (Theme choice : Theme.values()) {
      choices.getChildren().add(choice(choice, theme, group));
    }
    VBox card =
        Ui.card(Messages.text("settings.theme"), Messages.text("settings.theme.hint"), choices);
    VBox page =
        new VBox(
            columns(
                ledger.ledger(),
                new VBox(GAP, card, new CurrencyCard(currency), new TrueUpCard(trueUp))),
            Ui.grow(columns(ledger.backups(), ledger.operations())));
    page.getStyleClass().add("page");
    return new View(page, List.of());
  }

  @Override
  public void shown() {
    ledger.shown();
    currency.refresh();
    trueUp.refresh();
  }

  private static HBox columns(Region left, Region right) {
    right.setMinWidth(RIGHT);
    right.setMaxWidth(RIGHT);
    return new HBox(GAP, Ui.evenly(left), right);
  }

  private RadioButton choice(Theme choice, Theme now, ToggleGroup group) {
    RadioButton button =
        new RadioButton(Messages.text("settings.theme." + choice.name().toLowerCase(Locale.ROOT)));
    button.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
    button.setToggleGroup(group);
    button.setSelected(choice == now);
    button.setOnAction(_ -> shell.use(choice));
    return button;
  }
}
