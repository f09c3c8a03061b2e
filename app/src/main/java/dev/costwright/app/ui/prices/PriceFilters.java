package dev.costwright.app.ui.prices;

import dev.costwright.app.ui.prices.PriceFilter.Models;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Narrows the price book: words, seller, tier, models of this ledger.
final class PriceFilters extends HBox {
  private static final double SEARCH = 280;
  private static final double CHOICE = 140;

  private final PricesViewModel model;
  private final ComboBox<String> sellers = choice("seller");
  private final ComboBox<String> tiers = choice("tier");
  private final TextField search = new TextField();
  private final ToggleButton used = Ui.chip(Messages.text("prices.used"));

  PriceFilters(PricesViewModel model, Node... actions) {
    super(8);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    setPadding(new Insets(12, 16, 6, 16));
    getChildren().addAll(search(), sellers, tiers, used(), Ui.spacer());
    getChildren().addAll(actions);
    onChoice(sellers, only -> model.filter(filter -> filter.withSeller(only)));
    onChoice(tiers, only -> model.filter(filter -> filter.withTier(only)));
    update();
  }

  /// Offers the sellers and tiers of the loaded book, and shows what is searched for.
  void update() {
    PriceFilter filter = model.filterProperty().get();
    if (!search.getText().equals(filter.text())) {
      search.setText(filter.text());
    }
    used.setSelected(filter.models() == Models.USED);
    offer(sellers, "prices.seller.all", model.sellers(), model.filterProperty().get().seller());
    offer(tiers, "prices.tier.all", model.tiers(), model.filterProperty().get().tier());
  }

  private TextField search() {
    search.setText(model.filterProperty().get().text());
    search.setId("prices-search");
    search.setPromptText(Messages.text("prices.search"));
    search.setAccessibleText(Messages.text("prices.search.name"));
    search.setPrefWidth(SEARCH);
    search.textProperty().subscribe((_, words) -> model.filter(f -> f.withText(words)));
    return search;
  }

  private ToggleButton used() {
    used.setId("prices-used");
    used.setSelected(model.filterProperty().get().models() == Models.USED);
    used.selectedProperty()
        .subscribe((_, isOn) -> model.filter(f -> f.withModels(isOn ? Models.USED : Models.ALL)));
    return used;
  }

  private static ComboBox<String> choice(String key) {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("prices-" + key);
    choice.setPrefWidth(CHOICE);
    choice.setAccessibleText(Messages.text("prices." + key));
    return choice;
  }

  /// The first choice stands for all.
  private static void offer(
      ComboBox<String> choice, String allKey, List<String> values, Optional<String> chosen) {
    List<String> offered = new ArrayList<>(List.of(Messages.text(allKey)));
    offered.addAll(values);
    if (!choice.getItems().equals(offered)) {
      choice.getItems().setAll(offered);
    }
    choice.getSelectionModel().select(chosen.orElse(offered.getFirst()));
  }

  private static void onChoice(ComboBox<String> choice, Consumer<Optional<String>> chosen) {
    choice.setOnAction(
        _ -> {
          int index = choice.getSelectionModel().getSelectedIndex();
          if (index >= 0) {
            chosen.accept(Optional.of(choice.getValue()).filter(_ -> index > 0));
          }
        });
  }
}
