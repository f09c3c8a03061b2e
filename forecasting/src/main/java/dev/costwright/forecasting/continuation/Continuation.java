package dev.costwright.forecasting.continuation;

/// Continues numbers at even steps, none of them absent. Stateless, thread-safe and deterministic:
/// the same numbers give the same bits whatever runs beside it.
public interface Continuation {
  /// Whether the numbers are enough to go on.
  ///
  /// @param season steps in a season; 1 without one
  boolean fits(double[] values, int season);

  /// The numbers that are expected next.
  ///
  /// @param horizon how many, at least 1
  /// @return finite; below 0 where the method leads there
  /// @throws IllegalArgumentException when the numbers do not {@link #fits fit}
  double[] forecast(double[] values, int season, int horizon);

  /// The same with its form chosen once for these numbers, so that a back-test on parts of them
  /// estimates parameters only. What is chosen is which effects there are, never their size.
  default Continuation settled(double[] values, int season) {
    return this;
  }
}
