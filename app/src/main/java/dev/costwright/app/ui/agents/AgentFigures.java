package dev.costwright.app.ui.agents;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.agents.Baseline;
import dev.costwright.model.agents.CostPerTask;
import dev.costwright.model.agents.GrowthTrend;
import dev.costwright.model.agents.Interval;
import dev.costwright.model.agents.Multiplier;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How means, multiples and chances are written on this screen.
final class AgentFigures {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final double LEAST_CHANCE = 1e-15;
  private static final int TIMES_DECIMALS = 2;

  private AgentFigures() {}

  /// Such as `1,908,364.0`, HALF_UP.
  static String number(double value, int decimals) {
    DecimalFormat format =
        new DecimalFormat(
            "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""),
            DecimalFormatSymbols.getInstance(Locale.US));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return (value < 0 ? Amounts.MINUS : "") + format.format(Math.abs(value));
  }

  static CellValue cell(double value, int decimals) {
    return new CellValue.Decimal(BigDecimal.valueOf(value), number(value, decimals));
  }

  /// Such as `13.50×`.
  static String times(Multiplier multiplier) {
    return number(multiplier.value(), TIMES_DECIMALS) + "×";
  }

  static CellValue timesCell(Optional<Multiplier> multiplier) {
    return multiplier
        .<CellValue>map(
            found -> new CellValue.Decimal(BigDecimal.valueOf(found.value()), times(found)))
        .orElseGet(CellValue::absent);
  }

  /// Such as `13.14–13.89×`.
  static String range(Interval interval) {
    return number(interval.low(), TIMES_DECIMALS)
        + "–"
        + number(interval.high(), TIMES_DECIMALS)
        + "×";
  }

  /// Such as `$7.72–$8.01`; empty for a single task.
  static Optional<String> costRange(CostPerTask cost) {
    return cost.low()
        .flatMap(low -> cost.high().map(high -> Amounts.exact(low) + "–" + Amounts.exact(high)));
  }

  static String chance(double p) {
    return p < LEAST_CHANCE ? "< 10⁻¹⁵" : String.format(Locale.ROOT, "%.2g", p);
  }

  /// Such as `+4.8 %`.
  static String perMonth(GrowthTrend trend) {
    return (trend.perMonth() > 0 ? "+" : "") + number(trend.perMonth() * 100, 1) + " %";
  }

  /// Such as `16 Sep 2026, 13:25–16:32 UTC`.
  static String span(RetryStorm storm) {
    LocalDate first = LocalDate.ofInstant(storm.start(), ZoneOffset.UTC);
    LocalDate last = LocalDate.ofInstant(storm.end(), ZoneOffset.UTC);
    String end = HOUR.format(storm.end().atOffset(ZoneOffset.UTC));
    return Days.day(first)
        + ", "
        + HOUR.format(storm.start().atOffset(ZoneOffset.UTC))
        + "–"
        + (first.equals(last) ? end : Days.shortDay(last) + ", " + end)
        + " UTC";
  }

  static String days(Period days) {
    return Days.day(days.from()) + " – " + Days.day(days.until().minusDays(1));
  }

  /// What a workflow is measured against, with its figures.
  static String baseline(Baseline baseline) {
    String tokens = number(baseline.tokensPerCall(), 0);
    String cost =
        baseline
            .costPerCall()
            .map(Amounts::exact)
            .orElseGet(() -> Messages.text("agents.baseline.unpriced"));
    return baseline
        .name()
        .map(name -> baseline(baseline, name, tokens, cost))
        .orElseGet(() -> Messages.text("agents.baseline.described", tokens, cost));
  }

  private static String baseline(Baseline baseline, String name, String tokens, String cost) {
    String models =
        baseline
            .models()
            .map(found -> Messages.text("agents.baseline.models", found))
            .orElseGet(() -> Messages.text("agents.baseline.allModels"));
    String text =
        Messages.text(
            "agents.baseline.calls", Amounts.count(baseline.calls()), name, models, tokens, cost);
    return baseline.isMatched() ? text : text + " " + Messages.text("agents.baseline.unmatched");
  }
}
