package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.forecast.Checkpoint;
import dev.costwright.forecasting.forecast.SideBySide;
import java.util.ArrayList;
import java.util.List;

/// How well the total of 28 days is estimated while they run: the days over at what they were,
/// the rest forecast, over all daily series of a panel with 28 test days.
///
/// @param rows by rising days known
public record NowcastScores(List<Row> rows) {
  private static final int WINDOW = 28;
  private static final int WEEK = 7;
  private static final List<Integer> KNOWN = List.of(5, 10, 15, 20);

  /// Mean absolute errors of the total, in per cent of it.
  ///
  /// @param known days over
  /// @param series how many the means are over
  /// @param error of the estimate
  /// @param proRata error of the days over times 28 / known
  public record Row(int known, int series, double error, double proRata) {}

  public NowcastScores {
    rows = List.copyOf(rows);
  }

  private record Window(PanelSeries series, int known) {}

  private record Errors(int known, double error, double proRata) {}

  /// @param threads at least 1; any number gives the same result
  /// @return no rows when no series has such days, or its total is 0
  public static NowcastScores of(List<PanelSeries> panel, int threads, Checkpoint checkpoint) {
    List<Window> windows = new ArrayList<>();
    for (PanelSeries series : panel) {
      if (series.season() == WEEK && series.test().size() == WINDOW && sum(series.test()) != 0) {
        KNOWN.forEach(known -> windows.add(new Window(series, known)));
      }
    }
    List<Errors> errors = SideBySide.of(windows, NowcastScores::errors, threads, checkpoint);
    return new NowcastScores(
        KNOWN.stream()
            .map(known -> errors.stream().filter(one -> one.known() == known).toList())
            .filter(own -> !own.isEmpty())
            .map(NowcastScores::row)
            .toList());
  }

  private static Row row(List<Errors> errors) {
    return new Row(
        errors.getFirst().known(),
        errors.size(),
        errors.stream().mapToDouble(Errors::error).average().orElseThrow(),
        errors.stream().mapToDouble(Errors::proRata).average().orElseThrow());
  }

  private static Errors errors(Window window) {
    PanelSeries series = window.series();
    List<Double> over = series.test().subList(0, window.known());
    List<Double> training = new ArrayList<>(series.training());
    training.addAll(over);
    PanelForecast rest =
        PanelForecaster.forecast(
            new PanelSeries(
                series.id(), series.group(), WEEK, WINDOW - window.known(), training, List.of()));
    double total = sum(series.test());
    double known = sum(over);
    double estimate = known + rest.steps().stream().mapToDouble(PanelForecast.Step::middle).sum();
    return new Errors(
        window.known(),
        100 * Math.abs(estimate / total - 1),
        100 * Math.abs(known * WINDOW / window.known() / total - 1));
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
