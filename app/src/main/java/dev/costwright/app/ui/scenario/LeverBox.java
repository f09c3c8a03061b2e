package dev.costwright.app.ui.scenario;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.ui.whatif.LeverField;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;

/// One lever: name, effect, switch and what can be done with it; slider to explore, field to be
/// exact; whom it acts on. It stays while figures change, so that keys keep their slider.
final class LeverBox {
  private static final double FIELD = 76;

  private final ScenarioViewModel model;
  private final Scenario scenario;
  private final Choices choices;
  private final int place;
  private final Lever lever;
  private final int opened;
  private final Label effect = Ui.text("", "strong");
  private final ToggleSwitch toggle = new ToggleSwitch();
  private final Slider slider;
  private final TextField field;

  /// @param place in the scenario's list
  LeverBox(ScenarioViewModel model, Scenario scenario, Choices choices, int place) {
    this.model = model;
    this.scenario = scenario;
    this.choices = choices;
    this.place = place;
    this.lever = scenario.levers().get(place);
    this.opened = model.openedProperty().get();
    this.slider = new Slider(Knob.least(lever), 100, percent(Knob.share(lever)));
    this.field = new TextField(Knob.shown(Knob.share(lever)));
  }

  VBox node(MenuButton menu) {
    Label name = Ui.paragraph(lever.scope().name(), "strong");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label condition = new Label(Knob.condition(lever));
    condition.getStyleClass().add("caption");
    VBox box =
        new VBox(
            6,
            Ui.row(8, name, effect, toggle(), menu),
            Ui.row(8, Ui.text(Knob.name(lever), "secondary"), Ui.spacer(), condition),
            knob());
    if (scenario.baseline() instanceof Baseline.Window && !choices.values().isEmpty()) {
      box.getChildren().add(new ScopeMenu(model, place, lever, choices).node());
    }
    ranges().forEach(range -> box.getChildren().add(Ui.paragraph(range, "caption")));
    String others = others();
    if (!others.isEmpty()) {
      box.getChildren().add(Ui.paragraph(Messages.text("scenarios.only", others), "caption"));
    }
    if (!lever.scope().source().isEmpty()) {
      box.getChildren().add(Ui.paragraph(lever.scope().source(), "caption"));
    }
    return box;
  }

  /// Settings that are ranges, in the words in which one types them.
  private List<String> ranges() {
    return LeverField.of(lever.kind()).stream()
        .filter(one -> lever.scope().ranges().containsKey(one.name()))
        .map(
            one ->
                Messages.text(
                    "scenarios.ranges",
                    one.label(),
                    one.shown("", Optional.ofNullable(lever.scope().ranges().get(one.name())))))
        .toList();
  }

  /// Writes what the lever does beside its name.
  void show(Played played) {
    Optional<Money> saved = played.change(lever.scope().name());
    effect.setText(saved.map(Amounts::change).orElse(Messages.text("scenarios.off")));
    effect.getStyleClass().removeAll("positive", "negative");
    saved.ifPresent(
        change -> effect.getStyleClass().add(change.signum() > 0 ? "negative" : "positive"));
    toggle.setDisable(!toggle.isSelected() && !new Levers(played.scenario()).hasRoom());
  }

  /// Writes what the lever does where its slider is, until the whole is replayed.
  void slide(Sliding.Slid slid) {
    if (slid.place() == place && slider.isValueChanging()) {
      say(Messages.text("scenarios.about", Amounts.change(slid.change())), slid.change());
    }
  }

  private void say(String words, Money change) {
    effect.setText(words);
    effect.getStyleClass().removeAll("positive", "negative");
    effect.getStyleClass().add(change.signum() > 0 ? "negative" : "positive");
  }

  /// What the lever is bound to besides that which the menu offers.
  private String others() {
    return lever.scope().where().entrySet().stream()
        .filter(
            bound ->
                !choices.values().containsKey(bound.getKey())
                    || !(scenario.baseline() instanceof Baseline.Window))
        .map(LeverBox::words)
        .sorted()
        .collect(Collectors.joining(" · "));
  }

  private static String words(Map.Entry<Dimension, java.util.Set<String>> bound) {
    return ScopeMenu.name(bound.getKey())
        + ": "
        + String.join(", ", bound.getValue().stream().sorted().toList());
  }

  private ToggleSwitch toggle() {
    toggle.setId("lever-on-" + place);
    toggle.setAccessibleText(Messages.text("scenarios.switch", lever.scope().name()));
    toggle.setSelected(lever.scope().isOn());
    toggle
        .selectedProperty()
        .addListener((_, _, isOn) -> model.turn(place, isOn ? Lever.State.ON : Lever.State.OFF));
    return toggle;
  }

  private HBox knob() {
    slider.setId("lever-slider-" + place);
    slider.getStyleClass().add("progress-slider");
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.setBlockIncrement(1);
    slider.setAccessibleText(Knob.name(lever));
    HBox.setHgrow(slider, Priority.ALWAYS);
    field.setId("lever-field-" + place);
    field.getStyleClass().add("number");
    field.setPrefWidth(FIELD);
    field.setMinWidth(FIELD);
    field.setAccessibleText(Knob.name(lever));
    slider.valueProperty().addListener((_, _, _) -> slid());
    slider.valueChangingProperty().addListener((_, _, _) -> slid());
    field.setOnAction(_ -> typed());
    field
        .focusedProperty()
        .addListener(
            (_, _, isFocused) -> {
              if (!isFocused && isOpen()) {
                typed();
              }
            });
    return Ui.row(12, slider, field);
  }

  private Optional<Fraction> share() {
    return model.current().map(open -> Knob.share(open.levers().get(place)));
  }

  /// While the thumb is dragged, field and effect follow; the whole replay comes when it is let go.
  private void slid() {
    Fraction share =
        Fraction.of(BigDecimal.valueOf(slider.getValue()).setScale(0, RoundingMode.HALF_UP))
            .dividedBy(Fraction.of(100));
    boolean isSame =
        share().map(now -> Math.abs(percent(now) - slider.getValue()) < 1e-9).orElse(true);
    if (!isSame) {
      field.setText(Knob.shown(share));
      if (slider.isValueChanging()) {
        model.current().ifPresent(open -> model.sliding().slide(open, place, share));
      } else {
        model.turn(place, share);
      }
    }
  }

  /// What cannot be read is put back; what was not changed turns nothing, so that a range stays.
  private void typed() {
    Fraction old = share().orElse(Knob.share(lever));
    Fraction share =
        Knob.shown(old).equals(field.getText())
            ? old
            : Knob.parse(lever, field.getText()).orElse(old);
    if (!share.equals(old)) {
      model.turn(place, share);
    }
    slider.setValue(percent(share));
    field.setText(Knob.shown(share));
  }

  /// False once another scenario is open: a field that goes with its view must not write into it.
  private boolean isOpen() {
    return opened == model.openedProperty().get();
  }

  private static double percent(Fraction share) {
    return share.times(Fraction.of(100)).toDecimal(6).doubleValue();
  }
}
