package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.forecast.UseAndPrice;
import dev.costwright.forecasting.vintage.Arrival;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.forecasting.vintage.TrackRecord.Summary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What came of kept forecasts, as a table and in words.
public final class TrackTables {
  private TrackTables() {}

  /// "Forecast was, actual is, because": a line per step of a kept forecast that has come to its
  /// end.
  public static ReportTable of(TrackRecord record) {
    return new ReportTable(
        "Kept forecasts",
        List.of(
            text("forecast of"),
            text("series"),
            new Column("period", "period", Kind.STEP),
            money("was"),
            money("is"),
            new Column("off by %", "off by %", Kind.NUMBER),
            text("within 10 %"),
            text("80 % band"),
            money("by use"),
            money("by cost per token")),
        record.arrivals().stream().map(TrackTables::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(Arrival one) {
    return List.of(
        new Text(one.vintage().issued().toString()),
        new Text(one.key()),
        new Step(one.told().period(), one.vintage().grain()),
        new Amount(one.told().mean()),
        new Amount(one.actual()),
        one.share().isPresent() ? Decimal.of(100 * one.share().getAsDouble(), 1) : Cell.ABSENT,
        new Text(one.isWithinMark() ? "yes" : "no"),
        one.held80().<Cell>map(held -> new Text(held ? "held" : "left")).orElse(Cell.ABSENT),
        one.because().map(UseAndPrice::use).<Cell>map(Amount::new).orElse(Cell.ABSENT),
        one.because().map(UseAndPrice::price).<Cell>map(Amount::new).orElse(Cell.ABSENT));
  }

  /// One line for each figure of a summary that is known.
  public static List<String> words(Summary summary) {
    return List.of(
        "%d steps of totals have come to their end".formatted(summary.steps()),
        "off by %s in the mean, bias %s (above 0: more came than was forecast)"
            .formatted(percent(summary.error()), percent(summary.bias())),
        "within 10 %%: %s; 80 %% band held %s, 95 %% band %s"
            .formatted(
                percent(summary.withinMark()),
                percent(summary.held80()),
                percent(summary.held95())));
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble())
        : "-";
  }

  private static Column text(String name) {
    return new Column(name, name, Kind.TEXT);
  }

  private static Column money(String name) {
    return new Column(name, name, Kind.MONEY);
  }
}
