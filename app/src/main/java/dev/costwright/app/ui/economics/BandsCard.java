package dev.costwright.app.ui.economics;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.economics.Band;
import dev.costwright.model.economics.Benchmarks;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Published bands of cost per user, side by side with their sources, and which keys fall into
/// them. They are rules of thumb and disagree.
record BandsCard(UnitEconomics found, Theme theme) {
  VBox card() {
    DataTable<Band> table =
        new DataTable<>(
                Messages.text("economics.bands"),
                List.of(
                    DataColumn.text(Messages.text("economics.bands.source"), 156, Band::source),
                    DataColumn.text(Messages.text("economics.bands.label"), 170, Band::label),
                    amounts("economics.bands.range", BandsCard::range),
                    DataColumn.node(
                        Messages.text("economics.bands.here"), 150, this::here, this::swatches),
                    amounts(
                        "economics.bands.unoptimised",
                        band -> band.unoptimised().map(BandsCard::range).orElse(Amounts.DASH)),
                    DataColumn.text(
                        Messages.text("economics.bands.noted"),
                        90,
                        band -> Days.day(band.noted()))))
            .withDensity(Density.COMPACT)
            .withHidden(
                Messages.text("economics.bands.unoptimised"),
                Messages.text("economics.bands.noted"));
    table.show(Benchmarks.bands());
    table.whenOpened(band -> new WhyPopOver(why(band)).show(table));
    table.setId("economics-bands");
    return Ui.flushCard(
        Messages.text("economics.bands"),
        Messages.text("economics.bands.hint"),
        table,
        TableMenu.button(table));
  }

  /// Where the band was published, and the costs that fall into it.
  private Why why(Band band) {
    List<Why.Line> lines = new ArrayList<>();
    lines.add(Why.Line.of("economics.bands.range", range(band)));
    band.unoptimised()
        .ifPresent(wide -> lines.add(Why.Line.of("economics.bands.unoptimised", range(wide))));
    lines.add(Why.Line.of("economics.bands.source", band.source()));
    lines.add(Why.Line.of("economics.bands.noted", Days.day(band.noted())));
    lines.add(Why.Line.of("economics.bands.rule", Messages.text("economics.bands.rule.words")));
    in(band)
        .forEach(
            row ->
                row.unitCost()
                    .value()
                    .ifPresent(
                        cost ->
                            lines.add(new Why.Line(name(row), EconomicsFigures.perUnit(cost)))));
    return new Why(
        Messages.text("economics.bands.why", band.label(), Days.monthOfYear(found.month().month())),
        lines,
        List.of());
  }

  /// Amounts, which are never shortened.
  private static DataColumn<Band> amounts(String key, Function<Band, String> text) {
    return DataColumn.figure(Messages.text(key), 90, text.andThen(CellValue.Text::new));
  }

  private static String range(Band band) {
    String from = whole(band.from());
    return band.to()
        .map(
            to ->
                band.from().signum() == 0
                    ? Messages.text("economics.bands.below", whole(to))
                    : from + Amounts.DASH + whole(to))
        .orElseGet(() -> Messages.text("economics.bands.above", from));
  }

  private static String whole(Money money) {
    return Amounts.decimal(money, money.toDecimal().stripTrailingZeros().scale() > 0 ? 2 : 0);
  }

  private String here(Band band) {
    return in(band).map(BandsCard::name).collect(Collectors.joining(", "));
  }

  private Stream<EconomicsRow> in(Band band) {
    return found.users().month(found.month().month()).stream()
        .flatMap(BandsCard::rows)
        .filter(row -> found.users().bands(row).contains(band));
  }

  private static boolean isTotal(EconomicsRow row) {
    return row.key().equals(EconomicsRow.TOTAL);
  }

  private static String name(EconomicsRow row) {
    return isTotal(row) ? Messages.text("economics.bands.whole") : row.key();
  }

  /// Keys by their colours in the table below, the product as a word; the tip names them all.
  private Node swatches(Band band) {
    HBox row = Ui.row(6);
    in(band)
        .filter(BandsCard::isTotal)
        .forEach(_ -> row.getChildren().add(Ui.text(Messages.text("economics.bands.all"))));
    in(band)
        .filter(one -> !isTotal(one))
        .forEach(
            one ->
                row.getChildren()
                    .add(Ui.swatch(theme.tokens().category(found.colour(one)), Ui.Mark.AREA)));
    row.setAccessibleText(here(band));
    Tooltip.install(row, new Tooltip(here(band)));
    return row;
  }

  private static Stream<EconomicsRow> rows(EconomicsMonth month) {
    return Stream.concat(Stream.of(month.total()), month.rows().stream());
  }
}
