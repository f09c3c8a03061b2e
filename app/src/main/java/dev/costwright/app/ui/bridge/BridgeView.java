package dev.costwright.app.ui.bridge;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Tiles, the waterfall beside what each model moved, the split beside what both sides rest on.
final class BridgeView extends VBox {
  private static final double GROUND_WIDTH = 330;

  private final BridgeViewModel model;
  private final Bridged found;
  private final Navigation navigation;

  BridgeView(BridgeViewModel model, Bridged found, Theme theme, Navigation navigation) {
    super(14);
    this.model = model;
    this.found = found;
    this.navigation = navigation;
    getStyleClass().add("page");
    if (found.isBare()) {
      getChildren().add(Ui.grow(bare()));
      return;
    }
    if (found.isBudgetIdle()) {
      getChildren()
          .add(
              Ui.banner(
                  Tone.WARNING,
                  Feather.ALERT_TRIANGLE,
                  Messages.text("bridge.budget.idle", Periods.name(found.span().after()))));
    }
    GroundCard ground = new GroundCard(found, this::explain);
    Region rests = ground.card();
    rests.setPrefWidth(GROUND_WIDTH);
    rests.setMinWidth(GROUND_WIDTH);
    VBox drill = new DrillCard(model, found, this::explain).card();
    HBox.setHgrow(drill, Priority.ALWAYS);
    HBox foot = new HBox(16, drill, rests);
    double height = Math.max(ground.height(), DrillCard.height(found));
    foot.setMinHeight(height);
    foot.setPrefHeight(height);
    getChildren()
        .addAll(
            new BridgeTiles(found, this::explain).row(),
            Ui.grow(
                new HBox(
                    16,
                    Ui.weighted(new StepsCard(found, theme, this::explain).card(), 1.34),
                    Ui.weighted(new DriversCard(found, this::explain).card(), 1))),
            foot);
  }

  /// Neither period has a row under this layer and filter.
  private Node bare() {
    Button all = Ui.button(Messages.text("bridge.bare.all"), Feather.FILTER);
    all.setOnAction(_ -> model.clearFilters());
    all.setDisable(found.question().where().isEmpty());
    VBox card =
        Ui.empty(
            Feather.BAR_CHART,
            Messages.text("bridge.bare.title"),
            Messages.text(
                "bridge.bare.text",
                Periods.name(found.span().before()),
                Periods.name(found.span().after())),
            all);
    card.getStyleClass().add("card");
    return new StackPane(card);
  }

  private void explain(Node near, Asked asked) {
    model.explain(
        found,
        asked,
        why -> new WhyPopOver(why).show(near),
        problem -> navigation.report(Trouble.of("bridge.failed", problem)));
  }
}
