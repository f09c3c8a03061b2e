package dev.costwright.forecasting.rollout;

import dev.costwright.model.money.Money;

/// What a lever costs outside the calls.
///
/// @param once before it works: engineering, licences, training
/// @param monthly while it works, beside what the scenario has inside
public record Outlay(Money once, Money monthly) {
  public Outlay {
    if (once.signum() < 0 || monthly.signum() < 0) {
      throw new IllegalArgumentException(
          "Expected costs of at least 0, found " + once + ", " + monthly);
    }
  }
}
