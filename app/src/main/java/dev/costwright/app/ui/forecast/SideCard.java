package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What stands beside the fan: all series of a split, what drove the past, what is laid over the
/// future, and why the next step costs something else than the last one did.
final class SideCard extends VBox {
  private final ForecastViewModel model;
  private final Outlook outlook;

  SideCard(ForecastViewModel model, Outlook outlook) {
    this.model = model;
    this.outlook = outlook;
    setMinSize(0, 0);
    show();
  }

  private void show() {
    VBox card =
        switch (model.side()) {
          case SERIES -> new SeriesCard(model, outlook).card();
          case DRIVERS -> new DriversCard(outlook).card();
          case OVERLAYS -> new OverlaysCard(model, outlook).card();
          case CHANGE -> new ChangeCard(outlook).card();
        };
    ((HBox) card.getChildren().getFirst()).getChildren().add(sides());
    getChildren().setAll(Ui.grow(card));
  }

  private SegmentedButton sides() {
    SegmentedButton sides = new SegmentedButton();
    sides.setToggleGroup(new ToggleGroup());
    for (Side side : Side.values()) {
      if (side == Side.SERIES && outlook.keys().size() < 2) {
        continue;
      }
      String name = side.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(Messages.text("forecast.side." + name));
      button.setId("forecast-side-" + name);
      button.setSelected(side == model.side());
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            model.turnTo(side);
            show();
          });
      sides.getButtons().add(button);
    }
    return sides;
  }
}
