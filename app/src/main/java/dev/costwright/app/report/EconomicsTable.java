package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.economics.Band;
import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.Margin;
import dev.costwright.model.economics.Reason;
import dev.costwright.model.economics.UnitCost;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Unit economics as a table: a line for each month and key, below each month its total.
public final class EconomicsTable {
  private static final int SHARE_DECIMALS = 2;

  private EconomicsTable() {}

  public static ReportTable of(Economics economics) {
    String unit = economics.query().unit();
    List<Column> columns =
        List.of(
            new Column("month", "Month", Kind.STEP),
            new Column("key", economics.query().by().id(), Kind.TEXT),
            new Column("cost", cost(economics), Kind.MONEY),
            new Column("units", unit, Kind.NUMBER),
            new Column("costPerUnit", "Cost per " + unit, Kind.NUMBER),
            new Column("revenue", "Revenue", Kind.MONEY),
            new Column("margin", "Margin", Kind.MONEY),
            new Column("marginPercent", "Margin %", Kind.NUMBER),
            new Column("band", "Band", Kind.TEXT));
    List<List<Cell>> rows = new ArrayList<>();
    for (EconomicsMonth month : economics.months()) {
      Stream.concat(month.rows().stream(), Stream.of(month.total()))
          .forEach(row -> rows.add(cells(economics, row)));
    }
    return new ReportTable("Unit economics", columns, rows, Optional.empty());
  }

  /// The same with the command that opens the cost of each line.
  public static ReportTable linked(Economics economics, WhyCommands commands) {
    PivotQuery costs = economics.query().costs();
    List<String> links = new ArrayList<>();
    for (EconomicsMonth month : economics.months()) {
      Optional<LocalDate> step = Optional.of(month.month().atDay(1));
      month.rows().forEach(row -> links.add(commands.of(costs, List.of(row.key()), step)));
      links.add(commands.of(costs, List.of(), step));
    }
    return of(economics).linked(links);
  }

  private static String cost(Economics economics) {
    return economics.months().stream()
        .flatMap(month -> month.total().cost().value().stream())
        .findFirst()
        .map(cost -> "Cost " + cost.currency())
        .orElse("Cost");
  }

  /// What part of spend has a revenue, what the dashes of the table mean, and what each loss needs
  /// to break even.
  public static List<String> notes(Economics economics) {
    List<String> notes = new ArrayList<>();
    for (EconomicsMonth month : economics.months()) {
      covered(economics, month).ifPresent(notes::add);
      month
          .losses()
          .forEach(row -> row.margin().value().ifPresent(one -> notes.add(loss(row, one))));
    }
    reasons(economics).forEach(reason -> notes.add("- : " + reason.text()));
    return notes;
  }

  /// A margin is that of the whole product only as far as revenue is known for what was spent.
  private static Optional<String> covered(Economics economics, EconomicsMonth month) {
    return Optional.of(month)
        .filter(one -> one.total().revenue().value().isPresent())
        .flatMap(one -> one.total().cost().value())
        .map(
            whole ->
                "%s revenue is known by %s for %s of spend, %s of %s"
                    .formatted(
                        month.month(),
                        economics.query().by().id(),
                        CoverageText.share(month.costWithRevenue(), whole),
                        TableText.withCurrency(month.costWithRevenue()),
                        TableText.withCurrency(whole)));
  }

  private static List<Reason> reasons(Economics economics) {
    return economics.months().stream()
        .flatMap(month -> Stream.concat(month.rows().stream(), Stream.of(month.total())))
        .flatMap(
            row -> Stream.of(row.cost().reason(), row.unitCost().reason(), row.margin().reason()))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static String loss(EconomicsRow row, Margin margin) {
    String cut = percent(margin.costCutToBreakEven(SHARE_DECIMALS)) + " lower cost";
    return "%s %s loses %s: breaks even with %s%s"
        .formatted(
            row.month(),
            row.key(),
            TableText.withCurrency(margin.amount().negate()),
            cut,
            margin
                .priceRiseToBreakEven(SHARE_DECIMALS)
                .map(rise -> " or %s %% higher prices".formatted(rise.toPlainString()))
                .orElse("; it earns nothing"));
  }

  private static String percent(Optional<BigDecimal> share) {
    return share.map(value -> value.toPlainString() + " %").orElse("-");
  }

  private static List<Cell> cells(Economics economics, EconomicsRow row) {
    return List.of(
        new Text(row.month().toString()),
        new Text(row.key()),
        amount(row.cost().value()),
        number(row.units().value().map(EconomicsTable::plain)),
        number(row.unitCost().value().map(EconomicsTable::perUnit)),
        amount(row.revenue().value()),
        amount(row.margin().value().map(Margin::amount)),
        number(
            row.margin()
                .value()
                .flatMap(margin -> margin.percent(SHARE_DECIMALS))
                .map(percent -> new Decimal(percent, SHARE_DECIMALS))),
        text(Optional.of(bands(economics.bands(row))).filter(words -> !words.isEmpty())));
  }

  private static Decimal perUnit(UnitCost cost) {
    return new Decimal(cost.perUnit(Money.SCALE), UnitCost.SHOWN_DECIMALS);
  }

  private static Decimal plain(BigDecimal count) {
    BigDecimal value = count.stripTrailingZeros();
    return new Decimal(value, Math.max(0, value.scale()));
  }

  private static String bands(List<Band> bands) {
    return bands.stream()
        .map(band -> band.source() + ": " + band.label())
        .collect(Collectors.joining(" | "));
  }

  private static Cell amount(Optional<Money> money) {
    return money.<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  private static Cell text(Optional<String> text) {
    return text.<Cell>map(Text::new).orElse(Cell.ABSENT);
  }

  private static Cell number(Optional<Decimal> number) {
    return number.map(Cell.class::cast).orElse(Cell.ABSENT);
  }
}
