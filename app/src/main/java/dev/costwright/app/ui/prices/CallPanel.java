package dev.costwright.app.ui.prices;

import static dev.costwright.app.uikit.Ui.paragraph;
import static dev.costwright.app.uikit.Ui.row;
import static dev.costwright.app.uikit.Ui.spacer;
import static dev.costwright.app.uikit.Ui.text;

import dev.costwright.app.ui.prices.CallViewModel.Answer;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.usage.Measure;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;

/// Prices one call of the selected model while the user types.
final class CallPanel extends VBox {
  /// As days are written everywhere else in the window.
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private static final double FIELD = 96;
  private static final double DATE = 132;

  private final CallViewModel call;
  private final Map<Measure, Label> parts = new HashMap<>();
  private final Label total = text("", "title");
  private final Label remark = paragraph("", "caption");

  CallPanel(CallViewModel call) {
    super(6);
    this.call = call;
    getChildren().addAll(dayRow(), fields(), remark);
    total.setId("price-call-total");
    call.answer().subscribe(this::show);
  }

  private Node dayRow() {
    DatePicker day = day();
    return row(8, label("day", day), spacer(), day);
  }

  private DatePicker day() {
    DatePicker day = new DatePicker(call.day());
    day.setConverter(new LocalDateStringConverter(WRITTEN, WRITTEN));
    day.setMinWidth(DATE);
    day.setPrefWidth(DATE);
    day.setAccessibleText(Messages.text("prices.call.day"));
    day.valueProperty()
        .subscribe(
            (_, chosen) -> {
              if (chosen != null) {
                call.on(chosen);
              }
            });
    return day;
  }

  private Node fields() {
    GridPane grid = new GridPane(8, 4);
    int line = 0;
    for (Measure measure : call.measures()) {
      TextField field = field(measure);
      Label name = text(Messages.text("prices.measure." + measure.id()), "secondary");
      name.setLabelFor(field);
      Label part = text("");
      part.setAlignment(Pos.CENTER_RIGHT);
      part.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(part, Priority.ALWAYS);
      parts.put(measure, part);
      grid.addRow(line++, name, field, part);
    }
    return grid;
  }

  private TextField field(Measure measure) {
    TextField field = new TextField(call.entered(measure));
    field.setId("price-call-" + measure.id());
    field.getStyleClass().addAll("number", "small");
    field.setMinWidth(FIELD);
    field.setPrefWidth(FIELD);
    field.setPromptText("0");
    field.setAccessibleText(
        Messages.text("prices.call.field", Messages.text("prices.measure." + measure.id())));
    field.textProperty().subscribe((_, typed) -> call.enter(measure, typed));
    return field;
  }

  /// What the call costs, to stand where it is always seen.
  Label total() {
    return total;
  }

  private static Label label(String key, Node field) {
    Label label = text(Messages.text("prices.call." + key), "secondary");
    label.setLabelFor(field);
    return label;
  }

  private void show(Answer answer) {
    parts.values().forEach(part -> part.setText(""));
    total.setText(Amounts.DASH);
    remark.setText("");
    switch (answer) {
      case Answer.Nothing _ -> {}
      case Answer.Unreadable(Measure measure, String typed) ->
          remark.setText(
              Messages.text(
                  "prices.call.unreadable",
                  typed,
                  Messages.text("prices.measure." + measure.id())));
      case Answer.Unpriced(var _, var day) ->
          remark.setText(Messages.text("prices.call.unpriced", Days.day(day)));
      case Answer.Priced(PricedUsage usage) -> show(usage);
    }
  }

  private void show(PricedUsage usage) {
    usage.components().forEach(component -> show(component));
    total.setText(exact(usage.amount()));
    total.setAccessibleText(Messages.text("prices.call.total") + " " + exact(usage.amount()));
    if (!usage.unpriced().isEmpty()) {
      remark.setText(Messages.text("prices.call.partly", names(usage.unpriced())));
    }
  }

  private void show(PricedUsage.Component component) {
    Label part = parts.get(component.measure());
    if (part != null) {
      part.setText(exact(component.amount()));
    }
  }

  private static String names(List<Measure> measures) {
    return measures.stream()
        .map(measure -> Messages.text("prices.measure." + measure.id()))
        .collect(Collectors.joining(", "));
  }

  /// Every digit: a call costs fractions of a cent.
  private static String exact(Money money) {
    return Amounts.symbol(money.currency()) + money.toPlainString();
  }
}
