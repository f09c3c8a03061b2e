package dev.costwright.app.ui.scenario;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.scenario.Baseline;
import dev.costwright.forecasting.scenario.Fraction;
import dev.costwright.forecasting.scenario.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;

/// The levers of the open scenario in the order of replay: name, effect, switch; slider to
/// explore, field to be exact. It stays while figures change, so that keys keep their slider.
final class LeverStack {
  private static final double FIELD = 76;
  private static final double NAME = 190;

  private record Shown(String lever, Label effect) {}

  private final ScenarioViewModel model;
  private final Scenario scenario;
  private final Choices choices;
  private final int opened;
  private final List<Shown> effects = new ArrayList<>();

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
      levers.getChildren().add(lever(place, scenario.levers().get(place)));
    }
    ScrollPane scroll = new ScrollPane(levers);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    return Ui.card(
        Messages.text("scenarios.levers"), Messages.text("scenarios.levers.hint"), scroll);
  }

  /// Writes what each lever does beside its name.
  void show(Played played) {
    for (Shown shown : effects) {
      Optional<Money> saved =
          played.saving(shown.lever()).map(ScenarioResult.LeverSaving::step).map(Money::negate);
      shown.effect().setText(saved.map(Amounts::change).orElse(Messages.text("scenarios.off")));
      shown.effect().getStyleClass().removeAll("positive", "negative");
      saved.ifPresent(
          change ->
              shown.effect().getStyleClass().add(change.signum() > 0 ? "negative" : "positive"));
    }
  }

  private VBox lever(int place, Lever lever) {
    Label name = Ui.text(lever.scope().name(), "strong");
    name.setMinWidth(0);
    name.setMaxWidth(NAME);
    name.setTooltip(new Tooltip(lever.scope().name()));
    Label effect = Ui.text("", "strong");
    effects.add(new Shown(lever.scope().name(), effect));
    Label condition = new Label(Knob.condition(lever));
    condition.getStyleClass().add("caption");
    VBox box =
        new VBox(
            6,
            Ui.row(8, name, Ui.spacer(), effect, toggle(place, lever)),
            Ui.row(8, Ui.text(Knob.name(lever), "secondary"), Ui.spacer(), condition),
            knob(place, lever));
    if (!choices.features().isEmpty() && scenario.baseline() instanceof Baseline.Window) {
      box.getChildren().add(new FeatureMenu(model, place, lever, choices.features()).node());
    }
    String others = scope(lever);
    if (!others.isEmpty()) {
      box.getChildren().add(Ui.paragraph(Messages.text("scenarios.only", others), "caption"));
    }
    if (!lever.scope().source().isEmpty()) {
      box.getChildren().add(Ui.paragraph(lever.scope().source(), "caption"));
    }
    return box;
  }

  /// What the lever is bound to besides features, which have their menu.
  private String scope(Lever lever) {
    return lever.scope().where().entrySet().stream()
        .filter(
            bound ->
                bound.getKey() != Dimension.FEATURE
                    || !(scenario.baseline() instanceof Baseline.Window))
        .map(
            bound ->
                Messages.text("dimension." + bound.getKey().id())
                    + ": "
                    + String.join(", ", bound.getValue().stream().sorted().toList()))
        .sorted()
        .collect(Collectors.joining(" · "));
  }

  private ToggleSwitch toggle(int place, Lever lever) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId("lever-on-" + place);
    toggle.setAccessibleText(Messages.text("scenarios.switch", lever.scope().name()));
    toggle.setSelected(lever.scope().isOn());
    toggle
        .selectedProperty()
        .addListener((_, _, isOn) -> model.turn(place, isOn ? Lever.State.ON : Lever.State.OFF));
    return toggle;
  }

  private HBox knob(int place, Lever lever) {
    Slider slider = new Slider(0, 100, percent(Knob.share(lever)));
    slider.setId("lever-slider-" + place);
    slider.getStyleClass().add("progress-slider");
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.setBlockIncrement(1);
    slider.setAccessibleText(Knob.name(lever));
    HBox.setHgrow(slider, Priority.ALWAYS);
    TextField field = new TextField(Knob.shown(Knob.share(lever)));
    field.setId("lever-field-" + place);
    field.getStyleClass().add("number");
    field.setPrefWidth(FIELD);
    field.setMinWidth(FIELD);
    field.setAccessibleText(Knob.name(lever));
    slider.valueProperty().addListener((_, _, _) -> slid(place, slider, field));
    slider.valueChangingProperty().addListener((_, _, _) -> slid(place, slider, field));
    field.setOnAction(_ -> typed(place, slider, field));
    field
        .focusedProperty()
        .addListener(
            (_, _, isFocused) -> {
              if (!isFocused && isOpen()) {
                typed(place, slider, field);
              }
            });
    return Ui.row(12, slider, field);
  }

  /// While the thumb is dragged only the field follows; the replay comes when it is let go.
  private void slid(int place, Slider slider, TextField field) {
    Fraction share =
        Fraction.of(BigDecimal.valueOf(slider.getValue()).setScale(0, RoundingMode.HALF_UP))
            .dividedBy(Fraction.of(100));
    boolean isSame =
        model
            .current()
            .map(
                open ->
                    Math.abs(percent(Knob.share(open.levers().get(place))) - slider.getValue())
                        < 1e-9)
            .orElse(true);
    if (!isSame) {
      field.setText(Knob.shown(share));
      if (!slider.isValueChanging()) {
        model.turn(place, share);
      }
    }
  }

  /// What cannot be read is put back.
  private void typed(int place, Slider slider, TextField field) {
    Optional<Fraction> typed = Knob.parse(field.getText());
    Fraction old =
        model
            .current()
            .map(open -> Knob.share(open.levers().get(place)))
            .orElse(Knob.share(scenario.levers().get(place)));
    boolean isOld = Knob.shown(old).equals(field.getText());
    Fraction share = isOld ? old : typed.orElse(old);
    model.turn(place, share);
    slider.setValue(percent(share));
    field.setText(Knob.shown(share));
  }

  /// False once another scenario is open: a field that goes with its view must not write into it.
  boolean isOpen() {
    return opened == model.openedProperty().get();
  }

  private static double percent(Fraction share) {
    return share.times(Fraction.of(100)).toDecimal(6).doubleValue();
  }
}
