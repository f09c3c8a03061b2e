package dev.costwright.app.ui.seek;

import dev.costwright.app.ui.seek.SeekDraft.Setting;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// What is sought: which setting, for which goal, between which values.
final class SeekForm {
  private static final double WIDTH = 300;

  private final SeekViewModel model;
  private final ComboBox<Setting> setting = new ComboBox<>();
  private final VBox numbers = new VBox(8);
  private final TextField first = field("seek-first");
  private final TextField second = field("seek-second");
  private final TextField from = field("seek-from");
  private final TextField to = field("seek-to");

  SeekForm(SeekViewModel model) {
    this.model = model;
  }

  VBox card() {
    List<Setting> settings =
        model.openedProperty().get().map(SeekDraft::settings).orElse(List.of());
    fill(settings);
    Button seek = Ui.button(Messages.text("seek.start"), Feather.TARGET);
    seek.setId("seek-start");
    seek.setDisable(settings.isEmpty());
    seek.setOnAction(_ -> start());
    Label refusal = Ui.paragraph("", "negative");
    refusal.setId("seek-refusal");
    refusal.textProperty().bind(model.refusalProperty());
    refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
    VBox body =
        new VBox(
            12,
            labelled(Messages.text("seek.setting"), setting),
            labelled(Messages.text("seek.goal"), aims()),
            numbers,
            labelled(Messages.text("seek.from"), from),
            labelled(Messages.text("seek.to"), to),
            refusal,
            seek);
    VBox card = Ui.card(Messages.text("seek.title"), "", body);
    card.setMinWidth(WIDTH);
    card.setPrefWidth(WIDTH);
    card.setMaxWidth(WIDTH);
    return card;
  }

  private void fill(List<Setting> settings) {
    SeekDraft draft = model.draft();
    setting.setId("seek-setting");
    setting.setMaxWidth(Double.MAX_VALUE);
    setting.setConverter(new Shown());
    setting.getItems().setAll(settings);
    draft.setting().ifPresent(setting::setValue);
    setting.setDisable(settings.isEmpty());
    setting
        .valueProperty()
        .addListener(
            (_, _, chosen) -> {
              if (chosen != null) {
                keep();
                model.fill(model.draft().of(chosen));
                from.setText(model.draft().from());
                to.setText(model.draft().to());
              }
            });
    first.setText(draft.first());
    second.setText(draft.second());
    from.setText(draft.from());
    to.setText(draft.to());
    ask(draft.aim());
  }

  private FlowPane aims() {
    FlowPane aims = new FlowPane(6, 6);
    ToggleGroup group = new ToggleGroup();
    for (Aim aim : Aim.values()) {
      ToggleButton chip = Ui.chip(aim.title());
      chip.setId("seek-aim-" + aim.id());
      chip.setToggleGroup(group);
      chip.setSelected(aim == model.draft().aim());
      // what is chosen cannot be turned off
      chip.setOnAction(_ -> chip.setSelected(true));
      chip.selectedProperty()
          .addListener(
              (_, _, isSelected) -> {
                if (isSelected) {
                  aimAt(aim);
                }
              });
      aims.getChildren().add(chip);
    }
    return aims;
  }

  private void aimAt(Aim aim) {
    if (aim != model.draft().aim()) {
      keep();
      model.fill(model.draft().aimedAt(aim));
      first.clear();
      second.clear();
      ask(aim);
    }
  }

  /// One number or two, as the goal needs.
  private void ask(Aim aim) {
    numbers.getChildren().setAll(labelled(aim.first(), first));
    aim.second().ifPresent(name -> numbers.getChildren().add(labelled(name, second)));
  }

  private void keep() {
    model.fill(
        model.draft().typed(first.getText(), second.getText(), from.getText(), to.getText()));
  }

  private void start() {
    keep();
    model.seek();
  }

  private TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("number");
    field.setOnAction(_ -> start());
    return field;
  }

  private static VBox labelled(String name, Node node) {
    Label label = Ui.text(name, "secondary");
    label.setLabelFor(node);
    node.setAccessibleText(name);
    return new VBox(4, label, node);
  }

  private static final class Shown extends StringConverter<Setting> {
    @Override
    public String toString(Setting one) {
      return one == null ? "" : one.title();
    }

    @Override
    public Setting fromString(String text) {
      throw new IllegalStateException("Choices are not typed, found " + text);
    }
  }
}
