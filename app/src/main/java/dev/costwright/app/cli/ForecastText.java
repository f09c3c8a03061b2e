package dev.costwright.app.cli;

import dev.costwright.app.report.ForecastTables;
import dev.costwright.app.report.TableText;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.List;

/// A forecast as lines for a terminal.
final class ForecastText {
  private ForecastText() {}

  static List<String> lines(Forecast forecast) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Forecast from %s on, learnt from %s to %s"
            .formatted(forecast.issued(), forecast.from(), forecast.issued().minusDays(1)));
    for (SeriesForecast series : forecast.all()) {
      lines.add("");
      lines.addAll(lines(series, forecast.query().grain()));
    }
    lines.add("");
    lines.add("assumes");
    forecast.assumptions().forEach(sentence -> lines.add("  " + sentence));
    return lines;
  }

  private static List<String> lines(SeriesForecast series, TimeGrain grain) {
    List<String> lines = new ArrayList<>();
    lines.add(series.key() + ": " + series.method());
    lines.addAll(TableText.lines(ForecastTables.points(series, grain)));
    if (!series.scores().isEmpty()) {
      lines.add("");
      lines.addAll(TableText.lines(ForecastTables.scores(series)));
    }
    lines.addAll(series.reasons());
    return lines;
  }
}
