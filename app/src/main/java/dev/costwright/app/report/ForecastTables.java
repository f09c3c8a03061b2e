package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.PastForecast;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Forecasts and their back-tests as tables.
public final class ForecastTables {
  private static final Column SERIES = new Column("series", "series", Kind.TEXT);

  private ForecastTables() {}

  /// The points of all series, then their back-tests when there are any.
  public static List<ReportTable> of(Forecast forecast) {
    TimeGrain grain = forecast.query().grain();
    ReportTable main =
        ReportTable.stacked(
            named("Forecast", forecast),
            SERIES,
            forecast.all().stream().map(one -> points(one, grain)).toList());
    List<ReportTable> scores =
        forecast.all().stream()
            .filter(series -> !series.scores().isEmpty())
            .map(ForecastTables::scores)
            .toList();
    return scores.isEmpty()
        ? List.of(main)
        : List.of(
            main,
            ReportTable.stacked(named("Back-test", forecast), SERIES, scores),
            past(forecast));
  }

  /// Two splits stand in one workbook.
  private static String named(String table, Forecast forecast) {
    return forecast.query().by().map(one -> table + " by " + one.id()).orElse(table);
  }

  /// What would have been said on earlier days, and what came.
  private static ReportTable past(Forecast forecast) {
    return ReportTable.stacked(
        named("Past forecasts", forecast),
        SERIES,
        forecast.all().stream()
            .map(
                series ->
                    new ReportTable(
                        series.key(),
                        List.of(
                            new Column("issued", "issued", Kind.TEXT),
                            new Column("period", "period", Kind.STEP),
                            money("was"),
                            money("is")),
                        series.past().stream()
                            .flatMap(one -> rows(series, one, forecast.query().grain()))
                            .toList(),
                        Optional.empty()))
            .toList());
  }

  private static Stream<List<Cell>> rows(
      SeriesForecast series, PastForecast past, TimeGrain grain) {
    return past.steps().stream()
        .map(
            told ->
                List.of(
                    new Text(past.issued().toString()),
                    new Step(told.period(), grain),
                    new Amount(told.cost()),
                    series.spent(told.period()).<Cell>map(Amount::new).orElse(Cell.ABSENT)));
  }

  /// One series: a line per step, all of them as the total.
  public static ReportTable points(SeriesForecast series, TimeGrain grain) {
    String currency = series.whole().mean().currency().getCurrencyCode();
    return new ReportTable(
        series.key(),
        List.of(
            new Column("period", "period", Kind.STEP),
            money("mean " + currency),
            money("80 % from"),
            money("80 % to"),
            money("95 % from"),
            money("95 % to"),
            money("of it spent")),
        series.points().stream().map(one -> row(new Step(one.period(), grain), one)).toList(),
        Optional.of(row(new Text("all"), series.whole())));
  }

  /// The back-test of each method tried.
  public static ReportTable scores(SeriesForecast series) {
    return scores(series.key(), series.scores());
  }

  private static ReportTable scores(String name, List<MethodScore> scores) {
    return new ReportTable(
        name,
        List.of(
            new Column("back-test", "back-test", Kind.TEXT),
            number("OWA"),
            number("MASE"),
            number("sMAPE %"),
            number("total %"),
            number("80 % covers %"),
            number("95 % covers %"),
            new Column("bands on", "bands on", Kind.COUNT),
            new Column("origins", "origins", Kind.COUNT)),
        scores.stream().map(ForecastTables::row).toList(),
        Optional.empty());
  }

  /// The points of a count, then its back-test when there is one.
  public static List<ReportTable> of(CountForecast counts) {
    ReportTable main =
        new ReportTable(
            "Forecast of " + counts.measure(),
            List.of(
                new Column("period", "period", Kind.STEP),
                count("mean " + counts.measure()),
                count("80 % from"),
                count("80 % to"),
                count("95 % from"),
                count("95 % to"),
                count("of it counted")),
            counts.points().stream()
                .map(one -> row(new Step(one.period(), counts.grain()), one))
                .toList(),
            Optional.of(row(new Text("all"), counts.whole())));
    return counts.scores().isEmpty()
        ? List.of(main)
        : List.of(main, scores("Back-test", counts.scores()));
  }

  private static List<Cell> row(Cell label, CountForecast.Point point) {
    return List.of(
        label,
        new Count(point.mean()),
        end(point.eighty().map(CountForecast.Range::low)),
        end(point.eighty().map(CountForecast.Range::high)),
        end(point.ninetyFive().map(CountForecast.Range::low)),
        end(point.ninetyFive().map(CountForecast.Range::high)),
        point.soFar().isPresent() ? new Count(point.soFar().getAsLong()) : Cell.ABSENT);
  }

  private static Cell end(Optional<Long> count) {
    return count.<Cell>map(Count::new).orElse(Cell.ABSENT);
  }

  private static Column count(String name) {
    return new Column(name, name, Kind.COUNT);
  }

  private static List<Cell> row(Cell label, ForecastPoint point) {
    return List.of(
        label,
        new Amount(point.mean()),
        end(point.eighty(), Band::low),
        end(point.eighty(), Band::high),
        end(point.ninetyFive(), Band::low),
        end(point.ninetyFive(), Band::high),
        point.spent().<Cell>map(Amount::new).orElse(Cell.ABSENT));
  }

  private static String role(MethodScore score) {
    return switch (score.role()) {
      case USED -> " (used)";
      case POOLED -> " (part of it)";
      case LEFT_OUT, BESIDE -> "";
    };
  }

  private static List<Cell> row(MethodScore score) {
    return List.of(
        new Text(score.method() + role(score)),
        Decimal.of(score.owa(), 3),
        Decimal.of(score.mase(), 3),
        Decimal.of(score.smape(), 1),
        Decimal.of(score.totalError(), 1),
        percent(score.coverage80()),
        percent(score.coverage95()),
        score.bandOrigins() == 0 ? Cell.ABSENT : new Count(score.bandOrigins()),
        new Count(score.origins()));
  }

  private static Cell end(Optional<Band> band, Function<Band, Money> end) {
    return band.map(end).<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  private static Cell percent(OptionalDouble share) {
    return share.isPresent() ? Decimal.of(100 * share.getAsDouble(), 0) : Cell.ABSENT;
  }

  private static Column money(String name) {
    return new Column(name, name, Kind.MONEY);
  }

  private static Column number(String name) {
    return new Column(name, name, Kind.NUMBER);
  }
}
