package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import java.time.YearMonth;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Chooses the month that is replayed, or all there is.
record WindowMenu(ScenarioViewModel model, Scenario scenario, Choices choices) {
  /// Empty for a described workload: it has no window.
  Optional<MenuButton> node() {
    return scenario.baseline() instanceof Baseline.Window window
        ? Optional.of(menu(window))
        : Optional.empty();
  }

  private MenuButton menu(Baseline.Window window) {
    MenuButton menu = new MenuButton(shown(window), Ui.icon(Feather.CALENDAR));
    menu.setId("scenarios-window");
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.setAccessibleText(Messages.text("scenarios.window"));
    menu.getItems().add(item(menu, within(window, Optional.empty())));
    for (YearMonth month : choices.months()) {
      menu.getItems().add(item(menu, within(window, Optional.of(month))));
    }
    return menu;
  }

  private MenuItem item(MenuButton menu, Baseline.Window window) {
    MenuItem item = new MenuItem(shown(window));
    item.setOnAction(
        _ -> {
          menu.setText(shown(window));
          model.replayOver(window);
        });
    return item;
  }

  /// The same evidence and filter in another month.
  private static Baseline.Window within(Baseline.Window window, Optional<YearMonth> month) {
    return new Baseline.Window(
        month.map(chosen -> chosen.atDay(1)),
        month.map(YearMonth::atEndOfMonth),
        window.layer(),
        window.where());
  }

  private static String shown(Baseline.Window window) {
    if (window.from().isEmpty() && window.to().isEmpty()) {
      return Messages.text("scenarios.window.all");
    }
    Optional<YearMonth> month = window.from().map(YearMonth::from);
    boolean isMonth =
        month.filter(whole -> window.equals(within(window, Optional.of(whole)))).isPresent();
    return isMonth
        ? Days.monthOfYear(month.orElseThrow())
        : Messages.text(
            "scenarios.window.days",
            window.from().map(Days::day).orElse(Messages.text("scenarios.begin")),
            window.to().map(Days::day).orElse(Messages.text("scenarios.end")));
  }
}
