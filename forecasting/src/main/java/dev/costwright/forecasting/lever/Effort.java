package dev.costwright.forecasting.lever;

import dev.costwright.model.money.Money;
import java.util.Currency;
import java.util.Optional;

/// What a lever costs outside the calls, in the baseline's currency: for the plan of its roll-out.
/// It changes no figure of a replay.
///
/// @param once before it works: engineering, licences, training
/// @param monthly while it works, beside what the scenario has inside
public record Effort(Fraction once, Fraction monthly) {
  /// What an amount must be, for messages.
  public static final String EXPECTED =
      "an amount of at least 0 such as \"5000\", at most 15 digits before the point and 12 after"
          + " it";

  private static final int DECIMALS = 12;
  private static final int DIGITS = 15;

  public Effort {
    if (!isAmount(once) || !isAmount(monthly)) {
      throw new IllegalArgumentException(
          "Expected " + EXPECTED + ", found " + once + ", " + monthly);
    }
  }

  /// The amount, when the text is one.
  public static Optional<Fraction> amount(String text) {
    return Fraction.parse(text).filter(Effort::isAmount);
  }

  private static boolean isAmount(Fraction amount) {
    return amount.signum() >= 0
        && amount.equals(Fraction.of(amount.toDecimal(DECIMALS)))
        && amount.toDecimal(0).precision() <= DIGITS;
  }

  public Money once(Currency currency) {
    return Money.of(once.toDecimal(DECIMALS), currency);
  }

  public Money monthly(Currency currency) {
    return Money.of(monthly.toDecimal(DECIMALS), currency);
  }
}
