package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Chooses the calls that a lever acts on, by feature, team, model and the like; nothing ticked
/// means all.
record ScopeMenu(ScenarioViewModel model, int place, Lever lever, Choices choices) {
  MenuButton node() {
    MenuButton menu = new MenuButton();
    menu.setId("lever-scope-" + place);
    menu.getStyleClass().addAll("flat", "flush");
    menu.setMinWidth(0);
    Map<Dimension, List<CheckMenuItem>> items = new LinkedHashMap<>();
    MenuItem all = new MenuItem(Messages.text("scenarios.scope.all"));
    all.setOnAction(
        _ -> items.values().forEach(ticks -> ticks.forEach(tick -> tick.setSelected(false))));
    menu.getItems().addAll(all, new SeparatorMenuItem());
    choices
        .values()
        .forEach(
            (dimension, values) -> {
              List<CheckMenuItem> ticks = ticks(dimension, values);
              items.put(dimension, ticks);
              Menu part = new Menu(name(dimension));
              part.getItems().addAll(ticks);
              menu.getItems().add(part);
            });
    items
        .values()
        .forEach(
            ticks ->
                ticks.forEach(
                    tick ->
                        tick.selectedProperty()
                            .addListener((_, _, _) -> choose(menu, ticked(items)))));
    label(menu, ticked(items));
    return menu;
  }

  static String name(Dimension dimension) {
    return Messages.text("dimension." + dimension.id());
  }

  /// What the ledger has, and what the lever names besides.
  private List<CheckMenuItem> ticks(Dimension dimension, List<String> values) {
    Set<String> chosen = lever.scope().where().getOrDefault(dimension, Set.of());
    return Stream.concat(values.stream(), chosen.stream())
        .distinct()
        .sorted()
        .map(value -> tick(value, chosen.contains(value)))
        .toList();
  }

  private static CheckMenuItem tick(String value, boolean isChosen) {
    CheckMenuItem tick = new CheckMenuItem(value);
    tick.setMnemonicParsing(false);
    tick.setSelected(isChosen);
    return tick;
  }

  private void choose(MenuButton menu, Map<Dimension, Set<String>> chosen) {
    label(menu, chosen);
    model.narrow(place, chosen);
  }

  private static void label(MenuButton menu, Map<Dimension, Set<String>> chosen) {
    List<String> names = new ArrayList<>();
    chosen.values().forEach(names::addAll);
    String text =
        names.isEmpty()
            ? Messages.text("scenarios.scope.all")
            : Messages.text("scenarios.only", String.join(", ", names));
    menu.setText(text);
    menu.setAccessibleText(text);
  }

  /// Every dimension of the menu; none ticked is an empty set.
  private static Map<Dimension, Set<String>> ticked(Map<Dimension, List<CheckMenuItem>> items) {
    Map<Dimension, Set<String>> ticked = new LinkedHashMap<>();
    items.forEach(
        (dimension, ticks) ->
            ticked.put(
                dimension,
                ticks.stream()
                    .filter(CheckMenuItem::isSelected)
                    .map(MenuItem::getText)
                    .collect(Collectors.toCollection(TreeSet::new))));
    return ticked;
  }
}
