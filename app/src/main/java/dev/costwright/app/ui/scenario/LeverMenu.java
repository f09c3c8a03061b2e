package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with one lever: set it up, copy it, move it among its kind, take it away.
record LeverMenu(ScenarioViewModel model, Scenario scenario, Choices choices, int place) {
  MenuButton node() {
    Lever lever = scenario.levers().get(place);
    MenuButton menu = new MenuButton("", Ui.icon(Feather.MORE_HORIZONTAL));
    menu.setId("lever-menu-" + place);
    menu.getStyleClass().addAll("flat", "bare");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    String name = Messages.text("scenarios.lever.menu", lever.scope().name());
    menu.setAccessibleText(name);
    menu.setTooltip(new Tooltip(name));
    Levers levers = new Levers(scenario);
    MenuItem earlier = item("earlier", Feather.ARROW_UP, () -> model.moveEarlier(place));
    earlier.setDisable(levers.earlier(place).isEmpty());
    MenuItem later = item("later", Feather.ARROW_DOWN, () -> model.moveLater(place));
    later.setDisable(levers.later(place).isEmpty());
    menu.getItems()
        .addAll(
            item("settings", Feather.SLIDERS, () -> settings(menu)),
            item("duplicate", Feather.COPY, () -> model.duplicate(place)),
            earlier,
            later,
            new SeparatorMenuItem(),
            item("remove", Feather.TRASH_2, () -> model.remove(place)));
    return menu;
  }

  private static MenuItem item(String id, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(Messages.text("scenarios.lever." + id), Ui.icon(icon));
    item.setId("lever-" + id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// The lever as it is by now: its knob may have been turned.
  private void settings(MenuButton near) {
    model
        .current()
        .ifPresent(
            open ->
                new LeverForm(
                        open.levers().get(place),
                        choices,
                        name -> new Levers(open).isTaken(name, place),
                        changed -> model.replace(place, changed))
                    .show(near));
  }
}
