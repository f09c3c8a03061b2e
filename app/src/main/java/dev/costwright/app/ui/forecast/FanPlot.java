package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.FanChart;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tokens;
import dev.costwright.app.uikit.Ui;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The past and what may follow as a chart, whatever is counted. Forecast and bands begin with the
/// last actual, which they continue.
///
/// @param actual steps of the past
/// @param ahead steps to come
/// @param others thin lines, such as a budget
record FanPlot(List<Charts.Point> actual, List<Step> ahead, List<Charts.Line> others) {
  /// More history than this would leave the fan no room.
  static final int STEPS_SHOWN = 60;

  /// A step ahead.
  record Step(LocalDate period, double mean, Optional<Ends> eighty, Optional<Ends> ninetyFive) {}

  /// Of a band.
  record Ends(double low, double high) {}

  FanPlot {
    actual = List.copyOf(actual);
    ahead = List.copyOf(ahead);
    others = List.copyOf(others);
  }

  /// With past forecasts as thin lines.
  FanPlot with(List<Bygone> bygones) {
    return new FanPlot(
        actual,
        ahead,
        Stream.concat(bygones.stream().flatMap(one -> one.line(actual).stream()), others.stream())
            .toList());
  }

  /// The latest of a history, as many as there is room for.
  static <T> List<T> latest(List<T> all) {
    return all.subList(Math.max(0, all.size() - STEPS_SHOWN), all.size());
  }

  FanChart chart() {
    return new FanChart(
        actual,
        forecast(),
        Stream.of(band(95, Step::ninetyFive), band(80, Step::eighty))
            .flatMap(Optional::stream)
            .toList(),
        others);
  }

  /// The last actual and the steps ahead.
  List<Charts.Point> forecast() {
    List<Charts.Point> points = new ArrayList<>(last());
    ahead.forEach(step -> points.add(new Charts.Point(step.period(), step.mean())));
    return points;
  }

  /// The last actual; empty without history.
  List<Charts.Point> last() {
    return actual.subList(Math.max(0, actual.size() - 1), actual.size());
  }

  /// Empty when a step has no band.
  private Optional<FanChart.Band> band(int percent, Function<Step, Optional<Ends>> of) {
    if (!ahead.stream().allMatch(step -> of.apply(step).isPresent())) {
      return Optional.empty();
    }
    List<FanChart.Interval> intervals = new ArrayList<>();
    last().forEach(at -> intervals.add(new FanChart.Interval(at.day(), at.value(), at.value())));
    for (Step step : ahead) {
      Ends ends = of.apply(step).orElseThrow();
      intervals.add(new FanChart.Interval(step.period(), ends.low(), ends.high()));
    }
    return Optional.of(new FanChart.Band(percent, intervals));
  }

  /// The legend of what every fan has.
  static List<Ui.Key> keys(Tokens tokens) {
    return List.of(
        new Ui.Key(Messages.text("chart.actual"), tokens.get("text"), Ui.Mark.LINE),
        new Ui.Key(Messages.text("chart.forecast"), tokens.get("forecast"), Ui.Mark.LINE),
        new Ui.Key(
            Messages.text("forecast.chart.bands"),
            pale(tokens.get("forecast"), tokens.get("surface")),
            Ui.Mark.AREA));
  }

  /// The legend of past forecasts.
  static Ui.Key past(Tokens tokens) {
    return new Ui.Key(Messages.text("forecast.chart.past"), tokens.get("chart-2"), Ui.Mark.LINE);
  }

  /// As the wider band is drawn.
  private static Color pale(Color colour, Color surface) {
    return new Color(
        mixed(colour.getRed(), surface.getRed()),
        mixed(colour.getGreen(), surface.getGreen()),
        mixed(colour.getBlue(), surface.getBlue()));
  }

  private static int mixed(int colour, int surface) {
    return (3 * colour + 7 * surface) / 10;
  }
}
