package dev.costwright.model.signoff;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// How large a difference may be: an amount, a percentage of the line, or both, of which the
/// stricter decides. Both ends are included, and nothing is rounded before it is compared.
///
/// @param amount never negative; an amount of another currency than the difference admits nothing
/// @param percent of the line's own amount, such as 0.5; never negative
public record Threshold(Optional<Money> amount, Optional<BigDecimal> percent) {
  /// Admits no difference.
  public static final Threshold NONE = new Threshold(Optional.empty(), Optional.empty());

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);
  private static final int MOST_DECIMALS = 12;

  public Threshold {
    if (amount.filter(limit -> limit.signum() < 0).isPresent()
        || percent.filter(limit -> !canLimit(limit)).isPresent()) {
      throw new IllegalArgumentException(
          "Expected limits of 0 or more, below 10^15, found %s and %s %%"
              .formatted(amount, percent));
    }
    percent = percent.map(BigDecimal::stripTrailingZeros);
  }

  /// Whether a number can be a limit: 0 or more, below 10^15, with at most 12 decimals.
  public static boolean canLimit(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(LIMIT) < 0
        && number.scale() <= MOST_DECIMALS
        && number.scale() >= -MOST_DECIMALS;
  }

  /// Whether nothing is set.
  public boolean isEmpty() {
    return amount.isEmpty() && percent.isEmpty();
  }

  /// Whether a difference is small enough.
  ///
  /// @param size of the difference, never negative
  /// @param line the line's own amount, of any sign
  boolean admits(Money size, Money line) {
    return !isEmpty()
        && amount.map(limit -> isWithin(size, limit)).orElse(true)
        && percent.map(limit -> isWithin(size, line, limit)).orElse(true);
  }

  private static boolean isWithin(Money size, Money limit) {
    return size.currency().equals(limit.currency()) && size.compareTo(limit) <= 0;
  }

  private static boolean isWithin(Money size, Money line, BigDecimal percent) {
    BigDecimal allowed = percent.multiply(line.toDecimal().abs());
    return size.toDecimal().multiply(HUNDRED).compareTo(allowed) <= 0;
  }
}
