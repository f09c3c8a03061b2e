package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RowState;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.reconciliation.StatementLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Invoice lines beside their usage; all of them, or those that differ.
final class LinesCard {
  private final Reconciled shown;
  private final DataTable<LineRow> table;

  LinesCard(Reconciled shown, ReconcileViewModel model) {
    this.shown = shown;
    table = new DataTable<>(Messages.text("reconcile.lines"), columns());
    table.setId("reconcile-lines");
    table.withStates(LinesCard::state);
    table.withHidden(
        Messages.text("reconcile.column.invoice"),
        Messages.text("reconcile.column.charged"),
        Messages.text("reconcile.column.unexplained"));
    table.whenOpened(row -> new WhyPopOver(model.why(row)).show(table));
    show(shown.rows());
  }

  VBox card() {
    List<LineRow> differing = shown.rows().stream().filter(LinesCard::differs).toList();
    ToggleButton all = pill("reconcile.filter.all", shown.rows());
    ToggleButton only = pill("reconcile.filter.differences", differing);
    all.setId("reconcile-all");
    only.setId("reconcile-differences");
    SegmentedButton filter = new SegmentedButton(all, only);
    all.setSelected(true);
    only.selectedProperty().subscribe(isOnly -> show(isOnly ? differing : shown.rows()));
    return Ui.flushCard(
        Messages.text("reconcile.lines"), "", table, filter, TableMenu.button(table));
  }

  private static ToggleButton pill(String key, List<LineRow> rows) {
    ToggleButton pill = new ToggleButton(Messages.text(key, Amounts.count(rows.size())));
    pill.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return pill;
  }

  /// Calls back with the line that is selected, and selects the one that most needs a look.
  void whenSelected(Consumer<LineRow> listener) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && row.line().isPresent()) {
                listener.accept(row);
              }
            });
    Optional<StatementLine> loudest = shown.loudest();
    shown.rows().stream()
        .filter(row -> row.line().equals(loudest))
        .findFirst()
        .ifPresent(table.getSelectionModel()::select);
  }

  private void show(List<LineRow> rows) {
    table.show(
        rows,
        Optional.of(
            LineRow.total(
                Messages.text("reconcile.total"),
                Messages.text("reconcile.tile.invoices", shown.invoices(), shown.invoiceLines()),
                shown.totals())));
  }

  private static boolean differs(LineRow row) {
    return row.line().map(line -> line.state().compareTo(LineState.UNCHECKED) >= 0).orElse(false);
  }

  private static RowState state(LineRow row) {
    return row.line()
        .map(
            line ->
                switch (line.state()) {
                  case OPEN -> RowState.PROBLEM;
                  case DIFFERS -> RowState.DOUBT;
                  case MATCHES, APART, UNCHECKED, NOT_COMPARED -> RowState.NORMAL;
                })
        .orElse(RowState.NORMAL);
  }

  private static List<DataColumn<LineRow>> columns() {
    return List.of(
        DataColumn.text(
            Messages.text("reconcile.column.seller"),
            92,
            row -> row.line().isPresent() ? Sellers.name(row.seller()) : row.seller()),
        DataColumn.text(Messages.text("reconcile.column.invoice"), 110, LineRow::invoice),
        DataColumn.text(Messages.text("reconcile.column.line"), 300, LineRow::words),
        money("reconcile.column.billed", LineRow::billed),
        money("reconcile.column.computed", LineRow::computed),
        money("reconcile.column.charged", LineRow::charged),
        DataColumn.<LineRow>figure(
                Messages.text("reconcile.column.variance"), 92, row -> change(row.variance()))
            .withStyles("strong"),
        money("reconcile.column.unexplained", LineRow::unexplained),
        DataColumn.node(
            Messages.text("reconcile.column.cause"),
            130,
            row -> row.line().map(Causes::badge).orElse(""),
            LinesCard::badge));
  }

  private static DataColumn<LineRow> money(String key, Function<LineRow, Optional<Money>> figure) {
    return DataColumn.figure(
        Messages.text(key),
        92,
        row -> figure.apply(row).map(CellValue::of).orElseGet(CellValue::absent));
  }

  private static CellValue change(Optional<Money> variance) {
    return variance
        .<CellValue>map(more -> new CellValue.Decimal(more.toDecimal(), Amounts.exactChange(more)))
        .orElseGet(CellValue::absent);
  }

  private static Node badge(LineRow row) {
    return row.line()
        .<Node>map(line -> Ui.badge(Causes.badge(line), Causes.tone(line.state())))
        .orElseGet(() -> Ui.text(""));
  }
}
