package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.drivers.Concentration;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.drivers.Explanation;
import dev.costwright.model.drivers.ValueSplit;
import dev.costwright.model.drivers.ValueSplit.Worth;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What drives spend, as tables.
public final class DriverTables {
  private static final List<Column> EXPLANATIONS =
      List.of(
          new Column("dimension", "dimension", Kind.TEXT),
          new Column("surprise", "surprise", Kind.NUMBER),
          new Column("value", "value", Kind.TEXT),
          new Column("before", "before", Kind.MONEY),
          new Column("cost", "now", Kind.MONEY),
          new Column("change", "change", Kind.MONEY),
          new Column("share", "% of change", Kind.NUMBER));

  private static final List<Column> CONCENTRATION =
      List.of(
          new Column("dimension", "dimension", Kind.TEXT),
          new Column("values", "values", Kind.COUNT),
          new Column("named", "named", Kind.MONEY),
          new Column("unnamed", "not named", Kind.MONEY),
          new Column("first", "dearest", Kind.TEXT),
          new Column("firstShare", "its %", Kind.NUMBER),
          new Column("topPercent", "top 1 %", Kind.NUMBER),
          new Column("topTenth", "top 10 %", Kind.NUMBER),
          new Column("gini", "Gini", Kind.NUMBER),
          new Column("hhi", "HHI", Kind.NUMBER));

  private static final List<Column> VALUE =
      List.of(
          new Column("worth", "spend", Kind.TEXT),
          new Column("cost", "cost", Kind.MONEY),
          new Column("share", "share %", Kind.NUMBER));

  private DriverTables() {}

  private static ReportTable table(
      String title,
      Drivers drivers,
      List<Column> columns,
      List<List<Cell>> rows,
      Optional<List<Cell>> total) {
    List<Column> named = ReportTable.in(drivers.total().currency(), columns);
    return new ReportTable(title, named, rows, total);
  }

  /// Every combination of the period, those without cost now included; they add up to the
  /// total.
  public static ReportTable drivers(Drivers drivers) {
    List<Column> columns = new ArrayList<>();
    drivers
        .query()
        .by()
        .forEach(dimension -> columns.add(new Column(dimension.id(), dimension.id(), Kind.TEXT)));
    columns.add(new Column("cost", "cost", Kind.MONEY));
    columns.add(new Column("share", "share %", Kind.NUMBER));
    columns.add(new Column("cumulative", "cumulative %", Kind.NUMBER));
    columns.add(new Column("change", "change", Kind.MONEY));
    columns.add(new Column("changeShare", "% of change", Kind.NUMBER));
    List<List<Cell>> rows = new ArrayList<>();
    Money running = Money.zero(drivers.total().currency());
    for (Driver driver : drivers.drivers()) {
      running = running.plus(driver.cost());
      rows.add(row(drivers, driver, running));
    }
    return table("Drivers", drivers, columns, rows, Optional.of(total(drivers)));
  }

  private static List<Cell> row(Drivers drivers, Driver driver, Money running) {
    List<Cell> cells = new ArrayList<>();
    driver.key().forEach(value -> cells.add(new Text(value)));
    cells.add(driver.isUnknown() ? Cell.ABSENT : new Amount(driver.cost()));
    cells.add(Decimal.percent(driver.cost(), drivers.total()));
    cells.add(Decimal.percent(running, drivers.total()));
    cells.add(drivers.change().<Cell>map(_ -> new Amount(driver.change())).orElse(Cell.ABSENT));
    cells.add(
        drivers
            .change()
            .map(change -> Decimal.percent(driver.change(), change))
            .orElse(Cell.ABSENT));
    return cells;
  }

  private static List<Cell> total(Drivers drivers) {
    List<Cell> cells = new ArrayList<>(List.of(new Text("total")));
    drivers.query().by().stream().skip(1).forEach(_ -> cells.add(new Text("")));
    cells.add(new Amount(drivers.total()));
    cells.add(Decimal.percent(drivers.total(), drivers.total()));
    cells.add(Cell.ABSENT);
    cells.add(drivers.change().<Cell>map(Amount::new).orElse(Cell.ABSENT));
    cells.add(drivers.change().map(change -> Decimal.percent(change, change)).orElse(Cell.ABSENT));
    return cells;
  }

