package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.FxThread;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.scenario.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The levers of the open scenario in the order of replay, and the way to one more.
final class LeverStack {
  private final ScenarioViewModel model;
  private final Scenario scenario;
  private final Choices choices;
  private final int opened;
  private final List<LeverBox> boxes = new ArrayList<>();

  LeverStack(ScenarioViewModel model, Scenario scenario, Choices choices) {
    this.model = model;
    this.scenario = scenario;
    this.choices = choices;
    this.opened = model.openedProperty().get();
  }

  VBox card() {
    VBox levers = new VBox(12);
    for (int place : scenario.order()) {
      if (!levers.getChildren().isEmpty()) {
        levers.getChildren().add(Ui.divider());
      }
      LeverBox box = new LeverBox(model, scenario, choices, place);
      boxes.add(box);
      levers.getChildren().add(box.node(new LeverMenu(model, scenario, choices, place)));
    }
    if (boxes.isEmpty()) {
      levers.getChildren().add(Ui.paragraph(Messages.text("scenarios.levers.none"), "secondary"));
    }
    ScrollPane scroll = new ScrollPane(levers);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox card =
        Ui.card(
            Messages.text("scenarios.levers"),
            Messages.text("scenarios.levers.hint"),
            scroll,
            adding());
    focus(card, model.touched());
    return card;
  }

  /// One kind of lever each, in the order of replay.
  private ChoiceMenu adding() {
    ChoiceMenu adding =
        new ChoiceMenu("scenarios-add", Feather.PLUS).chosen(Messages.text("scenarios.add"));
    for (Lever.Kind kind : Lever.Kind.values()) {
      adding.offer(Knob.title(kind), () -> model.add(Starter.lever(kind)));
    }
    return adding;
  }

  /// Whoever works with keys goes on where they were.
  private static void focus(VBox card, OptionalInt place) {
    if (place.isPresent()) {
      FxThread.executor()
          .execute(
              () -> {
                var menu = card.lookup("#lever-menu-" + place.getAsInt());
                if (menu != null) {
                  menu.requestFocus();
                }
              });
    }
  }

  /// Writes what each lever does beside its name.
  void show(Played played) {
    boxes.forEach(box -> box.show(played));
  }

  /// False once another scenario is open: a field that goes with its view must not write into it.
  boolean isOpen() {
    return opened == model.openedProperty().get();
  }
}
