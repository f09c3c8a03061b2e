package dev.costwright.forecasting.sarima;

/// A step that a model could not have expected.
///
/// @param step counted from 0, the first value given
/// @param size on the scale of the model: in units of the values, or of their logarithms
/// @param certainty |t| of the size
public record Outlier(int step, Kind kind, double size, double certainty) {
  /// What it leaves behind.
  public enum Kind {
    /// One value alone.
    SPIKE,
    /// All values after it too.
    LEVEL_SHIFT,
    /// Values after it too, 30 % less with each step.
    FADING
  }
}
