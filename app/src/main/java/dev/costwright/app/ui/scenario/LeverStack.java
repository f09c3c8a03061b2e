package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.MenuButton;
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
  private final Map<Integer, MenuButton> menus = new HashMap<>();
  private VBox card = new VBox();

  LeverStack(ScenarioViewModel model, Scenario scenario, Choices choices) {
    this.model = model;
    this.scenario = scenario;
    this.choices = choices;
    this.opened = model.openedProperty().get();
  }

  VBox card() {
    VBox levers = new VBox(12);
    // room for the ring of the keys
    levers.setPadding(new Insets(0, 3, 3, 0));
    for (int place : scenario.order()) {
      if (!levers.getChildren().isEmpty()) {
        levers.getChildren().add(Ui.divider());
      }
      LeverBox box = new LeverBox(model, scenario, choices, place);
      boxes.add(box);
      MenuButton menu = new LeverMenu(model, scenario, choices, place).node();
      menus.put(place, menu);
      levers.getChildren().add(box.node(menu));
    }
    if (boxes.isEmpty()) {
      levers.getChildren().add(Ui.paragraph(Messages.text("scenarios.levers.none"), "secondary"));
    }
    ScrollPane scroll = new ScrollPane(levers);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    card =
        Ui.card(
            Messages.text("scenarios.levers"),
            Messages.text("scenarios.levers.hint"),
            scroll,
            adding());
    return card;
  }

  /// One kind of lever each, in the order of replay.
  private ChoiceMenu adding() {
    ChoiceMenu adding =
        new ChoiceMenu("scenarios-add", Feather.PLUS).chosen(Messages.text("scenarios.add"));
    for (LeverKind kind : LeverKind.values()) {
      adding.offer(Knob.title(kind), () -> model.add(Starter.lever(kind, scenario.baseline())));
    }
    return adding;
  }

  /// Whoever works with keys goes on at the lever that the last rearrangement was about. The stack
  /// must be on the screen by now: what is not shown cannot take the keys.
  void takeKeys() {
    model
        .touched()
        .ifPresent(
            place -> {
              // until it is styled, a scroll pane holds its content outside of the scene
              card.applyCss();
              Optional.ofNullable(menus.get(place)).ifPresent(MenuButton::requestFocus);
            });
  }

  /// Writes what each lever does beside its name.
  void show(Played played) {
    boxes.forEach(box -> box.show(played));
  }

  /// Writes what a lever does while its slider moves.
  void slide(Sliding.Slid slid) {
    boxes.forEach(box -> box.slide(slid));
  }

  /// False once another scenario is open: a field that goes with its view must not write into it.
  boolean isOpen() {
    return opened == model.openedProperty().get();
  }
}
