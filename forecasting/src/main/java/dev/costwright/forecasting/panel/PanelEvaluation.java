package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.forecast.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Forecasts of all series of a panel, with their scores.
///
/// Series know nothing of each other and results are put together in the order of the panel, so
/// that any number of threads gives the same bits; only the times differ.
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
    List<FutureTask<Timed>> tasks =
        panel.stream().map(series -> new FutureTask<>(() -> timed(series))).toList();
    Queue<FutureTask<Timed>> waiting = new ConcurrentLinkedQueue<>(tasks);
    for (int i = 1; i <= threads; i++) {
      Thread.ofPlatform().daemon().name("costwright-panel-" + i).start(() -> work(waiting));
    }
    try {
      List<Timed> done = new ArrayList<>();
      for (FutureTask<Timed> task : tasks) {
        checkpoint.at(done.size(), panel.size());
        done.add(result(task));
      }
      return new PanelEvaluation(done, PanelScores.of(done.stream().map(Timed::forecast).toList()));
    } finally {
      waiting.clear();
    }
  }

  private static void work(Queue<FutureTask<Timed>> waiting) {
    for (FutureTask<Timed> task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
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

  private static Timed result(FutureTask<Timed> one) {
    try {
      return one.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a panel was forecast", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A series of the panel could not be forecast", failed);
    }
  }
}
