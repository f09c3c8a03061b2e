package dev.costwright.model.economics;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What a tool that lowers the spend is worth. Amounts are per month and in one currency; every
/// division is rounded once.
///
/// @param spend today
/// @param savingShare of it that the tool saves, 0 to 1
/// @param tool what the tool costs, more than zero
public record Payback(Money spend, BigDecimal savingShare, Money tool) {
  /// A month of 30 days.
  public static final BigDecimal THIRTY_DAYS = BigDecimal.valueOf(30);

  /// The mean month of the Julian year: 365.25 ÷ 12 days.
  public static final BigDecimal MEAN_MONTH = new BigDecimal("30.4375");

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final int PER_CENT = 2;

  public Payback {
    if (spend.signum() < 0 || tool.signum() <= 0 || !spend.currency().equals(tool.currency())) {
      throw new IllegalArgumentException(
          "Expected a spend and a tool's cost above zero in one currency, found %s and %s"
              .formatted(spend, tool));
    }
    if (savingShare.signum() < 0 || savingShare.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("Expected a share from 0 to 1, found " + savingShare);
    }
  }

  /// Spend × share, HALF_UP to 12 decimals.
  public Money saving() {
    return Money.of(exactSaving(), spend.currency());
  }

  /// Days until the saving has paid for a month of the tool: tool ÷ saving × days of a month,
  /// HALF_UP. Empty when nothing is saved.
  public Optional<BigDecimal> days(BigDecimal daysOfMonth, int decimals) {
    return exactSaving().signum() == 0
        ? Optional.empty()
        : Optional.of(
            tool.toDecimal()
                .multiply(daysOfMonth)
                .divide(exactSaving(), decimals, RoundingMode.HALF_UP));
  }

  /// The smallest monthly spend at which the tool pays for itself within `days`, rounded up to
  /// the cent: below it, it does not. Empty when nothing is saved.
  public Optional<Money> smallestSpend(BigDecimal days, BigDecimal daysOfMonth) {
    return savingShare.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Money.of(
                tool.toDecimal()
                    .multiply(daysOfMonth)
                    .divide(days.multiply(savingShare), 2, RoundingMode.CEILING),
                spend.currency()));
  }

  /// What twelve months save beyond what they cost.
  public Money netOfFirstYear() {
    return Money.of(exactNetOfMonth().multiply(MONTHS), spend.currency());
  }

  /// Net ÷ cost of the tool, in per cent, HALF_UP.
  public BigDecimal returnOnInvestment(int decimals) {
    return exactNetOfMonth()
        .movePointRight(PER_CENT)
        .divide(tool.toDecimal(), decimals, RoundingMode.HALF_UP);
  }

  private BigDecimal exactSaving() {
    return spend.toDecimal().multiply(savingShare);
  }

  private BigDecimal exactNetOfMonth() {
    return exactSaving().subtract(tool.toDecimal());
  }
}
