package dev.costwright.app.ui.agents;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.agents.BaselineChoice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Chooses what tasks are measured against: found automatically, a workflow, or one described chat
/// call.
final class BaselineMenu {
  private static final double FIELD = 84;
  private static final String FIRST_INPUT = "500";
  private static final String FIRST_OUTPUT = "400";

  private final AgentsViewModel model;
  private final MenuButton menu = new MenuButton("", Ui.icon(Feather.TARGET));
  private final TextField input = field("agents.baseline.input", FIRST_INPUT);
  private final TextField output = field("agents.baseline.output", FIRST_OUTPUT);

  BaselineMenu(AgentsViewModel model) {
    this.model = model;
    menu.setId("agents-baseline");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.accessibleTextProperty().bind(menu.textProperty());
  }

  MenuButton node() {
    return menu;
  }

  /// Offers the workflows of the last answer.
  void offer() {
    menu.setText(text(model.baselineProperty().get()));
    List<MenuItem> items = new ArrayList<>();
    items.add(item(new BaselineChoice.Automatic()));
    model.candidates().forEach(name -> items.add(item(new BaselineChoice.OfWorkflow(name))));
    items.add(new SeparatorMenuItem());
    items.add(described());
    menu.getItems().setAll(items);
  }

  private MenuItem item(BaselineChoice choice) {
    MenuItem item = new MenuItem(text(choice));
    item.setOnAction(_ -> model.use(choice));
    return item;
  }

  private MenuItem described() {
    Button use = Ui.button(Messages.text("agents.baseline.use"));
    use.setId("agents-baseline-use");
    use.setOnAction(_ -> useDescribed());
    HBox row =
        Ui.row(
            6,
            Ui.text(Messages.text("agents.baseline.one"), "secondary"),
            input,
            Ui.text("+", "secondary"),
            output,
            use);
    return new CustomMenuItem(row, false);
  }

  /// Fields that hold no call leave everything as it is.
  private void useDescribed() {
    long in = Long.parseLong("0" + input.getText());
    long out = Long.parseLong("0" + output.getText());
    if (in + out > 0) {
      menu.hide();
      model.use(new BaselineChoice.OfCall(in, out));
    }
  }

  /// Takes up to seven digits.
  private static TextField field(String key, String text) {
    TextField field = new TextField(text);
    field.setPrefWidth(FIELD);
    field.setAccessibleText(Messages.text(key));
    field.setId(key.replace('.', '-'));
    field
        .textProperty()
        .addListener(
            (_, before, now) -> {
              if (!now.matches("[0-9]{0,7}")) {
                field.setText(before);
              }
            });
    return field;
  }

  private static String text(BaselineChoice choice) {
    return switch (choice) {
      case BaselineChoice.Automatic _ -> Messages.text("agents.baseline.automatic");
      case BaselineChoice.OfWorkflow(String name) -> Messages.text("agents.baseline.of", name);
      case BaselineChoice.OfCall(long in, long out) ->
          Messages.text("agents.baseline.call", Amounts.count(in), Amounts.count(out));
    };
  }
}
