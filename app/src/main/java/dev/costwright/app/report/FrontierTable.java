package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.frontier.Point;
import dev.costwright.forecasting.frontier.Setting;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What quality costs, as a table and as sentences.
public final class FrontierTable {
  private static final int EXACT = 12;
  private static final int QUALITY_DECIMALS = 2;

  private FrontierTable() {}

  /// One line for each way that no other beats, the cheapest first, and one for the scenario as it
  /// is.
  ///
  /// @param baseline what savings are counted from
  public static ReportTable of(Frontier frontier, Money baseline) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("way", "way", Kind.TEXT));
    for (Setting setting : frontier.current().settings()) {
      String title = setting.lever() + ", " + setting.parameter();
      columns.add(new Column(title, title, Kind.TEXT));
    }
    String currency = baseline.currency().getCurrencyCode();
    columns.add(new Column("cost", "cost " + currency, Kind.MONEY));
    columns.add(new Column("saving", "saving " + currency, Kind.MONEY));
    columns.add(new Column("quality", "right answers %", Kind.NUMBER));
    columns.add(new Column("wrongAnswers", "wrong answers", Kind.NUMBER));
    List<List<Cell>> rows = new ArrayList<>();
    String best = frontier.isMeasured() ? "frontier" : "cheapest";
    frontier.best().forEach(point -> rows.add(row(best, frontier, point, baseline)));
    rows.add(row("as it is", frontier, frontier.current(), baseline));
    return new ReportTable("Cost and quality", columns, rows, Optional.empty());
  }

  /// The ways that no other beats, every way that was tried, what is taken for granted, and every
  /// assumption of the scenario.
  public static List<ReportTable> whole(Scenario scenario, Frontier frontier, Money baseline) {
    ReportTable best = of(frontier, baseline);
    List<List<Cell>> tried =
        frontier.points().stream().map(point -> row("tried", frontier, point, baseline)).toList();
    return List.of(
        best,
        new ReportTable("All ways", best.columns(), tried, Optional.empty()),
        AssumptionTables.grounds(notes(frontier)),
        AssumptionTables.settings(scenario));
  }

  private static List<Cell> row(String way, Frontier frontier, Point point, Money baseline) {
    List<Cell> cells = new ArrayList<>(List.of(new Text(way)));
    point.settings().forEach(setting -> cells.add(new Text(shown(setting))));
    cells.add(new Amount(point.cost()));
    cells.add(new Amount(baseline.minus(point.cost())));
    cells.add(
        cell(frontier.quality(point), quality -> new Decimal(percent(quality), QUALITY_DECIMALS)));
    cells.add(cell(frontier.wrongAnswers(point), wrong -> new Decimal(decimal(wrong), 0)));
    return cells;
  }

  private static Cell cell(Optional<Fraction> figure, Function<Fraction, Cell> shown) {
    return figure.map(shown).orElse(Cell.ABSENT);
  }

  private static BigDecimal percent(Fraction share) {
    return decimal(share).movePointRight(2);
  }

  private static String shown(Setting setting) {
    return setting.value().map(Fraction::toString).orElse("off");
  }

  /// To twelve decimals.
  public static BigDecimal decimal(Fraction value) {
    return value.toDecimal(EXACT).stripTrailingZeros();
  }

  /// How the scenario stands to the frontier, and what is taken for granted.
  public static List<String> notes(Frontier frontier) {
    List<String> notes = new ArrayList<>();
    if (frontier.isMeasured() && frontier.isCurrentBest()) {
      notes.add("The scenario as it is lies on the frontier: no way that was tried beats it.");
    }
    frontier.asGoodForLess().ifPresent(point -> notes.add("As good for less: " + told(point)));
    frontier.betterForAsMuch().ifPresent(point -> notes.add("Better for as much: " + told(point)));
    notes.add(
        String.format(
            Locale.ROOT,
            frontier.isMeasured()
                ? "%,d ways were replayed; quality is of %,.0f answers."
                : "%,d ways were replayed, over %,.0f answers.",
            frontier.points().size(),
            frontier.answers().toDecimal(0)));
    frontier.notes().forEach(note -> notes.add("note: " + note));
    return notes;
  }

  private static String told(Point point) {
    List<String> settings =
        point.settings().stream().map(one -> one.lever() + " " + shown(one)).toList();
    return "%s costs %s, %s %% right."
        .formatted(
            String.join(", ", settings),
            TableText.withCurrency(point.cost()),
            new Decimal(percent(point.quality()), QUALITY_DECIMALS).rounded());
  }
}
