package dev.costwright.app.cli;

import dev.costwright.app.report.ForecastTables;
import dev.costwright.app.report.TableText;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// A forecast as lines for a terminal.
final class ForecastText {
  private ForecastText() {}

  static List<String> lines(Forecast forecast, Optional<Money> budget) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Forecast%s from %s on, learnt from %s to %s"
            .formatted(
                forecast.query().by().map(one -> " by " + one.id()).orElse(""),
                forecast.issued(),
                forecast.from(),
                forecast.issued().minusDays(1)));
    for (SeriesForecast series : forecast.all()) {
      lines.add("");
      lines.addAll(lines(series, forecast.query().grain()));
      budget.ifPresent(limit -> lines.addAll(overruns(series, limit, forecast.query().grain())));
    }
    lines.add("");
    lines.add("assumes");
    forecast.assumptions().forEach(sentence -> lines.add("  " + sentence));
    return lines;
  }

  private static List<String> overruns(SeriesForecast series, Money limit, TimeGrain grain) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (int step = 0; step < series.points().size(); step++) {
      lines.add(
          odds(
              "%s %s"
                  .formatted(
                      grain.name().toLowerCase(Locale.ROOT), series.points().get(step).period()),
              limit,
              series.overrun(step, limit),
              series));
    }
    lines.add(odds("all", series.budgetOfAll(limit), series.overrun(limit), series));
    return lines;
  }

  private static String odds(String what, Money limit, OptionalDouble odds, SeriesForecast series) {
    return odds.isPresent()
        ? String.format(
            Locale.ROOT,
            "%s: %.0f %% of %d ways in which it may go on pass a budget of %s",
            what,
            100 * odds.getAsDouble(),
            series.samples().size(),
            limit.toPlainString())
        : "%s: the odds of passing a budget of %s are not known"
            .formatted(what, limit.toPlainString());
  }

  private static List<String> lines(SeriesForecast series, TimeGrain grain) {
    List<String> lines = new ArrayList<>();
    lines.add(series.key() + ": " + series.method());
    lines.addAll(TableText.lines(ForecastTables.points(series, grain)));
    series
        .samples()
        .mean()
        .ifPresent(
            mean ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "the forecast is a median; corrected by what %d past ones were off by, the"
                            + " mean of all is %.2f",
                        series.samples().size(),
                        mean)));
    if (!series.scores().isEmpty()) {
      lines.add("");
      lines.addAll(TableText.lines(ForecastTables.scores(series)));
    }
    lines.addAll(series.reasons());
    return lines;
  }
}
