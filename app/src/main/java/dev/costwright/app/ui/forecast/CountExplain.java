package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.forecast.CountForecast.Counted;
import dev.costwright.forecasting.forecast.CountForecast.Point;
import dev.costwright.forecasting.forecast.CountForecast.Range;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// "Why this number" for a forecast of counts.
record CountExplain(CountOutlook outlook) {
  Why point(Point point, TimeGrain grain) {
    return new Why(
        title(point.period(), grain),
        Why.join(
            List.of(
                Line.of("why.shown", Amounts.count(point.mean())),
                Line.of("why.rounding", Messages.text("forecast.why.whole")),
                Line.of("forecast.why.method", outlook.steps().method()),
                Line.of(
                    "forecast.why.counted",
                    point.soFar().isPresent()
                        ? Amounts.count(point.soFar().getAsLong())
                        : Messages.text("forecast.why.notYet")),
                Line.of("forecast.why.eighty", band(point.eighty())),
                Line.of("forecast.why.ninetyFive", band(point.ninetyFive()))),
            ground()),
        List.of());
  }

  Why past(Counted step, TimeGrain grain) {
    return new Why(
        title(step.period(), grain),
        Why.join(
            List.of(
                Line.of("why.shown", Amounts.count(step.count())),
                Line.of("why.rounding", Messages.text("forecast.why.asCounted"))),
            ground()),
        List.of());
  }

  Why score(MethodScore score) {
    return new Why(
        Messages.text("forecast.why.score", score.method()),
        Why.join(Explain.lines(score), ground()),
        List.of());
  }

  private String title(LocalDate step, TimeGrain grain) {
    return Messages.text("forecast.why.title", outlook.gauge().words(), Days.step(grain, step));
  }

  private Line[] ground() {
    return new Line[] {
      Line.of(
          "forecast.why.learnt",
          Days.day(outlook.steps().from()) + " – " + Days.day(outlook.lastDay())),
      Line.of("forecast.why.layer", Messages.text("evidence.best"))
    };
  }

  static String band(Optional<Range> band) {
    return band.map(range -> Amounts.count(range.low()) + " – " + Amounts.count(range.high()))
        .orElse(Amounts.DASH);
  }
}
