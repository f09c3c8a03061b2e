package dev.costwright.app.ui.trace;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.AnswerPane;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.replay.Followed;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.usage.Dimension;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Rows to choose from, above the way of the one that is followed.
final class TraceView {
  static final int CALL_DECIMALS = 6;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final double FIELD = 64;
  private static final double HEAD = 92;
  private static final double ROW = 26;
  private static final int ROWS = 8;

  private final TraceViewModel model;
  private final AnswerPane way;

  TraceView(TraceViewModel model) {
    this.model = model;
    this.way =
        new AnswerPane(
            TracePart.NAME + ".way",
            Feather.GIT_COMMIT,
            new AnswerPane.Asked(model::stop, model::retrace));
  }

  Subscription following() {
    return way.follow(model.traceProperty(), traced -> new WayCard(traced).card());
  }

  VBox with(List<Evidence> rows) {
    VBox view = new VBox(16, rowsCard(rows), Ui.grow(way));
    view.setMinSize(0, 0);
    return view;
  }

  private VBox rowsCard(List<Evidence> rows) {
    DataTable<Evidence> table =
        new DataTable<>(
                Messages.text("trace.rows"),
                List.of(
                    DataColumn.words(
                        Messages.text("trace.day"), 90, row -> new CellValue.Day(row.day())),
                    DataColumn.text(Messages.text("trace.time"), 70, TraceView::time),
                    DataColumn.text(
                        Messages.text("trace.model"), 150, row -> value(row, Dimension.MODEL)),
                    DataColumn.text(
                        Messages.text("trace.feature"), 130, row -> value(row, Dimension.FEATURE)),
                    DataColumn.count(Messages.text("trace.import"), 60, Evidence::importId),
                    DataColumn.count(Messages.text("trace.line"), 70, Evidence::line),
                    DataColumn.figure(Messages.text("trace.cost"), 110, TraceView::cost)
                        .withStyles("strong")))
            .withDensity(Density.COMPACT);
    table.setId("trace-rows");
    Explained.rows(table, Messages.text("trace.why.row"), List::of);
    table.show(rows);
    select(table, rows);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, row) -> Optional.ofNullable(row).ifPresent(model::follow));
    VBox card =
        Ui.flushCard(
            Messages.text("trace.rows"),
            Messages.text("trace.rows.hint", rows.size()),
            table,
            naming(),
            TableMenu.button(table));
    card.setMinHeight(HEAD + ROWS * ROW);
    card.setPrefHeight(HEAD + ROWS * ROW);
    return card;
  }

  private void select(DataTable<Evidence> table, List<Evidence> rows) {
    rows.stream()
        .filter(row -> model.followed().filter(is(row)::equals).isPresent())
        .findFirst()
        .ifPresent(row -> table.getSelectionModel().select(row));
  }

  private static Followed is(Evidence row) {
    return new Followed(row.importId(), row.line());
  }

  /// Any other row, by its import and its line.
  private HBox naming() {
    TextField importId = field("trace-import", "trace.import");
    TextField line = field("trace-line", "trace.line");
    model
        .followed()
        .ifPresent(
            row -> {
              importId.setText(Long.toString(row.importId()));
              line.setText(Long.toString(row.line()));
            });
    Button follow = Ui.button(Messages.text("trace.follow"));
    follow.setId("trace-follow");
    Runnable named = () -> model.follow(importId.getText(), line.getText());
    follow.setOnAction(_ -> named.run());
    importId.setOnAction(_ -> named.run());
    line.setOnAction(_ -> named.run());
    Label refusal = Ui.text("", "negative");
    refusal.setId("trace-refusal");
    refusal.textProperty().bind(model.refusalProperty());
    refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
    return Ui.row(
        8,
        refusal,
        Ui.text(Messages.text("trace.import"), "secondary"),
        importId,
        Ui.text(Messages.text("trace.line"), "secondary"),
        line,
        follow);
  }

  private static TextField field(String id, String key) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("number");
    field.setPrefWidth(FIELD);
    field.setAccessibleText(Messages.text(key));
    return field;
  }

  private static String time(Evidence row) {
    return row.start()
        .map(start -> TIME.format(start.atOffset(ZoneOffset.UTC)))
        .orElse(Amounts.DASH);
  }

  private static String value(Evidence row, Dimension dimension) {
    return row.dimensions().getOrDefault(dimension, Amounts.DASH);
  }

  private static CellValue cost(Evidence row) {
    return row.cost()
        .<CellValue>map(cost -> new CellValue.Amount(cost, CALL_DECIMALS))
        .orElseGet(CellValue::absent);
  }
}
