package dev.costwright.app.ui.reuse;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RelationChart;
import dev.costwright.app.uikit.RelationChart.Axis;
import dev.costwright.app.uikit.RelationChart.Limit;
import dev.costwright.app.uikit.RelationChart.Tick;
import dev.costwright.app.uikit.Theme;
import dev.costwright.forecasting.advisor.CacheAdvice;
import dev.costwright.forecasting.advisor.Reuse;
import dev.costwright.forecasting.lever.Fraction;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/// The survival curve of the gaps between calls of one group: the share of gaps that are longer,
/// over time on a logarithmic axis. Where it is below the break-even at a lifetime, keeping pays.
record GapsCard(CacheAdvice advice, Theme theme) {
  /// Steps of the curve for each tenfold.
  private static final int STEPS = 24;

  /// Tenfolds of a second: to about eleven days.
  private static final int TENFOLDS = 6;

  /// Lengths of gaps that people know, in seconds.
  private enum Known {
    SECOND(1),
    TEN_SECONDS(10),
    MINUTE(60),
    FIVE_MINUTES(300),
    HOUR(3_600),
    DAY(86_400),
    WEEK(604_800);

    private final long seconds;

    Known(long seconds) {
      this.seconds = seconds;
    }

    double log() {
      return Math.log10((double) seconds);
    }

    String title() {
      return Messages.text("reuse.gap." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  VBox card() {
    RelationChart chart =
        new RelationChart(
            new RelationChart.Across(Messages.text("reuse.gap"), new GapFormat(), ticks()),
            List.of(
                new RelationChart.Curve(
                    Messages.text("reuse.longer"),
                    "accent",
                    RelationChart.Style.LINE,
                    IntStream.rangeClosed(0, STEPS * TENFOLDS)
                        .mapToDouble(step -> step / (double) STEPS)
                        .mapToObj(this::at)
                        .toList())),
            limits());
    ChartPane pane =
        new ChartPane(
            chart.chart(new ChartTheme(theme.tokens()), percents()),
            Messages.text("reuse.description", percent(Known.FIVE_MINUTES), percent(Known.HOUR)));
    return new ChartCard(Messages.text("reuse.curve"), pane, twin())
        .card(Messages.text("reuse.curve.hint"), List.of());
  }

  private RelationChart.At at(double log) {
    return new RelationChart.At(log, longer(Math.round(Math.pow(10, log))));
  }

  private double longer(long seconds) {
    return advice.reuse().longerThan(seconds);
  }

  private String percent(Known gap) {
    return ReuseView.percent(BigDecimal.valueOf(longer(gap.seconds)));
  }

  private static List<Tick> ticks() {
    return Stream.of(Known.values()).map(gap -> new Tick(gap.log(), gap.title())).toList();
  }

  /// The lifetimes, and the share of longer gaps below which each of them pays.
  private List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    limit(limits, Known.FIVE_MINUTES, advice.breakEvenFiveMinutes());
    limit(limits, Known.HOUR, advice.breakEvenOneHour());
    return limits;
  }

  private void limit(List<Limit> limits, Known gap, Optional<Fraction> breakEven) {
    limits.add(new Limit(Axis.ACROSS, gap.log(), ""));
    breakEven
        .map(this::most)
        .filter(most -> most >= 0)
        .ifPresent(
            most ->
                limits.add(
                    new Limit(Axis.UP, most, Messages.text("reuse.breakEven", gap.title()))));
  }

  /// Break-evens are shares of calls, the curve is of gaps, of which there is one less.
  private double most(Fraction breakEven) {
    double calls = advice.reuse().calls();
    return 1 - breakEven.toDouble() * calls / (calls - 1);
  }

  private DataTable<Known> twin() {
    Reuse reuse = advice.reuse();
    DataTable<Known> twin =
        new DataTable<>(
            Messages.text("reuse.curve"),
            List.of(
                DataColumn.text(Messages.text("reuse.gap"), 120, Known::title),
                DataColumn.figure(
                    Messages.text("reuse.longer"),
                    100,
                    gap ->
                        new CellValue.Decimal(
                            BigDecimal.valueOf(reuse.longerThan(gap.seconds)), percent(gap)))));
    twin.show(List.of(Known.values()));
    return twin;
  }

  private static NumberFormat percents() {
    return new DecimalFormat("0 %", DecimalFormatSymbols.getInstance(Locale.US));
  }

  /// Logarithms of seconds as lengths of time.
  private static final class GapFormat extends NumberFormat {
    private static final long serialVersionUID = 1;
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;

    @Override
    public StringBuffer format(double log, StringBuffer to, FieldPosition position) {
      long seconds = Math.round(Math.pow(10, log));
      if (seconds < 2 * MINUTE) {
        return to.append(Messages.text("reuse.seconds", seconds));
      }
      if (seconds < 2 * HOUR) {
        return to.append(Messages.text("reuse.minutes", Math.round(seconds / (double) MINUTE)));
      }
      return seconds < 2 * DAY
          ? to.append(Messages.text("reuse.hours", Math.round(seconds / (double) HOUR)))
          : to.append(Messages.text("reuse.days", Math.round(seconds / (double) DAY)));
    }

    @Override
    public StringBuffer format(long log, StringBuffer to, FieldPosition position) {
      return format((double) log, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("axis labels are never read back");
    }
  }
}
