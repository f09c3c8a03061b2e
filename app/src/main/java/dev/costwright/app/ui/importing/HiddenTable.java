package dev.costwright.app.ui.importing;

import dev.costwright.app.report.HiddenTables;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.ledger.HiddenRow;
import dev.costwright.model.ledger.HiddenRow.Figures;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.scene.control.TableView;

/// Rows that do not count, each beside what counts in its place.
final class HiddenTable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final double LINE = 60;
  private static final double TIME_WIDTH = 172;
  private static final double MODEL = 170;
  private static final double FIGURE = 90;
  private static final double TWIN = 460;

  private HiddenTable() {}

  static DataTable<HiddenRow> table() {
    DataTable<HiddenRow> table =
        new DataTable<>(
            Messages.text("importing.twins.name"),
            List.of(
                DataColumn.<HiddenRow>count(head("line"), LINE, HiddenRow::line)
                    .withStyles("muted"),
                DataColumn.text(head("time"), TIME_WIDTH, row -> TIME.format(row.start())),
                model(head("model"), row -> Optional.of(row.figures())),
                tokens(head("tokens"), row -> Optional.of(row.figures())),
                charge(head("charge"), row -> Optional.of(row.figures())),
                DataColumn.<HiddenRow>words(head("twin"), TWIN, HiddenTable::twin)
                    .withStyles("strong"),
                model(head("itsModel"), HiddenTable::twinFigures),
                tokens(head("itsTokens"), HiddenTable::twinFigures),
                charge(head("itsCharge"), HiddenTable::twinFigures)));
    table.setId("import-hidden");
    Explained.rows(table, Messages.text("importing.why.hidden"));
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    return table;
  }

  private static Optional<Figures> twinFigures(HiddenRow row) {
    return row.twin().map(HiddenRow.Twin::figures);
  }

  private static CellValue twin(HiddenRow row) {
    return row.twin()
        .<CellValue>map(twin -> new CellValue.Text(HiddenTables.place(twin)))
        .orElseGet(CellValue::absent);
  }

  private static DataColumn<HiddenRow> model(
      String head, Function<HiddenRow, Optional<Figures>> figures) {
    return DataColumn.words(
        head,
        MODEL,
        row ->
            figures
                .apply(row)
                .flatMap(Figures::model)
                .<CellValue>map(CellValue.Text::new)
                .orElseGet(CellValue::absent));
  }

  private static DataColumn<HiddenRow> tokens(
      String head, Function<HiddenRow, Optional<Figures>> figures) {
    return DataColumn.figure(
        head,
        FIGURE,
        row -> {
          OptionalLong tokens =
              figures.apply(row).map(Figures::tokens).orElseGet(OptionalLong::empty);
          return tokens.isPresent() ? new CellValue.Count(tokens.getAsLong()) : CellValue.absent();
        });
  }

  /// Exact: the charges of single calls are fractions of a cent.
  private static DataColumn<HiddenRow> charge(
      String head, Function<HiddenRow, Optional<Figures>> figures) {
    return DataColumn.figure(
        head,
        FIGURE,
        row ->
            figures
                .apply(row)
                .flatMap(Figures::charge)
                .<CellValue>map(
                    charge ->
                        new CellValue.Decimal(charge.toDecimal(), HiddenTables.charge(charge)))
                .orElseGet(CellValue::absent));
  }

  private static String head(String key) {
    return Messages.text("importing.column." + key);
  }

  /// Such as `1–200 of 1,204`.
  static String range(HiddenPage page, long of) {
    return Messages.text(
        "importing.twins.range",
        Amounts.count(page.skipped() + 1),
        Amounts.count(page.last()),
        Amounts.count(of));
  }
}
