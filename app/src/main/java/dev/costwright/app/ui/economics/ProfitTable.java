package dev.costwright.app.ui.economics;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Meter;
import dev.costwright.app.uikit.RowState;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.Finding;
import dev.costwright.model.economics.Margin;
import dev.costwright.model.economics.UnitCost;
import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// Profit and loss of each key in one month, the total below. A loss has a sign, a badge with an
/// icon, and a tint.
record ProfitTable(UnitEconomics found, Theme theme, BiConsumer<Node, EconomicsRow> opened) {
  private static final int SHARE_DECIMALS = 1;
  private static final double METER = 72;

  DataTable<EconomicsRow> table() {
    DataTable<EconomicsRow> table =
        new DataTable<>(Messages.text("economics.table"), columns())
            .withDensity(Density.COMPACT)
            .withStates(row -> isLoss(row) ? RowState.PROBLEM : RowState.NORMAL);
    table.show(found.month().rows(), Optional.of(found.month().total()));
    table.whenCellOpened((row, _) -> opened.accept(table, row));
    table.whenTotalOpened(_ -> opened.accept(table, found.month().total()));
    table.setId("economics-table");
    return table;
  }

  private List<DataColumn<EconomicsRow>> columns() {
    String unit = UnitNames.head(found.question().unit());
    return List.of(
        DataColumn.<EconomicsRow>text(
                Messages.text("economics.by." + found.question().by().id()), 150, this::name)
            .withNode(this::swatched),
        DataColumn.node(
            Messages.text("economics.state"), 86, ProfitTable::state, ProfitTable::badge),
        DataColumn.figure(Messages.text("economics.cost"), 100, row -> money(row.cost())),
        DataColumn.figure(unit, 84, ProfitTable::units),
        DataColumn.<EconomicsRow>figure(
                Messages.text("economics.perUnit"), 96, ProfitTable::perUnit)
            .withStyles("strong"),
        DataColumn.figure(Messages.text("economics.revenue"), 100, row -> money(row.revenue())),
        DataColumn.<EconomicsRow>figure(Messages.text("economics.margin"), 100, ProfitTable::margin)
            .withStyles("strong"),
        DataColumn.figure(
            Messages.text("economics.marginShare"),
            80,
            row -> share(row, margin -> margin.percent(SHARE_DECIMALS))),
        DataColumn.node(
            Messages.text("economics.costShare"),
            150,
            ProfitTable::costShare,
            ProfitTable::metered),
        DataColumn.figure(
            Messages.text("economics.cut"),
            90,
            row -> share(row, margin -> margin.costCutToBreakEven(SHARE_DECIMALS))),
        DataColumn.figure(
            Messages.text("economics.rise"),
            90,
            row -> share(row, margin -> margin.priceRiseToBreakEven(SHARE_DECIMALS))));
  }

  private String name(EconomicsRow row) {
    if (row.isNotByKey()) {
      return Messages.text("economics.notBy." + found.question().by().id());
    }
    return row.key().equals(EconomicsRow.TOTAL) ? Messages.text("economics.total") : row.key();
  }

  private Node swatched(EconomicsRow row) {
    Label label = new Label(VisibleText.inTable(name(row)));
    if (!row.key().equals(EconomicsRow.TOTAL)) {
      label.setGraphic(Ui.swatch(theme.tokens().category(found.colour(row)), Ui.Mark.AREA));
      label.setGraphicTextGap(8);
    }
    return label;
  }

  private static boolean isLoss(EconomicsRow row) {
    return !row.isRemainder() && row.margin().value().filter(Margin::isLoss).isPresent();
  }

  private static String state(EconomicsRow row) {
    return row.isRemainder() || row.margin().value().isEmpty()
        ? ""
        : Messages.text(isLoss(row) ? "economics.loss" : "economics.profit");
  }

  private static Node badge(EconomicsRow row) {
    String word = state(row);
    if (word.isEmpty()) {
      return Ui.text(Amounts.DASH, "muted");
    }
    Label badge = Ui.badge(word, isLoss(row) ? Tone.NEGATIVE : Tone.POSITIVE);
    badge.setGraphic(
        Ui.icon(
            isLoss(row) ? Feather.TRENDING_DOWN : Feather.CHECK,
            (isLoss(row) ? Tone.NEGATIVE : Tone.POSITIVE).style()));
    return badge;
  }

  private static CellValue money(Finding<Money> finding) {
    return finding.value().map(CellValue::of).orElseGet(CellValue::absent);
  }

  private static CellValue margin(EconomicsRow row) {
    return row.isRemainder()
        ? CellValue.absent()
        : row.margin()
            .value()
            .map(margin -> CellValue.of(margin.amount()))
            .orElseGet(CellValue::absent);
  }

  private static CellValue units(EconomicsRow row) {
    return row.units()
        .value()
        .map(BigDecimal::stripTrailingZeros)
        .<CellValue>map(
            units ->
                units.scale() <= 0
                    ? new CellValue.Count(units.longValueExact())
                    : new CellValue.Decimal(units, units.toPlainString()))
        .orElseGet(CellValue::absent);
  }

  private static CellValue perUnit(EconomicsRow row) {
    return row.unitCost().value().map(ProfitTable::perUnit).orElseGet(CellValue::absent);
  }

  /// Rounded once, from the division itself.
  static CellValue perUnit(UnitCost cost) {
    BigDecimal amount = cost.perUnit(UnitCost.SHOWN_DECIMALS);
    return new CellValue.Decimal(
        amount, Amounts.decimal(Money.of(amount, cost.cost().currency()), UnitCost.SHOWN_DECIMALS));
  }

  private static CellValue share(
      EconomicsRow row, Function<Margin, Optional<BigDecimal>> percentage) {
    return row.isRemainder()
        ? CellValue.absent()
        : row.margin()
            .value()
            .flatMap(percentage)
            .<CellValue>map(share -> new CellValue.Decimal(share, words(share)))
            .orElseGet(CellValue::absent);
  }

  private static String words(BigDecimal percent) {
    return (percent.signum() < 0 ? Amounts.MINUS : "")
        + String.format(java.util.Locale.ROOT, "%,.1f", percent.abs())
        + " %";
  }

  private static Optional<BigDecimal> costPart(EconomicsRow row) {
    return row.isRemainder()
        ? Optional.empty()
        : row.margin().value().flatMap(margin -> margin.costShare(SHARE_DECIMALS));
  }

  private static String costShare(EconomicsRow row) {
    return costPart(row).map(ProfitTable::words).orElse(Amounts.DASH);
  }

  private static Node metered(EconomicsRow row) {
    return costPart(row)
        .<Node>map(share -> Ui.row(8, meter(row, share), Ui.text(words(share))))
        .orElseGet(() -> Ui.text(Amounts.DASH, "muted"));
  }

  private static Meter meter(EconomicsRow row, BigDecimal share) {
    Meter meter =
        new Meter(
            share.movePointLeft(2).doubleValue(),
            isLoss(row) ? Tone.NEGATIVE : Tone.ACCENT,
            Messages.text("economics.costShare.words", row.key(), words(share)));
    meter.setPrefWidth(METER);
    meter.setMinWidth(METER);
    meter.setMaxWidth(METER);
    return meter;
  }
}
