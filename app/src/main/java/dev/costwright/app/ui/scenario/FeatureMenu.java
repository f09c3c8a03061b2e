package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.scenario.Lever;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Chooses the features that a lever acts on; none ticked means all.
record FeatureMenu(ScenarioViewModel model, int place, Lever lever, List<String> features) {
  MenuButton node() {
    MenuButton menu = new MenuButton();
    menu.setId("lever-features-" + place);
    menu.getStyleClass().add("flat");
    menu.setMinWidth(0);
    Set<String> chosen = lever.scope().where().getOrDefault(Dimension.FEATURE, Set.of());
    List<CheckMenuItem> items =
        Stream.concat(features.stream(), chosen.stream())
            .distinct()
            .sorted()
            .map(feature -> item(feature, chosen.contains(feature)))
            .toList();
    MenuItem all = new MenuItem(Messages.text("scenarios.features.all"));
    all.setOnAction(_ -> items.forEach(item -> item.setSelected(false)));
    items.forEach(
        item -> item.selectedProperty().addListener((_, _, _) -> choose(menu, ticked(items))));
    menu.getItems().addAll(all, new SeparatorMenuItem());
    menu.getItems().addAll(items);
    label(menu, ticked(items));
    return menu;
  }

  private static CheckMenuItem item(String feature, boolean isChosen) {
    CheckMenuItem item = new CheckMenuItem(feature);
    item.setMnemonicParsing(false);
    item.setSelected(isChosen);
    return item;
  }

  private void choose(MenuButton menu, Set<String> chosen) {
    label(menu, chosen);
    model.narrow(place, chosen);
  }

  private static void label(MenuButton menu, Set<String> chosen) {
    String text =
        chosen.isEmpty()
            ? Messages.text("scenarios.features.all")
            : Messages.text("scenarios.only", String.join(", ", chosen));
    menu.setText(text);
    menu.setAccessibleText(text);
  }

  private static Set<String> ticked(List<CheckMenuItem> items) {
    return items.stream()
        .filter(CheckMenuItem::isSelected)
        .map(MenuItem::getText)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
