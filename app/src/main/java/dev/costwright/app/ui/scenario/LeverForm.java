package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.ui.whatif.LeverDraft;
import dev.costwright.app.ui.whatif.LeverField;
import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.lever.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;

/// Every setting of one lever. Nothing changes before all of them can be read.
final class LeverForm {
  private static final String TARGET = "to";
  private static final double WIDTH = 440;
  private static final double FIELD = 210;
  private static final double MOST_HEIGHT = 480;

  /// One value of a choice.
  private record Option(String value, String shown) {}

  private final LeverDraft draft;
  private final Choices choices;
  private final Predicate<String> isTaken;
  private final Consumer<Lever> done;
  private final Map<String, TextField> typed = new HashMap<>();
  private final Map<String, ComboBox<Option>> chosen = new HashMap<>();
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
    // room for the ring of the keys, and beside the scroll bar
    grid.setPadding(new Insets(3, 14, 3, 3));
    LeverField.of(draft.lever().kind()).forEach(field -> add(grid, field));
    fieldsThatDepend();
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(MOST_HEIGHT);
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
            scroll,
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
    Control control = field.isChoice() ? choice(field) : text(field);
    control.setId("lever-form-" + field.id());
    control.setPrefWidth(FIELD);
    control.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(control, Priority.ALWAYS);
    Label label = Ui.text(field.label(), "secondary");
    label.setLabelFor(control);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private TextField text(LeverField field) {
    TextField text = new TextField(draft.texts().getOrDefault(field.name(), ""));
    if (!field.isText()) {
      text.getStyleClass().add("number");
    }
    text.setAccessibleText(field.label());
    typed.put(field.name(), text);
    return text;
  }

  private TextField typed(String field) {
    return Optional.ofNullable(typed.get(field)).orElseThrow();
  }

  private ComboBox<Option> choice(LeverField field) {
    ComboBox<Option> choice = new ComboBox<>();
    choice.setAccessibleText(field.label());
    choice.setConverter(new Shown());
    String value = draft.texts().getOrDefault(field.name(), "");
    List<Option> options = new ArrayList<>(options(field));
    if (options.stream().noneMatch(option -> option.value().equals(value))) {
      options.add(new Option(value, shown(value)));
    }
    choice.getItems().setAll(options);
    choice.setValue(
        options.stream().filter(option -> option.value().equals(value)).findFirst().orElseThrow());
    chosen.put(field.name(), choice);
    return choice;
  }

  private List<Option> options(LeverField field) {
    Parameter parameter = field.parameter().orElseThrow();
    return parameter.type() == Parameter.Type.MODEL
        ? models(field.name().equals(TARGET) ? "scenarios.target.ratio" : "scenarios.asked.none")
        : parameter.choices().stream()
            .map(one -> new Option(one, Messages.text("scenarios.choice." + one)))
            .toList();
  }

  private List<Option> models(String noneKey) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", Messages.text(noneKey)));
    choices.models().stream()
        .map(ModelName::path)
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
    depends(TARGET, TARGET + ".priceRatio", String::isEmpty);
    for (LeverField field : LeverField.of(draft.lever().kind())) {
      String name = field.name();
      if (field.isChoice() && !name.equals(TARGET) && typed.containsKey(name + ".input")) {
        depends(name, name + ".input", value -> !value.isEmpty());
        depends(name, name + ".output", value -> !value.isEmpty());
      }
    }
  }

  private void depends(String on, String field, Predicate<String> isNeeded) {
    if (chosen.containsKey(on)) {
      chosen
          .get(on)
          .valueProperty()
          .subscribe(option -> typed(field).setDisable(!isNeeded.test(option.value())));
    }
  }

  private Control control(String field) {
    return typed.containsKey(field)
        ? typed(field)
        : Optional.<Control>ofNullable(chosen.get(field)).orElseThrow();
  }

  private void apply() {
    Map<String, String> texts = new HashMap<>();
    typed.forEach((field, control) -> texts.put(field, control.getText()));
    chosen.forEach((field, control) -> texts.put(field, control.getValue().value()));
    switch (draft.with(texts).read(isTaken)) {
      case LeverDraft.Read.Good(Lever lever) -> {
        hide();
        done.accept(lever);
      }
      case LeverDraft.Read.Bad(String field, String message) -> {
        problem.setText(message);
        control(field).requestFocus();
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
