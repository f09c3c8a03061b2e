package dev.costwright.app.ui.terms;

import dev.costwright.app.ui.prices.PriceSection;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;

/// The sections of the Prices screen beside the book.
public final class TermsSections {
  private TermsSections() {}

  /// @param today the day on which commitments are looked at
  public static List<PriceSection> of(
      Workbench workbench, Background background, Navigation navigation, LocalDate today) {
    TermsDesk desk = TermsDesk.of(workbench, today);
    DiscountsViewModel discounts = new DiscountsViewModel(desk, background, navigation, today);
    RatesViewModel rates = new RatesViewModel(desk, background, navigation);
    DeclineViewModel decline = new DeclineViewModel(desk, background);
    return List.of(
        new Section("terms.discounts.section", discounts::load, _ -> new DiscountsView(discounts)),
        new Section("terms.rates.section", rates::load, _ -> new RatesView(rates)),
        new Section(
            "terms.decline.section", decline::load, theme -> new DeclineView(decline, theme)));
  }

  private record Section(String key, Runnable load, Function<Theme, Node> making)
      implements PriceSection {
    @Override
    public Node view(Theme theme) {
      return making.apply(theme);
    }

    @Override
    public void shown() {
      load.run();
    }
  }
}
