package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The Prices destination of the window.
public final class PricesScreen implements Screen {
  private final PricesViewModel model;

  /// @param today prices that hold on this day are shown
  public PricesScreen(PriceDesk desk, Background background, LocalDate today) {
    this(new PricesViewModel(desk, background, today));
  }

  PricesScreen(PricesViewModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "prices";
  }

  @Override
  public Ikon icon() {
    return Feather.TAG;
  }

  @Override
  public ObservableValue<String> scope() {
    return model.loadingProperty().map(_ -> scopeText());
  }

  @Override
  public View view(Theme theme) {
    return new View(new PricesView(model, theme), List.of());
  }

  @Override
  public void shown() {
    model.show();
  }

  private String scopeText() {
    return model
        .checked()
        .map(
            day ->
                Messages.text(
                    "prices.scope", Amounts.count(model.inForce()), model.version(), Days.day(day)))
        .orElse("");
  }
}
