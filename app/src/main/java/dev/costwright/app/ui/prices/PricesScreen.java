package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TakesWords;
import dev.costwright.app.uikit.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The Prices destination of the window.
public final class PricesScreen implements TakesWords {
  private final Supplier<Made> making;

  /// Made when the user comes here first.
  private Optional<Made> made = Optional.empty();

  private record Made(PricesViewModel book, OffersViewModel offers, Sections sections) {}

  /// @param today prices that hold on this day are shown
  public PricesScreen(PriceDesk desk, OfferDesk offers, Background background, LocalDate today) {
    this(desk, offers, List.of(), background, today);
  }

  /// @param sections beside the book
  /// @param today prices that hold on this day are shown
  public PricesScreen(
      PriceDesk desk,
      OfferDesk offers,
      List<PriceSection> sections,
      Background background,
      LocalDate today) {
    this.making =
        () -> {
          PricesViewModel book = new PricesViewModel(desk, background, today);
          return new Made(
              book,
              new OffersViewModel(offers, background, today, book::show),
              new Sections(sections));
        };
  }

  private PricesViewModel model() {
    return made().book();
  }

  /// What may be taken over into the book.
  public OffersViewModel offers() {
    return made().offers();
  }

  private Made made() {
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
    return new View(
        new PricesPage(model(), offers(), made().sections(), theme), PricesPage.actions(offers()));
  }

  /// Of all sellers and tiers.
  @Override
  public void search(String words) {
    model()
        .filter(
            filter ->
                filter
                    .withText(words)
                    .withSeller(Optional.empty())
                    .withTier(Optional.empty())
                    .withModels(PriceFilter.Models.ALL));
  }

  @Override
  public void shown() {
    model().show();
    offers().shown();
    made().sections().shown();
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
