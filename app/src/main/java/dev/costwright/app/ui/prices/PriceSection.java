package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Theme;
import javafx.scene.Node;

/// A part of the Prices screen beside the price book, such as discounts.
public interface PriceSection {
  /// The message that its chip says, such as `terms.rates.section`.
  String key();

  /// Builds nodes for a theme.
  Node view(Theme theme);

  /// Called each time it comes to the front, and while it is there whenever the ledger changed.
  void shown();
}
