package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RowState;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.signoff.ReviewedLine;
import dev.costwright.model.signoff.Verdict;
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
    table.withStates(this::state);
    table.withHidden(
        Messages.text("reconcile.column.invoice"),
        Messages.text("reconcile.column.charged"),
        Messages.text("reconcile.column.unexplained"));
    table.whenOpened(row -> new WhyPopOver(model.why(row)).show(table));
    table.whenTotalOpened(_ -> new WhyPopOver(model.why(shown, Tile.DIFFERENCE)).show(table));
    show(shown.rows());
  }

  VBox card() {
    List<LineRow> differing = shown.rows().stream().filter(this::differs).toList();
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

  /// Calls back with the line that is selected, and selects the wanted one, or else the one that
  /// most needs a look.
  void whenSelected(Optional<LineKey> wanted, Consumer<LineRow> listener) {
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
    Optional<LineRow> kept =
        shown.rows().stream()
            .filter(row -> wanted.isPresent() && row.key().equals(wanted))
            .findFirst();
    kept.or(() -> shown.rows().stream().filter(row -> row.line().equals(loudest)).findFirst())
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

  /// Beyond what the user lets pass, or changed since somebody signed it.
  private boolean differs(LineRow row) {
    return shown
        .reviewed(row)
        .filter(
            line ->
                line.verdict().compareTo(Verdict.NOT_COMPARED) >= 0 || line.outdated().isPresent())
        .isPresent();
  }

  private RowState state(LineRow row) {
    return shown
        .reviewed(row)
        .filter(ReviewedLine::asksForAttention)
        .map(ReviewedLine::line)
        .map(
            line ->
                switch (line.state()) {
                  case OPEN -> RowState.PROBLEM;
                  case DIFFERS -> RowState.DOUBT;
                  case MATCHES, APART, UNCHECKED, NOT_COMPARED -> RowState.NORMAL;
                })
        .orElse(RowState.NORMAL);
  }

  private List<DataColumn<LineRow>> columns() {
    return List.of(
        DataColumn.text(
            Messages.text("reconcile.column.seller"),
            92,
            row -> row.line().isPresent() ? Sellers.name(row.seller()) : row.seller()),
        DataColumn.text(Messages.text("reconcile.column.invoice"), 110, LineRow::invoice),
        DataColumn.text(Messages.text("reconcile.column.line"), 240, LineRow::words),
        money("reconcile.column.billed", LineRow::billed),
        money("reconcile.column.computed", LineRow::computed),
        money("reconcile.column.charged", LineRow::charged),
        DataColumn.<LineRow>figure(
                Messages.text("reconcile.column.variance"), 92, row -> change(row.variance()))
            .withStyles("strong"),
        money("reconcile.column.unexplained", LineRow::unexplained),
        DataColumn.node(Messages.text("reconcile.column.cause"), 130, this::badgeText, this::badge),
        DataColumn.text(Messages.text("reconcile.column.review"), 80, this::said));
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

  private String badgeText(LineRow row) {
    return passed(row).or(() -> row.line().map(Causes::badge)).orElse("");
  }

  private Node badge(LineRow row) {
    return row.line()
        .<Node>map(
            line ->
                Ui.badge(
                    badgeText(row),
                    passed(row).isPresent() ? Tone.POSITIVE : Causes.tone(line.state())))
        .orElseGet(() -> Ui.text(""));
  }

  /// The word for a line that only the user's limits let pass.
  private Optional<String> passed(LineRow row) {
    return shown
        .reviewed(row)
        .filter(line -> line.line().state().compareTo(LineState.APART) > 0)
        .map(ReviewedLine::verdict)
        .filter(verdict -> verdict == Verdict.AGREES || verdict == Verdict.IMMATERIAL)
        .map(
            verdict ->
                Messages.text(
                    verdict == Verdict.AGREES
                        ? "reconcile.verdict.agrees"
                        : "reconcile.verdict.immaterial"));
  }

  /// The loudest of what is said of a line, in two words.
  private String said(LineRow row) {
    return shown.reviewed(row).map(LinesCard::said).orElse("");
  }

  private static String said(ReviewedLine line) {
    if (line.outdated().isPresent()) {
      return Messages.text("reconcile.sign.changed");
    }
    return line.standing()
        .map(signed -> Messages.text("reconcile.sign.by.short", signed.by()))
        .or(() -> line.remarks().carry().map(_ -> Messages.text("reconcile.carry.carried")))
        .or(() -> line.remarks().note().map(_ -> Messages.text("reconcile.note.noted")))
        .orElse("");
  }
}
