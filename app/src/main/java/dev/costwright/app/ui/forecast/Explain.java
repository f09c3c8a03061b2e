package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.Ground;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.SeriesForecast.Spent;
import dev.costwright.forecasting.method.OlsOnDrivers.Explained;
import dev.costwright.forecasting.overlay.OverlaidPoint;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// "Why this number" for the figures of the screen.
record Explain(Outlook outlook) {
  Why point(Ahead ahead, TimeGrain grain) {
    ForecastPoint point = ahead.point();
    List<Line> lines = new ArrayList<>(List.of(Line.of("why.shown", Amounts.exact(ahead.mean()))));
    ahead.laid().ifPresent(laid -> lines.addAll(overlays(laid)));
    lines.add(Line.of("why.rounding", Messages.text("forecast.why.cents")));
    lines.add(Line.of("forecast.why.method", outlook.series().method()));
    lines.add(
        Line.of(
            "forecast.why.spent",
            point.spent().map(Amounts::exact).orElse(Messages.text("forecast.why.notYet"))));
    lines.add(Line.of("forecast.why.eighty", band(ahead.eighty())));
    lines.add(Line.of("forecast.why.ninetyFive", band(ahead.ninetyFive())));
    lines.add(
        Line.of(
            "forecast.why.tokens",
            Amounts.count(point.tokens().values().stream().mapToLong(Long::longValue).sum())));
    lines.addAll(ground());
    return new Why(
        Messages.text(
            "forecast.why.title", outlook.series().key(), Days.step(grain, point.period())),
        lines,
        List.of());
  }

