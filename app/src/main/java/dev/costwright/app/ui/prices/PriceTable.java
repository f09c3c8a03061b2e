package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Rate;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The price book and the versions of one price as tables.
final class PriceTable {
  private static final List<Measure> CLASSES =
      List.of(
          Measure.FRESH_INPUT,
          Measure.CACHE_READ,
          Measure.CACHE_WRITE_5M,
          Measure.CACHE_WRITE_1H,
          Measure.OUTPUT);
  private static final double RATE = 74;
  private static final double DAY = 106;
  private static final double EDGE = 8;

  private PriceTable() {}

  /// Sources are sentences: they stand beside the selected price and in exports.
  static DataTable<PriceLine> book() {
    List<DataColumn<PriceLine>> columns = new ArrayList<>();
    columns.add(words("seller", 110, line -> line.item().model().seller()));
    columns.add(words("model", 210, line -> line.item().model().id()).withStyles("strong"));
    columns.add(words("class", 70, PriceTable::modelClass));
    columns.add(words("tier", 84, line -> line.item().tier()));
    CLASSES.forEach(measure -> columns.add(rate(measure)));
    columns.add(DataColumn.figure(head("context"), 84, PriceTable::context));
    columns.add(DataColumn.words(head("from"), DAY, PriceTable::from));
    columns.add(words("source", 120, line -> String.join("; ", line.sources())));
    columns.add(
        DataColumn.words(head("checked"), DAY + EDGE, line -> new CellValue.Day(line.checked())));
    return new DataTable<>(Messages.text("prices.table"), columns)
        .withDensity(Density.COMPACT)
        .withHidden(head("source"))
        .withEmptyText(Messages.text("prices.none"));
  }

  /// Versions of one price.
  static DataTable<PriceLine> versions(List<PriceLine> versions) {
    List<DataColumn<PriceLine>> columns = new ArrayList<>();
    columns.add(DataColumn.words(head("from"), DAY, PriceTable::from));
    CLASSES.stream()
        .filter(measure -> versions.stream().anyMatch(line -> line.price(measure).isPresent()))
        .forEach(measure -> columns.add(rate(measure)));
    DataTable<PriceLine> table =
        new DataTable<>(Messages.text("prices.history.name"), columns).withDensity(Density.COMPACT);
    table.show(versions);
    return table;
  }

  /// `> 200,000` prompt tokens, `≥ 128,000` where the threshold itself is long; a dash when the
  /// price holds for every length.
  static CellValue context(PriceLine line) {
    ContextBand context = line.item().context();
    if (context.isAll()) {
      return CellValue.absent();
    }
    return new CellValue.Decimal(
        BigDecimal.valueOf(context.exceeds()),
        Messages.text(
            switch (context.boundary()) {
              case ABOVE -> "prices.context.above";
              case FROM -> "prices.context.from";
            },
            Amounts.count(context.tokens())));
  }

  static CellValue from(PriceLine line) {
    return line.from()
        .<CellValue>map(CellValue.Day::new)
        .orElseGet(() -> new CellValue.Absent(Messages.text("prices.always")));
  }

  static String modelClass(PriceLine line) {
    return Messages.text("prices.class." + line.item().model().modelClass().id());
  }

  private static DataColumn<PriceLine> rate(Measure measure) {
    return DataColumn.figure(
        head(measure.id()),
        RATE,
        line -> Rates.of(line, measure).map(Rate::cell).orElseGet(CellValue::absent));
  }

  private static DataColumn<PriceLine> words(
      String key, double width, Function<PriceLine, String> text) {
    return DataColumn.text(head(key), width, text);
  }

  private static String head(String key) {
    return Messages.text("prices.column." + key);
  }
}
