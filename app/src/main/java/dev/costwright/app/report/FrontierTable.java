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
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What quality costs, as a table and as sentences.
public final class FrontierTable {
  private static final int EXACT = 12;

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
    frontier.best().forEach(point -> rows.add(row("frontier", point, baseline)));
    rows.add(row("as it is", frontier.current(), baseline));
    return new ReportTable("Cost and quality", columns, rows, Optional.empty());
  }

  private static List<Cell> row(String way, Point point, Money baseline) {
    List<Cell> cells = new ArrayList<>(List.of(new Text(way)));
    point.settings().forEach(setting -> cells.add(new Text(shown(setting))));
    cells.add(new Amount(point.cost()));
    cells.add(new Amount(baseline.minus(point.cost())));
    cells.add(new Decimal(decimal(point.quality()).movePointRight(2), 2));
    cells.add(new Decimal(decimal(point.wrongAnswers()), 0));
    return cells;
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
    if (frontier.isCurrentBest()) {
      notes.add("The scenario as it is lies on the frontier: no way that was tried beats it.");
    }
    frontier.asGoodForLess().ifPresent(point -> notes.add("As good for less: " + told(point)));
    frontier.betterForAsMuch().ifPresent(point -> notes.add("Better for as much: " + told(point)));
    notes.add(
        String.format(
            Locale.ROOT,
            "%,d ways were replayed; quality is of %,.0f answers.",
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
            new Decimal(decimal(point.quality()).movePointRight(2), 2).rounded());
  }
}
