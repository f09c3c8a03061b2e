package dev.costwright.forecasting.rollout;

import dev.costwright.forecasting.lever.Effort;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.model.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

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

  static Outlay nothing(Currency currency) {
    return new Outlay(Money.zero(currency), Money.zero(currency));
  }

  /// As the levers that are on say it themselves, by name; of others nothing is known.
  public static Map<String, Outlay> of(Prepared prepared) {
    Currency currency = prepared.replay().baseline().currency();
    Map<String, Outlay> outlays = new HashMap<>();
    for (Lever lever : prepared.scenario().active()) {
      Lever.Scope scope = lever.scope();
      scope.effort().ifPresent(effort -> outlays.put(scope.name(), of(effort, currency)));
    }
    return outlays;
  }

  private static Outlay of(Effort effort, Currency currency) {
    return new Outlay(effort.once(currency), effort.monthly(currency));
  }
}
