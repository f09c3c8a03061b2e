package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.forecast.MethodScore;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Lays past forecasts into a fan and takes them out; below it how its bands have held.
record PastToggle(ForecastViewModel model, Optional<MethodScore> score) {
  /// @param card of a fan whose series has past forecasts
  VBox on(VBox card) {
    ((HBox) card.getChildren().getFirst()).getChildren().add(button());
    score
        .filter(one -> one.coverage80().isPresent())
        .ifPresent(one -> card.getChildren().add(held(one)));
    return card;
  }

  private Button button() {
    Button button =
        Ui.iconButton(
            model.showsPast() ? Feather.EYE_OFF : Feather.EYE,
            Messages.text(
                model.showsPast() ? "forecast.chart.past.hide" : "forecast.chart.past.show"));
    button.setId("forecast-past");
    button.setOnAction(_ -> model.turnPast());
    return button;
  }

  private static Label held(MethodScore score) {
    Label held =
        Ui.paragraph(
            Messages.text(
                "forecast.chart.held",
                Percent.share(score.coverage80()),
                Percent.share(score.coverage95()),
                String.valueOf(score.bandOrigins())),
            "caption");
    held.setId("forecast-held");
    VBox.setMargin(held, new Insets(0, 16, 10, 16));
    return held;
  }
}
