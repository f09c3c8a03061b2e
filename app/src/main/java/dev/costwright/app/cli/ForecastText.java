package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.TableText;
import dev.costwright.app.report.TextGrid;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

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
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("period", "mean USD", "80 % from", "to", "95 % from", "to", "of it spent"));
    series.points().forEach(point -> rows.add(row(new Step(point.period(), grain).label(), point)));
    rows.add(row("all", series.whole()));
    List<String> lines = new ArrayList<>();
    lines.add(series.key() + ": " + series.method());
    lines.addAll(TextGrid.lines(rows, 1));
    if (!series.scores().isEmpty()) {
      lines.add("");
      lines.addAll(scores(series));
    }
    lines.addAll(series.reasons());
    return lines;
  }

  private static List<String> row(String label, ForecastPoint point) {
    return List.of(
        label,
        TableText.rounded(point.mean()),
        low(point.eighty()),
        high(point.eighty()),
        low(point.ninetyFive()),
        high(point.ninetyFive()),
        point.spent().signum() == 0 ? "-" : TableText.rounded(point.spent()));
  }

  private static List<String> scores(SeriesForecast series) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "back-test",
            "OWA",
            "MASE",
            "sMAPE %",
            "total %",
            "80 % covers",
            "95 % covers",
            "origins"));
    for (MethodScore score : series.scores()) {
      boolean isUsed = score.method().equals(series.method());
      rows.add(
          List.of(
              score.method() + (isUsed ? " (used)" : ""),
              number(score.owa(), 3),
              number(score.mase(), 3),
              number(score.smape(), 1),
              number(score.totalError(), 1),
              percent(score.coverage80()),
              percent(score.coverage95()),
              Integer.toString(score.origins())));
    }
    return TextGrid.lines(rows, 1);
  }

  private static String low(Optional<Band> band) {
    return band.map(found -> TableText.rounded(found.low())).orElse("-");
  }

  private static String high(Optional<Band> band) {
    return band.map(found -> TableText.rounded(found.high())).orElse("-");
  }

  private static String number(OptionalDouble value, int decimals) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble())
        : "-";
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble())
        : "-";
  }
}
