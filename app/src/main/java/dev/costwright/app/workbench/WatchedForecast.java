package dev.costwright.app.workbench;

import dev.costwright.forecasting.forecast.Checkpoint;
import dev.costwright.model.problem.CancelledException;

/// Lets a forecast report how far it is, and stops it when nobody wants it any more.
final class WatchedForecast {
  private WatchedForecast() {}

  static Checkpoint checkpoint(Progress progress) {
    return (done, of) -> {
      progress.at(done, of);
      if (progress.isCancelled()) {
        throw new CancelledException("The forecast was stopped.");
      }
    };
  }
}
