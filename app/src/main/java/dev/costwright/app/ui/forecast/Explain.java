package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.time.TimeGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// "Why this number" for the figures of the screen.
record Explain(Outlook outlook) {
  Why point(ForecastPoint point, TimeGrain grain) {
    List<Line> lines = new ArrayList<>(Why.money(point.mean()));
    lines.add(Line.of("forecast.why.method", outlook.series().method()));
    lines.add(Line.of("forecast.why.learnt", learnt()));
    lines.add(Line.of("forecast.why.spent", Amounts.exact(point.spent())));
    lines.add(Line.of("forecast.why.eighty", band(point.eighty())));
    lines.add(Line.of("forecast.why.ninetyFive", band(point.ninetyFive())));
    lines.add(
        Line.of(
            "forecast.why.tokens",
            Amounts.count(point.tokens().values().stream().mapToLong(Long::longValue).sum())));
    lines.add(Line.of("forecast.why.layer", Messages.text("evidence.best")));
    lines.add(Line.of("forecast.why.prices", outlook.steps().priceVersion()));
    return new Why(
        Messages.text(
            "forecast.why.title", outlook.series().key(), Days.step(grain, point.period())),
        lines,
        List.of());
  }

  /// @param grain of the step
  Why past(Spent step, TimeGrain grain, List<Evidence> facts) {
    return new Why(
        Messages.text(
            "forecast.why.title", outlook.series().key(), Days.step(grain, step.period())),
        Why.join(
            Why.money(step.cost()),
            Line.of("forecast.why.layer", Messages.text("evidence.best")),
            Line.of("forecast.why.prices", outlook.steps().priceVersion())),
        facts);
  }

  Why score(MethodScore score) {
    return new Why(
        Messages.text("forecast.why.score", score.method()),
        List.of(
            Line.of("forecast.why.smape", Percent.percent(score.smape())),
            Line.of("forecast.why.mase", Percent.ratio(score.mase())),
            Line.of("forecast.why.owa", Percent.ratio(score.owa())),
            Line.of("forecast.why.total", Percent.percent(score.totalError())),
            Line.of("forecast.why.covers", coverage(score)),
            Line.of("forecast.why.origins", String.valueOf(score.origins())),
            Line.of("forecast.why.learnt", learnt())),
        List.of());
  }

  private static String coverage(MethodScore score) {
    return Percent.share(score.coverage80()) + " · " + Percent.share(score.coverage95());
  }

  private String learnt() {
    return Days.day(outlook.steps().from()) + " – " + Days.day(outlook.lastDay());
  }

  static String band(Optional<Band> band) {
    return band.map(found -> Amounts.exact(found.low()) + " – " + Amounts.exact(found.high()))
        .orElse(Amounts.DASH);
  }
}
