package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.uncertainty.Band;
import dev.costwright.forecasting.uncertainty.Swing;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// How sure a scenario is, as tables.
public final class UncertaintyTables {
  private static final int SETTING_DECIMALS = 4;

  private UncertaintyTables() {}

  /// The result, the saving and each lever's fair part: where they lie over all paths.
  public static ReportTable bands(Uncertainty study, Currency currency) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(band("result", study.result(), currency));
    rows.add(band("saving", study.saving(), currency));
    study.levers().forEach(lever -> rows.add(band(lever.name(), lever.shapley(), currency)));
    return new ReportTable(
        "Bands over %,d paths".formatted(study.paths()),
        columns(currency, "figure", "5 %", "10 %", "50 %", "90 %", "95 %", "mean"),
        rows,
        Optional.empty());
  }

  private static List<Cell> band(String name, Band band, Currency currency) {
    return Stream.concat(
            Stream.<Cell>of(new Text(name)),
            DoubleStream.of(band.p5(), band.p10(), band.p50(), band.p90(), band.p95(), band.mean())
                .<Cell>mapToObj(amount -> new Amount(Statistic.money(amount, currency))))
        .toList();
  }

  /// Where each month lies, and all up to its end; no table where the baseline is one month.
  public static Optional<ReportTable> months(Uncertainty study, Currency currency) {
    if (study.months().isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    columns.addAll(
        columns(
            currency,
            "month",
            "5 %",
            "10 %",
            "50 %",
            "90 %",
            "95 %",
            "mean",
            "so far 5 %",
            "so far 10 %",
            "so far 50 %",
            "so far 90 %",
            "so far 95 %",
            "so far mean"));
    return Optional.of(
        new ReportTable(
            "Bands by month",
            columns,
            study.months().stream().map(month -> month(month, currency)).toList(),
            Optional.empty()));
  }

  private static List<Cell> month(Uncertainty.MonthBand month, Currency currency) {
    List<Cell> cells = new ArrayList<>(band(label(month), month.cost(), currency));
    List<Cell> sums = band("", month.cumulative(), currency);
    cells.addAll(sums.subList(1, sums.size()));
    return cells;
  }

  /// Such as `2026-08`; with its first day where that is not the first of a month; a number for
  /// months without dates.
  public static String label(Uncertainty.MonthBand month) {
    return month
        .from()
        .map(day -> day.getDayOfMonth() == 1 ? YearMonth.from(day).toString() : day.toString())
        .orElse(Integer.toString(month.number()));
  }

  /// What each setting alone does to the result, the widest first.
  public static ReportTable tornado(Uncertainty study, Currency currency) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("lever", "lever", Kind.TEXT));
    columns.add(new Column("setting", "setting", Kind.TEXT));
    columns.add(new Column("low", "low (10 %)", Kind.NUMBER));
    columns.add(new Column("high", "high (90 %)", Kind.NUMBER));
    columns.addAll(columns(currency, "", "result at low", "result at high").subList(1, 3));
    return new ReportTable(
        "Settings by how far each moves the result",
        columns,
        study.tornado().stream().map(UncertaintyTables::swing).toList(),
        Optional.empty());
  }

  private static List<Cell> swing(Swing swing) {
    return List.of(
        new Text(swing.lever()),
        new Text(swing.parameter()),
        Decimal.of(swing.low(), SETTING_DECIMALS),
        Decimal.of(swing.high(), SETTING_DECIMALS),
        new Amount(swing.atLow()),
        new Amount(swing.atHigh()));
  }

  private static List<Column> columns(Currency currency, String first, String... amounts) {
    return Stream.concat(
            Stream.of(new Column(first, first, Kind.TEXT)),
            Stream.of(amounts)
                .map(name -> new Column(name, name + " " + currency.getCurrencyCode(), Kind.MONEY)))
        .toList();
  }
}
