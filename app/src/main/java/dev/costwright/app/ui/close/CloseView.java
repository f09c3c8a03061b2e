package dev.costwright.app.ui.close;

import dev.costwright.app.report.CloseTables;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.OpenItem;
import dev.costwright.model.close.Restatement;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All months with their state; of the chosen one what is open, the way to close or reopen it, and
/// what has moved since.
final class CloseView extends VBox {
  private static final double CHOSEN_WIDTH = 400;

  private final CloseViewModel model;
  private final Books books;

  CloseView(CloseViewModel model, Books books) {
    super(16);
    this.model = model;
    this.books = books;
    getStyleClass().add("page");
    VBox chosen = books.chosen().isClosed() ? reopening() : closing();
    chosen.setMinWidth(CHOSEN_WIDTH);
    chosen.setMaxWidth(CHOSEN_WIDTH);
    HBox upper = new HBox(16, Ui.evenly(months()), chosen);
    if (books.restatement().isEmpty()) {
      // nothing is restated: the months take the room
      getChildren().addAll(Ui.grow(upper), notYet());
    } else {
      getChildren().addAll(upper, Ui.grow(restated(books.restatement().orElseThrow())));
    }
  }

  private VBox months() {
    DataTable<MonthRow> table =
        new DataTable<>(text("months"), monthColumns()).whenOpened(row -> model.use(row.month()));
    table.setId("close-months");
    table.setPrefHeight(240);
    table.show(books.months());
    return Ui.flushCard(
        text("months"),
        text("months.hint"),
        table,
        Explained.button(table, "close-month", Messages.text("close.why.month")),
        TableMenu.button(table));
  }

  private static List<DataColumn<MonthRow>> monthColumns() {
    return List.of(
        DataColumn.text(column("month"), 120, row -> Days.monthOfYear(row.month())),
        DataColumn.text(column("state"), 150, CloseView::state),
        money("booked", MonthRow::booked),
        DataColumn.money(column("now"), 110, MonthRow::now),
        DataColumn.<MonthRow>figure(
                column("difference"),
                110,
                row ->
                    row.difference()
                        .<CellValue>map(CellValue.Change::new)
                        .orElseGet(CellValue::absent))
            .withStyles("strong"));
  }

  private static DataColumn<MonthRow> money(String key, Function<MonthRow, Optional<Money>> money) {
    return DataColumn.figure(
        column(key), 110, row -> money.apply(row).map(CellValue::of).orElseGet(CellValue::absent));
  }

  private VBox closing() {
    VBox body = new VBox(8);
    body.getChildren().add(Ui.paragraph(text("closing.text"), "secondary"));
    books
        .open()
        .forEach(
            item ->
                body.getChildren()
                    .add(Ui.row(8, Ui.badge(text("open"), Tone.WARNING), openText(item))));
    if (books.open().isEmpty()) {
      body.getChildren().add(Ui.text(text("open.none"), "secondary"));
    }
    Button close = Ui.button(text("closing.do", month()), Feather.LOCK, "accent");
    close.setId("close-do");
    close.setOnAction(_ -> model.close(books.chosen().month()));
    body.getChildren().addAll(words("closing.note"), close);
    return Ui.card(text("closing", month()), "", body);
  }

  private static Label openText(OpenItem item) {
    return Ui.text(CloseTables.open(item));
  }

  private VBox reopening() {
    Button reopen = Ui.button(text("reopening.do", month()), Feather.UNLOCK);
    reopen.setId("close-reopen");
    reopen.setOnAction(_ -> model.reopen(books.chosen().month()));
    reopen.disableProperty().bind(model.wordsProperty().map(String::isBlank));
    VBox body =
        new VBox(
            8,
            Ui.paragraph(text("reopening.text"), "secondary"),
            words("reopening.reason"),
            reopen,
            Ui.paragraph(text("audit", books.auditHead()), "caption"));
    return Ui.card(text("reopening", month()), closedOn(), body);
  }

  private String closedOn() {
    return books
        .chosen()
        .close()
        .map(
            close ->
                text(
                    "closedOn",
                    Days.day(LocalDate.ofInstant(close.closedAt(), ZoneOffset.UTC)),
                    close.note()))
        .orElse("");
  }

  private TextField words(String key) {
    TextField field = new TextField();
    field.setId("close-words");
    field.setPromptText(text(key));
    field.setAccessibleText(text(key));
    field.textProperty().bindBidirectional(model.wordsProperty());
    return field;
  }

  private VBox restated(Restatement restatement) {
    DataTable<Restatement.Entry> table =
        new DataTable<>(text("restatement"), entryColumns()).withEmptyText(text("unmoved"));
    table.setId("close-entries");
    Explained.rows(table, Messages.text("close.why.entry"));
    table.show(restatement.entries());
    String changes = String.join(" · ", restatement.changes());
    VBox card =
        Ui.flushCard(
            text("restatement.of", month()),
            text(
                "restatement.sum",
                Amounts.exact(restatement.booked()),
                Amounts.exact(restatement.restated().total()),
                Amounts.exactChange(restatement.difference())),
            table,
            TableMenu.button(table));
    if (!changes.isEmpty()) {
      VBox below = new VBox(Ui.paragraph(changes, "caption"));
      below.setPadding(new Insets(8, 16, 12, 16));
      card.getChildren().add(below);
    }
    return card;
  }

  private static List<DataColumn<Restatement.Entry>> entryColumns() {
    return List.of(
        DataColumn.text(column("cause"), 200, entry -> CloseTables.cause(entry.cause())),
        DataColumn.text(column("seller"), 140, entry -> entry.key().seller()),
        DataColumn.text(column("model"), 220, entry -> entry.key().model()),
        DataColumn.text(column("team"), 180, entry -> entry.key().team()),
        DataColumn.figure(column("amount"), 140, entry -> new CellValue.Change(entry.amount())));
  }

  private VBox notYet() {
    return Ui.card(
        text("restatement.of", month()), "", Ui.paragraph(text("restatement.none"), "secondary"));
  }

  private static String state(MonthRow row) {
    return row.close().map(CloseTables::state).orElse(text("state.open"));
  }

  private String month() {
    return Days.monthOfYear(books.chosen().month());
  }

  private static String column(String key) {
    return text("column." + key);
  }

  private static String text(String key, Object... values) {
    return Messages.text("close." + key, values);
  }
}
