package dev.costwright.forecasting.forecast;

/// Hears how far a forecast is, from the working thread.
@FunctionalInterface
public interface Checkpoint {
  Checkpoint NONE = (_, _) -> {};

  /// @param done series finished
  /// @param of all of them
  /// @throws dev.costwright.model.problem.CancelledException to stop the work
  void at(int done, int of);
}
