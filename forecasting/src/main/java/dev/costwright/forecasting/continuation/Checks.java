package dev.costwright.forecasting.continuation;

/// What every continuation insists on.
final class Checks {
  private Checks() {}

  static void fits(Continuation method, double[] values, int season) {
    if (!method.fits(values, season)) {
      throw new IllegalArgumentException(
          "Expected enough values for %s, found %d with a season of %d"
              .formatted(method, values.length, season));
    }
  }
}
