package dev.costwright.forecasting.replay;

/// Hears how far a replay is; it stops the replay by throwing `CancelledException`.
@FunctionalInterface
public interface Watch {
  /// Nobody watches.
  Watch NONE = (_, _) -> {};

  void at(long done, long of);
}
