package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The filled screen: tiles, fan and drivers, back-test and what it rests on.
final class ForecastView extends VBox {
  private static final double FOOT_HEIGHT = 264;

  ForecastView(ForecastViewModel model, Outlook outlook, Theme theme, Navigation navigation) {
    super(16);
    getStyleClass().add("page");
    getChildren().add(new Tiles(model, outlook, navigation).row());
    new RunningMonth(outlook.now()).warning().ifPresent(getChildren()::add);
    for (String reason : outlook.series().reasons()) {
      getChildren().add(Ui.banner(Tone.INFO, Feather.INFO, reason));
    }
    outlook
        .laid()
        .problem()
        .ifPresent(
            problem -> getChildren().add(Ui.banner(Tone.WARNING, Feather.ALERT_TRIANGLE, problem)));
    VBox fan = new Fan(model, outlook, theme, navigation).card();
    HBox middle =
        new HBox(16, Ui.weighted(fan, 1.15), Ui.weighted(new SideCard(model, outlook), 1));
    HBox foot =
        new HBox(
            16,
            Ui.weighted(
                new BackTestCard(outlook.series().scores(), new Explain(outlook)::score).card(),
                1.35),
            Ui.weighted(new GroundCard(model, outlook), 1));
    foot.setMinHeight(FOOT_HEIGHT);
    foot.setPrefHeight(FOOT_HEIGHT);
    foot.setMaxHeight(FOOT_HEIGHT);
    getChildren().addAll(Ui.grow(middle), foot);
  }
}
