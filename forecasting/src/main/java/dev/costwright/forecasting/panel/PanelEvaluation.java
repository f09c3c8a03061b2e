package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.forecast.Checkpoint;
import dev.costwright.forecasting.forecast.SideBySide;
import java.time.Duration;
import java.util.List;

/// Forecasts of all series of a panel, with their scores.
///
/// Any number of threads gives the same bits; only the times differ.
///
/// @param forecasts in the order of the panel
public record PanelEvaluation(List<Timed> forecasts, PanelScores scores) {
  /// A forecast and how long it took.
  public record Timed(PanelForecast forecast, Duration time) {
    public double seconds() {
      return time.toNanos() / NANOS;
    }
  }

  private static final double NANOS = 1e9;

  public PanelEvaluation {
    forecasts = List.copyOf(forecasts);
  }

  /// @param threads at least 1
  /// @param checkpoint called on this thread as series are done; what it throws stops the others
  public static PanelEvaluation of(List<PanelSeries> panel, int threads, Checkpoint checkpoint) {
    List<Timed> done = SideBySide.of(panel, PanelEvaluation::timed, threads, checkpoint);
    return new PanelEvaluation(done, PanelScores.of(done.stream().map(Timed::forecast).toList()));
  }

  /// Of one series, in the mean; on threads that share processors more than on one alone.
  public double meanSeconds() {
    return forecasts.stream().mapToDouble(Timed::seconds).average().orElse(0);
  }

  /// Of the series that took longest.
  public double mostSeconds() {
    return forecasts.stream().mapToDouble(Timed::seconds).max().orElse(0);
  }

  private static Timed timed(PanelSeries series) {
    long start = System.nanoTime();
    PanelForecast forecast = PanelForecaster.forecast(series);
    return new Timed(forecast, Duration.ofNanos(System.nanoTime() - start));
  }
}
