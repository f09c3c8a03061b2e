package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The Prices destination of the window.
public final class PricesScreen implements Screen {
  private final Supplier<PricesViewModel> making;

  /// Made when the user comes here first.
  private Optional<PricesViewModel> made = Optional.empty();

  /// @param today prices that hold on this day are shown
  public PricesScreen(PriceDesk desk, Background background, LocalDate today) {
    this.making = () -> new PricesViewModel(desk, background, today);
  }

  private PricesViewModel model() {
    if (made.isEmpty()) {
      made = Optional.of(making.get());
    }
    return made.get();
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
    return model().loadingProperty().map(_ -> scopeText());
  }

  @Override
  public View view(Theme theme) {
    return new View(new PricesView(model(), theme), List.of());
  }

  @Override
  public void shown() {
    model().show();
  }

  private String scopeText() {
    PricesViewModel model = model();
    return model
        .checked()
        .map(
            day ->
                Messages.text(
                    "prices.scope", Amounts.count(model.inForce()), model.version(), Days.day(day)))
        .orElse("");
  }
}