  /// The forecast as it is, and what each overlay adds to those before it.
  private List<Line> overlays(OverlaidPoint laid) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("forecast.chart.base", Amounts.exact(laid.base())));
    List<Overlay> on = outlook.laid().kept().stream().filter(Overlay::isOn).toList();
    for (int i = 0; i < Math.min(on.size(), laid.effects().size()); i++) {
      lines.add(
          Line.of(
              "forecast.overlay",
              on.get(i).name() + ": " + Amounts.exactChange(laid.effects().get(i))));
    }
    return lines;
  }

  /// What every figure of the screen is learnt from: days, rows, coverage, layer, prices.
  private List<Line> ground() {
    Ground ground = outlook.series().ground();
    return Why.join(
        List.of(
            Line.of("forecast.why.learnt", learnt()),
            Line.of("forecast.why.rows", Amounts.count(ground.rows())),
            Line.of("forecast.why.unpriced", Amounts.count(ground.unpriced())),
            Line.of("why.coverage", covered(ground)),
            Line.of("forecast.why.layer", Messages.text("evidence.best")),
            Line.of("forecast.why.prices", outlook.steps().priceVersion())),
        Why.chosen(outlook.chosen()).toArray(Line[]::new));
  }

  private static String covered(Ground ground) {
    double rest = ground.withoutTokens() + ground.atOldPrices();
    return rest == 0
        ? Messages.text("forecast.why.coverage.all")
        : Messages.text(
            "forecast.why.coverage.part",
            percent(1 - rest),
            percent(ground.withoutTokens()),
            percent(ground.atOldPrices()));
  }

  private static String percent(double share) {
    return Percent.percent(OptionalDouble.of(100 * share));
  }

  /// @param effect of a driver
  Why effect(Coefficient effect, Explained explained) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("why.shown", Percent.effect(effect.estimate(), symbol())));
    lines.add(Line.of("forecast.why.effect.exact", String.valueOf(effect.estimate())));
    lines.add(Line.of("why.rounding", Messages.text("forecast.why.effect.rounding")));
    lines.add(Line.of("forecast.why.effect.error", statistic(effect.stdError())));
    lines.add(
        Line.of(
            "forecast.why.effect.interval",
            statistic(effect.lo95()) + " – " + statistic(effect.hi95())));
    lines.add(
        Line.of("forecast.why.effect.test", statistic(effect.t()) + " · " + statistic(effect.p())));
    lines.add(Line.of("forecast.why.effect.vif", Percent.ratio(effect.vif())));
    Regression fit = explained.fit().regression();
    lines.add(
        Line.of(
            "forecast.why.effect.fit",
            Messages.text(
                "forecast.why.effect.fit.words",
                Percent.ratio(explained.r2()),
                Amounts.count(fit.observations()),
                Amounts.count(fit.degreesOfFreedom()))));
    lines.addAll(ground());
    return new Why(
        Messages.text("forecast.why.effect", effect.name(), outlook.series().key()),
        lines,
        List.of());
  }

  private String symbol() {
    return Amounts.symbol(outlook.series().whole().mean().currency());
  }

  private static String statistic(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.US, "%.4g", value.getAsDouble()) : Amounts.DASH;
  }

  /// @param grain of the step
  Why past(Spent step, TimeGrain grain, Behind behind) {
    return new Why(
        Messages.text(
            "forecast.why.title", outlook.series().key(), Days.step(grain, step.period())),
        Why.join(
            Why.join(
                List.of(Line.of("why.shown", Amounts.exact(step.cost()))),
                Line.of("why.exact", behind.cost().map(Money::toString).orElse(Amounts.DASH)),
                Line.of("why.rounding", Messages.text("forecast.why.cents")),
                Line.of("why.rows", Amounts.count(behind.rows())),
                Line.of("why.unpriced", Amounts.count(behind.unpriced())),
                Line.of("forecast.why.layer", Messages.text("evidence.best")),
                Line.of("forecast.why.prices", outlook.steps().priceVersion())),
            Why.chosen(chosen(step, grain)).toArray(Line[]::new)),
        behind.dearest());
  }

  /// Layers that the user chose in the months of a step.
  private List<LayerOverride> chosen(Spent step, TimeGrain grain) {
    YearMonth first = YearMonth.from(step.period());
    YearMonth last = YearMonth.from(grain.next(step.period()).minusDays(1));
    return outlook.chosen().stream()
        .filter(override -> !override.month().isBefore(first) && !override.month().isAfter(last))
        .toList();
  }

  /// What a forecast of the back-test said of a step, beside what came.
  Why told(Bygone bygone, Spent came, Money told) {
    return new Why(
        bygone.name(),
        Why.join(
            List.of(
                Line.of("why.shown", Amounts.exact(told)),
                Line.of(
                    "forecast.why.step", Days.step(outlook.steps().query().grain(), came.period())),
                Line.of("forecast.kept.is", Amounts.exact(came.cost())),
                Line.of("forecast.kept.error", Amounts.exactChange(came.cost().minus(told))),
                Line.of("forecast.why.method", outlook.series().method()),
                Line.of("forecast.why.past", Messages.text("forecast.why.past.words"))),
            ground().toArray(Line[]::new)),
        List.of());
  }

  Why score(MethodScore score) {
    return new Why(
        Messages.text("forecast.why.score", score.method()),
        Why.join(lines(score), ground().toArray(Line[]::new)),
        List.of());
  }

  /// How wrong a method was, whatever it forecasts.
  static List<Line> lines(MethodScore score) {
    return List.of(
        Line.of("forecast.why.smape", Percent.percent(score.smape())),
        Line.of("forecast.why.mase", Percent.ratio(score.mase())),
        Line.of("forecast.why.owa", Percent.ratio(score.owa())),
        Line.of("forecast.why.total", Percent.percent(score.totalError())),
        Line.of("forecast.why.covers", coverage(score)),
        Line.of("forecast.why.bandOrigins", bandOrigins(score)),
        Line.of("forecast.why.origins", String.valueOf(score.origins())),
        Line.of("why.rounding", Messages.text("forecast.why.effect.rounding")));
  }

  private static String bandOrigins(MethodScore score) {
    return score.bandOrigins() == 0
        ? Messages.text("forecast.why.bandOrigins.none")
        : Messages.text(
            "forecast.why.bandOrigins.rule",
            Amounts.count(score.bandOrigins()),
            Amounts.count(score.origins()));
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
