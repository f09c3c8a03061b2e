package dev.costwright.model.economics;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What is left of a revenue after its cost. Shares are in per cent, rounded HALF_UP once, and
/// empty where the amount below the line is zero.
///
/// @param cost in the currency of `revenue`
public record Margin(Money cost, Money revenue) {
  private static final int PER_CENT = 2;

  public Margin {
    if (!cost.currency().equals(revenue.currency())) {
      throw new IllegalArgumentException(
          "Expected cost and revenue in one currency, found %s and %s"
              .formatted(cost.currency(), revenue.currency()));
    }
  }

  /// Revenue − cost; negative for a loss.
  public Money amount() {
    return revenue.minus(cost);
  }

  public boolean isLoss() {
    return amount().signum() < 0;
  }

  public Margin plus(Margin other) {
    return new Margin(cost.plus(other.cost), revenue.plus(other.revenue));
  }

  /// Margin ÷ revenue.
  public Optional<BigDecimal> percent(int decimals) {
    return share(amount(), revenue, decimals);
  }

  /// Cost ÷ revenue: by how many points the cost lowers the gross margin.
  public Optional<BigDecimal> costShare(int decimals) {
    return share(cost, revenue, decimals);
  }

  /// By how much the cost must fall to break even at this revenue; empty without a loss.
  public Optional<BigDecimal> costCutToBreakEven(int decimals) {
    return isLoss() ? share(amount().negate(), cost, decimals) : Optional.empty();
  }

  /// By how much prices must rise to break even at this cost and as many sales; empty without a
  /// loss, and where nothing is sold.
  public Optional<BigDecimal> priceRiseToBreakEven(int decimals) {
    return isLoss() ? share(amount().negate(), revenue, decimals) : Optional.empty();
  }

  private static Optional<BigDecimal> share(Money part, Money whole, int decimals) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(
            part.toDecimal()
                .movePointRight(PER_CENT)
                .divide(whole.toDecimal(), decimals, RoundingMode.HALF_UP));
  }
}
