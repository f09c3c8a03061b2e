package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.scenario.Lever;
import dev.costwright.forecasting.scenario.Lever.Lifetime;
import dev.costwright.forecasting.scenario.Lever.Sharing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;

/// Every setting of one lever. Nothing changes before all of them can be read.
final class LeverForm {
  private static final double WIDTH = 420;
  private static final double FIELD = 210;

  /// One value of a choice.
  private record Option(String value, String shown) {}

  private final LeverDraft draft;
  private final Choices choices;
  private final Predicate<String> isTaken;
  private final Consumer<Lever> done;
  private final Map<LeverField, TextField> typed = new EnumMap<>(LeverField.class);
  private final Map<LeverField, ComboBox<Option>> chosen = new EnumMap<>(LeverField.class);
  private final Label problem = Ui.paragraph("", "negative");
  private final Flyout flyout;

  /// @param isTaken whether another lever has a name
  /// @param done hears the changed lever
  LeverForm(Lever lever, Choices choices, Predicate<String> isTaken, Consumer<Lever> done) {
    this.draft = LeverDraft.of(lever);
    this.choices = choices;
    this.isTaken = isTaken;
    this.done = done;
    this.flyout =
        new Flyout(Messages.text("scenarios.settings"), content(), PopOver.ArrowLocation.LEFT_TOP);
  }

  void show(Node near) {
    flyout.show(near);
    typed(LeverField.NAME).requestFocus();
  }

  private VBox content() {
    GridPane grid = new GridPane(12, 8);
    LeverField.of(draft.lever().kind()).forEach(field -> add(grid, field));
    fieldsThatDepend();
    problem.setId("lever-form-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    Button apply = Ui.button(Messages.text("scenarios.apply"));
    apply.setId("lever-form-apply");
    apply.setDefaultButton(true);
    apply.setOnAction(_ -> apply());
    Button cancel = Ui.button(Messages.text("scenarios.cancel"));
    cancel.setOnAction(_ -> hide());
    VBox content =
        new VBox(
            10,
            Ui.text(Knob.title(draft.lever().kind()), "title"),
            grid,
            problem,
            Ui.row(8, Ui.spacer(), cancel, apply));
    content.setPadding(new Insets(14));
    content.setPrefWidth(WIDTH);
    content.setId("lever-form");
    return content;
  }

  private void hide() {
    flyout.hide();
  }

  private void add(GridPane grid, LeverField field) {
    Control control = field.kind() == LeverField.Kind.CHOICE ? choice(field) : text(field);
    control.setId("lever-form-" + field.id());
    control.setPrefWidth(FIELD);
    control.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(control, Priority.ALWAYS);
    Label label = Ui.text(field.label(), "secondary");
    label.setLabelFor(control);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private TextField text(LeverField field) {
    TextField text = new TextField(draft.texts().getOrDefault(field, ""));
    if (field.kind() != LeverField.Kind.TEXT) {
      text.getStyleClass().add("number");
    }
    text.setAccessibleText(field.label());
    typed.put(field, text);
    return text;
  }

  private TextField typed(LeverField field) {
    return Optional.ofNullable(typed.get(field)).orElseThrow();
  }

  private ComboBox<Option> choice(LeverField field) {
    ComboBox<Option> choice = new ComboBox<>();
    choice.setAccessibleText(field.label());
    choice.setConverter(new Shown());
    String value = draft.texts().getOrDefault(field, "");
    List<Option> options = new ArrayList<>(options(field));
    if (options.stream().noneMatch(option -> option.value().equals(value))) {
      options.add(new Option(value, shown(value)));
    }
    choice.getItems().setAll(options);
    choice.setValue(
        options.stream().filter(option -> option.value().equals(value)).findFirst().orElseThrow());
    chosen.put(field, choice);
    return choice;
  }

  private List<Option> options(LeverField field) {
    return switch (field) {
      case TARGET -> models("scenarios.target.ratio");
      case ASKED -> models("scenarios.asked.none");
      case LIFETIME ->
          Stream.of(Lifetime.values()).map(one -> new Option(one.name(), one.id())).toList();
      case SHARING ->
          Stream.of(Sharing.values())
              .map(
                  one ->
                      new Option(
                          one.name(),
                          Messages.text(
                              "scenarios.sharing." + one.name().toLowerCase(Locale.ROOT))))
              .toList();
      default -> throw new IllegalArgumentException("Expected a choice, found " + field);
    };
  }

  private List<Option> models(String noneKey) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", Messages.text(noneKey)));
    choices.models().stream()
        .map(LeverDraft::value)
        .map(value -> new Option(value, shown(value)))
        .forEach(options::add);
    return options;
  }

  /// A model with its seller behind it.
  private static String shown(String value) {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(slash + 1) + " · " + value.substring(0, slash);
  }

  /// The ratio is for no model, the tokens are for a model.
  private void fieldsThatDepend() {
    depends(LeverField.TARGET, LeverField.RATIO, String::isEmpty);
    depends(LeverField.ASKED, LeverField.ASKED_INPUT, value -> !value.isEmpty());
    depends(LeverField.ASKED, LeverField.ASKED_OUTPUT, value -> !value.isEmpty());
  }

  private void depends(LeverField on, LeverField field, Predicate<String> isNeeded) {
    if (chosen.containsKey(on)) {
      chosen
          .get(on)
          .valueProperty()
          .subscribe(option -> typed(field).setDisable(!isNeeded.test(option.value())));
    }
  }

  private void apply() {
    Map<LeverField, String> texts = new EnumMap<>(LeverField.class);
    typed.forEach((field, control) -> texts.put(field, control.getText()));
    chosen.forEach((field, control) -> texts.put(field, control.getValue().value()));
    switch (draft.with(texts).read(isTaken)) {
      case LeverDraft.Read.Good(Lever lever) -> {
        hide();
        done.accept(lever);
      }
      case LeverDraft.Read.Bad(LeverField field, String message) -> {
        problem.setText(message);
        typed(field).requestFocus();
      }
    }
  }

  private static final class Shown extends StringConverter<Option> {
    @Override
    public String toString(Option option) {
      return option == null ? "" : option.shown();
    }

    @Override
    public Option fromString(String text) {
      throw new IllegalStateException("Choices are not typed, found " + text);
    }
  }
}
