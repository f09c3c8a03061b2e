package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The filled screen: tiles, the months, the lines, how usage becomes the invoice, and the line
/// that is selected.
final class ReconcileView extends VBox {
  private static final double CHART_HEIGHT = 212;
  private static final double RIGHT_WIDTH = 364;

  private final ReconcileViewModel model;
  private final Reconciled shown;

  ReconcileView(ReconcileViewModel model, ReviewViewModel reviews, Reconciled shown, Theme theme) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    this.shown = shown;
    RemarksPart remarks = new RemarksPart(reviews, shown.month());
    LinesCard lines = new LinesCard(shown, model);
    Region chart = new WaterfallCard(shown, model, theme).card();
    chart.setMinHeight(CHART_HEIGHT);
    chart.setPrefHeight(CHART_HEIGHT);
    StackPane details = new StackPane();
    details.setMinHeight(0);
    lines.whenSelected(
        reviews.selected(),
        row -> {
          row.key().ifPresent(reviews::select);
          details.getChildren().setAll(new LineDetails(model, remarks, shown, theme).card(row));
        });
    VBox right = new VBox(16, chart, Ui.grow(details));
    right.setMinWidth(RIGHT_WIDTH);
    right.setPrefWidth(RIGHT_WIDTH);
    HBox columns = new HBox(16, Ui.evenly(lines.card()), right);
    columns.setMinHeight(0);
    getChildren().addAll(tiles(), new MonthStrip(shown, model).card());
    if (!shown.openings().isEmpty()) {
      getChildren().add(new OpeningsCard(remarks).card(shown.openings()));
    }
    getChildren().add(Ui.grow(columns));
  }

  private HBox tiles() {
    HBox row = new HBox(12);
    for (Tile tile : Tile.values()) {
      Button why =
          WhyButton.of(
              tile.name().toLowerCase(Locale.ROOT),
              tile.title(),
              near -> new WhyPopOver(model.why(shown, tile)).show(near));
      row.getChildren().add(Ui.tile(tile.figure(shown), why));
    }
    return row;
  }
}
