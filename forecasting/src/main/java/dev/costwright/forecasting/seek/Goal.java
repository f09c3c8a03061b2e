package dev.costwright.forecasting.seek;

import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What is wanted of a scenario. Amounts are in the currency of its baseline.
public sealed interface Goal {
  /// Decimals of amounts that are worked out, HALF_UP.
  int SCALE = 12;

  /// The bill that reaches the goal.
  Money bill(Prepared prepared);

  /// What the baseline should cost.
  record Bill(BigDecimal amount) implements Goal {
    @Override
    public Money bill(Prepared prepared) {
      return money(amount, prepared);
    }
  }

  /// What should be saved.
  record Saving(BigDecimal amount) implements Goal {
    @Override
    public Money bill(Prepared prepared) {
      return prepared.replay().baseline().minus(money(amount, prepared));
    }
  }

  /// What should be left of the revenue: bill = revenue × (1 − share).
  ///
  /// @param share such as 0.6
  /// @param revenue of the days that are replayed
  record Margin(BigDecimal share, BigDecimal revenue) implements Goal {
    @Override
    public Money bill(Prepared prepared) {
      return money(revenue.multiply(BigDecimal.ONE.subtract(share)), prepared);
    }
  }

  /// When the saving should have paid for what is spent once:
  /// saving = invested ÷ months × months that are replayed.
  ///
  /// @param months after which
  /// @param invested once
  record Payback(BigDecimal months, BigDecimal invested) implements Goal {
    public Payback {
      if (months.signum() <= 0) {
        throw new UsageException(
            "Expected a payback after more than 0 months, found %s.".formatted(months));
      }
    }

    @Override
    public Money bill(Prepared prepared) {
      BigDecimal perMonth = invested.divide(months, SCALE, RoundingMode.HALF_UP);
      BigDecimal replayed = prepared.replay().months().toDecimal(SCALE);
      return prepared.replay().baseline().minus(money(perMonth.multiply(replayed), prepared));
    }
  }

  private static Money money(BigDecimal amount, Prepared prepared) {
    return Money.of(
        amount.setScale(SCALE, RoundingMode.HALF_UP), prepared.replay().baseline().currency());
  }
}
