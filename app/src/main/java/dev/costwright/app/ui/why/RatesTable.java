package dev.costwright.app.ui.why;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Rate;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.fx.Conversion;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.pricing.PricedUsage.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The price rows that made the cost of one row: count times rate, where the rate was read, and
/// the modifiers and discounts in it.
final class RatesTable {
  /// Unit prices are fractions of a cent.
  private static final int DECIMALS = 6;

  private static final double HEIGHT = 144;
  private static final double GAP = 6;

  private final Label sources = Ui.paragraph("", "caption");
  private final DataTable<Component> table =
      new DataTable<>(Messages.text("why.rates"), columns())
          .withDensity(Density.COMPACT)
          .withHidden(head("source"))
          .withEmptyText(Messages.text("why.rates.none"));

  /// The table, and below it the sources in full: they are sentences.
  VBox node() {
    table.setId("why-rates");
    table.setMinHeight(HEIGHT);
    table.setPrefHeight(HEIGHT);
    sources.setId("why-sources");
    return new VBox(GAP, table, sources);
  }

  /// Shows what made the cost of a row; of a bill, which names its cost itself, only the rate that
  /// brought it into the reporting currency.
  void show(Evidence fact) {
    List<Component> parts = fact.explanation().map(PricedUsage::components).orElse(List.of());
    table.show(parts);
    sources.setText(
        Stream.concat(
                fact.conversion().map(RatesTable::converted).stream(),
                parts.stream().map(part -> source(part.row())).distinct())
            .collect(Collectors.joining("\n")));
  }

  private static String converted(Conversion conversion) {
    return Messages.text(
        "why.rates.converted",
        Amounts.exact(conversion.original()),
        conversion.quote().rate().toPlainString(),
        Days.day(conversion.quote().date()),
        conversion.quote().source(),
        Amounts.exact(conversion.converted()));
  }

  private static List<DataColumn<Component>> columns() {
    return List.of(
        DataColumn.text(
            head("class"), 100, part -> Messages.text("prices.measure." + part.measure().id())),
        DataColumn.count(head("count"), 84, Component::count),
        DataColumn.figure(head("rate"), 84, part -> rate(part.row())),
        DataColumn.figure(
            Messages.text("why.cost"), 90, part -> new CellValue.Amount(part.amount(), DECIMALS)),
        DataColumn.words(head("from"), 100, part -> from(part.row())),
        DataColumn.text(head("source"), 200, part -> part.row().source()));
  }

  private static String source(PriceRow row) {
    String source = Messages.text("prices.detail.source", row.source(), Days.day(row.checked()));
    return row.note().isEmpty() ? source : source + " " + row.note() + ".";
  }

  private static String head(String key) {
    return Messages.text("why.rates." + key);
  }

  private static CellValue rate(PriceRow row) {
    return new Rate(row.measure(), row.price(), row.currency()).cell();
  }

  private static CellValue from(PriceRow row) {
    return row.effectiveFrom()
        .<CellValue>map(CellValue.Day::new)
        .orElseGet(() -> new CellValue.Absent(Messages.text("prices.always")));
  }
}
