package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.overlay.OverlayText;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.UsageException;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Writes an overlay: a line to type, and a menu that begins it.
final class OverlayForm extends HBox {
  private final ForecastViewModel model;
  private final Consumer<CostwrightException> onProblem;
  private final TextField line = new TextField();

  OverlayForm(ForecastViewModel model, Outlook outlook, Consumer<CostwrightException> onProblem) {
    super(8);
    this.model = model;
    this.onProblem = onProblem;
    line.setId("overlay-line");
    line.setPromptText(Messages.text("forecast.overlays.line"));
    line.setAccessibleText(Messages.text("forecast.overlays.line"));
    line.setTooltip(new Tooltip(Messages.text("forecast.overlays.line.hint")));
    line.setMinWidth(0);
    line.setOnAction(_ -> add());
    HBox.setHgrow(line, Priority.ALWAYS);
    Button add = Ui.button(Messages.text("forecast.overlays.add"), Feather.PLUS);
    add.setId("overlay-add");
    add.setOnAction(_ -> add());
    getChildren().addAll(beginnings(outlook), line, add);
  }

  /// Each begins with the first month that has not begun.
  private MenuButton beginnings(Outlook outlook) {
    LocalDate next = outlook.steps().issued().minusDays(1).withDayOfMonth(1).plusMonths(1);
    MenuButton menu = new MenuButton("", Ui.icon(Feather.LAYERS));
    menu.setId("overlay-begin");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setAccessibleText(Messages.text("forecast.overlays.begin"));
    menu.setTooltip(new Tooltip(Messages.text("forecast.overlays.begin")));
    offer(menu, "growth", "growth 5% a month from " + next);
    offer(menu, "launch", "launch 1000 a month from " + next + " over 3 months");
    offer(menu, "price", "price -10% from " + next);
    offer(menu, "decline", "decline 30% a year from " + next);
    outlook
        .laid()
        .scenarios()
        .forEach(
            name ->
                menu.getItems()
                    .add(
                        item(
                            Messages.text("forecast.overlays.scenario", name),
                            "scenario " + name + " from " + next)));
    return menu;
  }

  private void offer(MenuButton menu, String kind, String text) {
    menu.getItems().add(item(Messages.text("forecast.overlays." + kind), text));
  }

  private MenuItem item(String name, String text) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(
        _ -> {
          line.setText(text);
          line.requestFocus();
          line.end();
        });
    return item;
  }

  private void add() {
    String text = line.getText().strip();
    try {
      model.save(OverlayText.parse(text, text), onProblem);
    } catch (UsageException wrong) {
      onProblem.accept(wrong);
    }
  }
}