  /// Dimensions that explain the change, a row for each value that does.
  public static ReportTable explanations(Drivers drivers) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Explanation explanation : drivers.explanations()) {
      for (Explanation.Part part : explanation.values()) {
        rows.add(
            List.of(
                new Text(explanation.dimension().id()),
                Decimal.of(part.surprise(), 4),
                new Text(part.value()),
                new Amount(part.before()),
                new Amount(part.cost()),
                new Amount(part.change()),
                drivers
                    .change()
                    .map(change -> Decimal.percent(part.change(), change))
                    .orElse(Cell.ABSENT)));
      }
      rows.add(others(drivers, explanation));
    }
    return table("What explains the change", drivers, EXPLANATIONS, rows, Optional.empty());
  }

  /// What all other values change, so that each dimension adds up to the change.
  private static List<Cell> others(Drivers drivers, Explanation explanation) {
    Money change = drivers.change().orElseThrow();
    Money others = change.minus(explanation.explained());
    return List.of(
        new Text(explanation.dimension().id()),
        Cell.ABSENT,
        new Text("(all others)"),
        Cell.ABSENT,
        Cell.ABSENT,
        new Amount(others),
        Decimal.percent(others, change));
  }

  public static ReportTable concentration(Drivers drivers) {
    return table(
        "Concentration",
        drivers,
        CONCENTRATION,
        drivers.concentrations().stream().map(DriverTables::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(Concentration one) {
    return List.of(
        new Text(one.dimension().id()),
        new Count(one.values()),
        new Amount(one.named()),
        new Amount(one.unnamed()),
        new Text(one.first()),
        Decimal.percent(one.firstCost(), one.named()),
        Decimal.percent(one.topPercent(), one.named()),
        Decimal.percent(one.topTenth(), one.named()),
        Decimal.of(one.gini(), 3),
        Decimal.of(one.herfindahl(), 3));
  }

  /// Spend by what it has to show; without rows when no metric states a unit of value.
  public static ReportTable value(Drivers drivers) {
    ValueSplit split = drivers.value();
    List<List<Cell>> rows = new ArrayList<>();
    for (Worth worth : Worth.values()) {
      Optional.ofNullable(split.parts().get(worth))
          .ifPresent(cost -> rows.add(row(words(worth, split), cost, drivers.total())));
    }
    return table(
        "Value",
        drivers,
        VALUE,
        rows,
        rows.isEmpty()
            ? Optional.empty()
            : Optional.of(row("total", drivers.total(), drivers.total())));
  }

  private static List<Cell> row(String words, Money cost, Money total) {
    return List.of(new Text(words), new Amount(cost), Decimal.percent(cost, total));
  }

  /// What a class of spend has to show, in words.
  public static String words(Worth worth, ValueSplit split) {
    String key = split.key().map(Dimension::id).orElse("feature");
    return switch (worth) {
      case VALUED -> "%s with value stated".formatted(key);
      case UNVALUED -> "%s without".formatted(key);
      case FAILED -> "failed calls";
      case UNKNOWN -> "no %s known".formatted(key);
    };
  }

  /// What cannot be said, and why, a sentence each.
  public static List<String> lacks(Drivers drivers) {
    List<String> lacks = new ArrayList<>();
    if (drivers.before().isEmpty()) {
      lacks.add("No change: the ledger has nothing of the whole period before.");
    } else if (drivers.explanations().isEmpty()) {
      lacks.add("No dimension has a few values that bring 67 % of the change: it is spread.");
    }
    if (!drivers.absent().isEmpty()) {
      lacks.add(
          "No priced row names a %s, so nothing can be said of its concentration."
              .formatted(
                  drivers.absent().stream().map(Dimension::id).collect(Collectors.joining(", "))));
    }
    if (drivers.value().key().isEmpty()) {
      lacks.add(
          "Value is unknown: no metric states a unit of value or revenue for a feature or a"
              + " tenant.");
    } else if (!drivers.value().knowsFailures()) {
      lacks.add("Failed calls are unknown: no row says how its call ended.");
    }
    return lacks;
  }
}
