package dev.costwright.forecasting.study;

import dev.costwright.forecasting.regression.Coefficient;
import java.util.OptionalDouble;

/// An estimated effect with every standard error there is, judged by the one that the residuals
/// allow.
///
/// @param usual the textbook's, with t, p, interval and VIF
/// @param hc3 standard error that holds where errors differ in size
/// @param hac standard error that holds where they follow each other, too
/// @param judged by {@link Study#goBy}: t, p and 95 % interval
/// @param shrunk the effect under a ridge penalty; only where drivers can hardly be told apart
public record Effect(
    Coefficient usual,
    OptionalDouble hc3,
    OptionalDouble hac,
    Judged judged,
    OptionalDouble shrunk) {
  /// @param p two-sided probability of such a t were there no effect
  public record Judged(
      OptionalDouble error,
      OptionalDouble t,
      OptionalDouble p,
      OptionalDouble lo95,
      OptionalDouble hi95) {
    static final Judged NOT =
        new Judged(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
  }

  public String name() {
    return usual.name();
  }

  /// Whether the interval leaves 0 out.
  public boolean isClear() {
    return judged.lo95().isPresent() && judged.lo95().getAsDouble() * judged.hi95().orElse(0) > 0;
  }
}
