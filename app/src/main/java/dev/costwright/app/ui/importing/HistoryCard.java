package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;
import static dev.costwright.app.uikit.Ui.row;
import static dev.costwright.app.uikit.Ui.text;

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
import dev.costwright.importers.Format;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Every import with what it brought, each to be taken back.
final class HistoryCard extends VBox {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private static final double WHEN_WIDTH = 146;
  private static final double FILE_WIDTH = 286;
  private static final double FORMAT_WIDTH = 210;
  private static final double LAYER_WIDTH = 90;
  private static final double HIDDEN_WIDTH = 140;
  private static final double PERIOD_WIDTH = 180;
  private static final double STATE_WIDTH = 92;
  private static final double ACTION_WIDTH = 88;

  private static final Insets LINE_PADDING = new Insets(5, 0, 5, 0);

  private final HistoryViewModel history;
  private final HiddenViewModel hidden;
  private final Map<String, String> formats;
  private final Label hint = text("", "caption");
  private final DataTable<ImportRecord> table;
  private List<ImportRecord> listed = List.of();

  HistoryCard(HistoryViewModel history, HiddenViewModel hidden) {
    this.history = history;
    this.hidden = hidden;
    this.formats = history.formats().stream().collect(Collectors.toMap(Format::id, Format::name));
    this.table =
        new DataTable<>(Messages.text("importing.history.name"), columns())
            .withHidden(head("format"))
            .withEmptyText(Messages.text("importing.history.none"));
    table.setId("import-history");
    Explained.rows(table, Messages.text("importing.why.history"));
    table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    getStyleClass().add("card");
    setMinSize(0, 0);
    StackPane holder = new StackPane(table);
    holder.getStyleClass().addAll("card-body", "flush");
    VBox.setVgrow(holder, Priority.ALWAYS);
    Node head =
        row(
            8,
            text(Messages.text("importing.history.title"), "title"),
            hint,
            Ui.spacer(),
            TableMenu.button(table));
    head.getStyleClass().add("card-head");
    getChildren().addAll(head, holder);
  }

  void update() {
    if (!listed.equals(history.entries())) {
      listed = List.copyOf(history.entries());
      table.show(listed);
      hint.setText(Messages.text("importing.history.hint", live(), listed.size() - live()));
    }
    hidden
        .fileProperty()
        .get()
        .filter(entry -> !table.selected().contains(entry))
        .ifPresent(
            entry -> table.getSelectionModel().clearAndSelect(table.getItems().indexOf(entry)));
  }

  private void choose(@Nullable ImportRecord entry) {
    if (entry != null) {
      hidden.choose(entry);
    }
  }

  private long live() {
    return listed.stream().filter(HistoryViewModel::canUndo).count();
  }

  private List<DataColumn<ImportRecord>> columns() {
    return List.of(
        DataColumn.<ImportRecord>count(head("number"), 44, ImportRecord::id).withStyles("muted"),
        column("when", WHEN_WIDTH, entry -> WHEN.format(entry.importedAt())),
        DataColumn.node(head("file"), FILE_WIDTH, entry -> entry.source().name(), this::file),
        column("format", FORMAT_WIDTH, this::format),
        column("layer", LAYER_WIDTH, HistoryCard::layers),
        column("period", PERIOD_WIDTH, HistoryCard::period),
        DataColumn.count(head("added"), 74, entry -> entry.rows().added()),
        column("hidden", HIDDEN_WIDTH, HistoryCard::hidden),
        DataColumn.figure(head("amount"), 100, HistoryCard::amount),
        DataColumn.node(
            head("state"),
            STATE_WIDTH,
            HistoryCard::state,
            entry -> Ui.badge(state(entry), tone(entry))),
        DataColumn.node(head("action"), ACTION_WIDTH, HistoryCard::actionName, this::action));
  }

  private static DataColumn<ImportRecord> column(
      String key, double width, Function<ImportRecord, String> text) {
    return DataColumn.text(head(key), width, text);
  }

  /// Rows of the file that are in no total, by reason.
  private static String hidden(ImportRecord entry) {
    RowCounts rows = entry.rows();
    String reasons =
        Stream.of(
                reason("superseded", rows.superseded()),
                reason("duplicate", rows.duplicate()),
                reason("rejected", rows.rejected()))
            .filter(reason -> !reason.isEmpty())
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? Amounts.DASH : reasons;
  }

  private static String reason(String key, long rows) {
    return rows == 0 ? "" : Messages.text("importing.hidden." + key, Amounts.count(rows));
  }

  private static String head(String key) {
    return Messages.text("importing.column." + key);
  }

  /// Its name, and below it what it was read as.
  private Node file(ImportRecord entry) {
    VBox file =
        new VBox(
            new Label(VisibleText.inTable(entry.source().name())), text(format(entry), "caption"));
    file.setPadding(LINE_PADDING);
    return file;
  }

  private String format(ImportRecord entry) {
    return formats.getOrDefault(entry.source().format(), entry.source().format());
  }

  private static String layers(ImportRecord entry) {
    return entry.layers().isEmpty()
        ? Amounts.DASH
        : entry.layers().stream()
            .sorted()
            .map(HistoryCard::layer)
            .collect(Collectors.joining(", "));
  }

  private static String layer(Layer layer) {
    return Messages.text("layer." + layer.name().toLowerCase(Locale.ROOT));
  }

  private static String period(ImportRecord entry) {
    if (entry.from().isEmpty() || entry.to().isEmpty()) {
      return Amounts.DASH;
    }
    LocalDate from = entry.from().get();
    LocalDate to = entry.to().get();
    return Messages.text(
        "importing.history.period",
        from.getYear() == to.getYear() ? Days.shortDay(from) : Days.day(from),
        Days.day(to));
  }

  private static CellValue amount(ImportRecord entry) {
    List<Money> charged = entry.charged();
    return switch (charged.size()) {
      case 0 -> CellValue.absent();
      case 1 -> CellValue.of(charged.getFirst());
      default ->
          new CellValue.Text(
              charged.stream().map(Amounts::exact).collect(Collectors.joining(" + ")));
    };
  }

  private static String state(ImportRecord entry) {
    return Messages.text("importing.entry." + entry.state().name().toLowerCase(Locale.ROOT));
  }

  private static Tone tone(ImportRecord entry) {
    return entry.state() == ImportState.LIVE ? Tone.POSITIVE : Tone.NEUTRAL;
  }

  private static String actionName(ImportRecord entry) {
    return Messages.text(
        HistoryViewModel.canUndo(entry) ? "importing.history.undo" : "importing.history.redo");
  }

  private Node action(ImportRecord entry) {
    boolean isUndo = HistoryViewModel.canUndo(entry);
    Button button =
        button(actionName(entry), isUndo ? Feather.ROTATE_CCW : Feather.ROTATE_CW, "flat", "small");
    String name = isUndo ? "importing.history.undo.name" : "importing.history.redo.name";
    button.setAccessibleText(Messages.text(name, entry.source().name()));
    button.setDisable(history.busyProperty().get());
    button.setOnAction(_ -> change(entry));
    return button;
  }

  private void change(ImportRecord entry) {
    if (HistoryViewModel.canUndo(entry)) {
      history.askUndo(entry);
    } else {
      history.redo(entry);
    }
  }
}
