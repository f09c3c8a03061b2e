package dev.costwright.app.ui.why;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Flyout;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Origins;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// "Why this number": the exact amount, its rounding, the rows behind it, the evidence and the
/// prices it stands on.
public final class WhyPopOver {
  private static final double WIDTH = 640;
  private static final double TABLE_HEIGHT = 196;

  /// Labels of more letters take half of the width and wrap.
  private static final int SHORT_LABEL = 40;

  private final Why why;

  public WhyPopOver(Why why) {
    this.why = why;
  }

  /// Opens beside the figure.
  public void show(Node near) {
    Why whole = Origins.of(near).map(why::on).orElse(why);
    new Flyout(
            Messages.text("why.title"),
            new WhyPopOver(whole).content(),
            PopOver.ArrowLocation.BOTTOM_CENTER)
        .show(near);
  }

  /// The panel itself.
  public VBox content() {
    VBox content = new VBox(8, Ui.text(why.title(), "title"));
    String above = "";
    for (Why.Line line : why.lines()) {
      // what is said of the same thing in several lines is named once
      boolean isMore = line.label().equals(above);
      content.getChildren().add(pair(isMore ? new Why.Line("", line.value()) : line));
      above = line.label();
    }
    if (!why.facts().isEmpty()) {
      content.getChildren().addAll(evidence());
    }
    content.setPadding(new Insets(14));
    content.setPrefWidth(WIDTH);
    content.setId("why");
    return content;
  }

  private List<Node> evidence() {
    DataTable<Evidence> facts = facts();
    facts.setPrefHeight(TABLE_HEIGHT);
    RatesTable rates = new RatesTable();
    facts.getSelectionModel().selectedItemProperty().subscribe(fact -> show(rates, fact));
    facts.getSelectionModel().selectFirst();
    return List.of(
        Ui.divider(),
        Ui.text(Messages.text("why.dearest"), "strong"),
        facts,
        Ui.text(Messages.text("why.rates"), "strong"),
        rates.node());
  }

  private static void show(RatesTable rates, @Nullable Evidence fact) {
    if (fact != null) {
      rates.show(fact);
    }
  }

  /// Label left, value right; the longer one wraps rather than push the other out.
  private static HBox pair(Why.Line line) {
    Label label = Ui.paragraph(line.label(), "secondary");
    label.setMaxWidth(WIDTH / 2);
    Label value = Ui.paragraph(line.value(), "medium");
    value.setTextAlignment(TextAlignment.RIGHT);
    value.setAlignment(Pos.CENTER_RIGHT);
    value.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(value, Priority.ALWAYS);
    boolean isShort = line.label().length() <= SHORT_LABEL;
    label.setMinWidth(isShort ? Region.USE_PREF_SIZE : WIDTH / 2);
    return new HBox(8, label, value);
  }

  private DataTable<Evidence> facts() {
    DataTable<Evidence> table =
        new DataTable<>(
            Messages.text("why.dearest"),
            List.of(
                DataColumn.words(
                    Messages.text("why.day"), 96, fact -> new CellValue.Day(fact.day())),
                DataColumn.text(
                    Messages.text("why.model"),
                    150,
                    fact -> fact.dimensions().getOrDefault(Dimension.MODEL, "")),
                DataColumn.text(
                    Messages.text("why.layer"),
                    84,
                    fact ->
                        Messages.text("evidence." + fact.layer().name().toLowerCase(Locale.ROOT))),
                DataColumn.text(
                    Messages.text("why.source"),
                    110,
                    fact -> Messages.text("why.line", fact.importId(), fact.line())),
                DataColumn.figure(
                    Messages.text("why.cost"),
                    90,
                    fact ->
                        fact.cost()
                            .<CellValue>map(cost -> new CellValue.Amount(cost, 6))
                            .orElseGet(() -> new CellValue.Absent(Messages.text("why.none"))))));
    table.show(why.facts());
    return table;
  }
}
