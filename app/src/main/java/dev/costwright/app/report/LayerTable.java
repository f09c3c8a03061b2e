package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What each layer says of each seller, account and month, which counts, and why.
public final class LayerTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("seller", "seller", Kind.TEXT),
          new Column("account", "account", Kind.TEXT),
          new Column("month", "month", Kind.TEXT),
          new Column("billed", "billed", Kind.MONEY),
          new Column("metered", "metered", Kind.MONEY),
          new Column("observed", "observed", Kind.MONEY),
          new Column("counted", "counts", Kind.MONEY),
          new Column("counts", "counting", Kind.TEXT),
          new Column("why", "why", Kind.TEXT));

  private LayerTable() {}

  public static ReportTable of(List<LayerMonth> months) {
    List<Column> columns =
        months.stream()
            .findFirst()
            .map(month -> ReportTable.in(month.counted().currency(), COLUMNS))
            .orElse(COLUMNS);
    return new ReportTable(
        "Layers", columns, months.stream().map(LayerTable::row).toList(), Optional.empty());
  }

  private static List<Cell> row(LayerMonth month) {
    return List.of(
        new Text(month.seller()),
        new Text(month.account()),
        new Text(month.month().toString()),
        said(month, Layer.BILLED),
        said(month, Layer.METERED),
        said(month, Layer.OBSERVED),
        new Amount(month.counted()),
        new Text(counting(month)),
        new Text(why(month)));
  }

  private static Cell said(LayerMonth month, Layer layer) {
    return cost(month, layer).<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  /// Empty where the layer says nothing, and where none of its rows has a cost.
  public static Optional<Money> cost(LayerMonth month, Layer layer) {
    return Optional.ofNullable(month.layers().get(layer))
        .filter(said -> said.rows() == 0 || said.rows() > said.uncosted())
        .map(LayerMonth.Said::cost);
  }

  /// Such as `billed`, or `billed 20 days, metered 11 days`.
  public static String counting(LayerMonth month) {
    List<Layer> layers = month.counting().keySet().stream().sorted().toList();
    return layers.size() == 1
        ? name(layers.getFirst())
        : layers.stream()
            .map(
                layer ->
                    "%s %s".formatted(name(layer), days(month.counting().getOrDefault(layer, 0))))
            .collect(Collectors.joining(", "));
  }

  /// The rule, or the user's choice and where it does not reach.
  public static String why(LayerMonth month) {
    if (month.chosen().isEmpty()) {
      return "rule";
    }
    Layer chosen = month.chosen().orElseThrow();
    int others =
        month.counting().entrySet().stream()
            .filter(entry -> entry.getKey() != chosen)
            .mapToInt(Map.Entry::getValue)
            .sum();
    return others == 0
        ? "override: " + name(chosen)
        : "override: %s; it says nothing of %s, where the rule stands"
            .formatted(name(chosen), days(others));
  }

  private static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private static String name(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }
}
