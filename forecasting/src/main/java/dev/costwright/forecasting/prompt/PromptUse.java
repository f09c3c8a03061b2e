package dev.costwright.forecasting.prompt;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/// How the tokens of a prompt that many calls begin with were billed.
///
/// @param calls that carry it
/// @param parts its tokens in all these calls, by class and price
public record PromptUse(long calls, List<Part> parts, Currency currency) {
  /// Digits behind the picodollar that are kept until the sum is rounded.
  private static final int GUARD = 24;

  /// @param tokens of the prompt, summed over calls
  /// @param fresh the price that they would have had without a cache
  /// @param read the price that they would have had, had all been read from it
  public record Part(
      Measure measure, UnitPrice rate, UnitPrice fresh, UnitPrice read, long tokens) {}

  public PromptUse {
    parts = List.copyOf(parts);
  }

  public static PromptUse none(Currency currency) {
    return new PromptUse(0, List.of(), currency);
  }

  /// Of the prompt, in all calls.
  public long tokens() {
    return parts.stream().mapToLong(Part::tokens).sum();
  }

  /// Of them, read from a cache or written to it.
  public long cached() {
    return parts.stream()
        .filter(part -> part.measure() != Measure.FRESH_INPUT)
        .mapToLong(Part::tokens)
        .sum();
  }

  /// What the prompt costs in all calls, rounded once, HALF_UP.
  public Money cost() {
    return share(1, 1);
  }

  /// What `removed` of `of` tokens cost in all calls, at the prices that were really paid.
  ///
  /// @param removed negative when tokens were added
  /// @param of tokens of the whole prompt, positive
  public Money share(long removed, long of) {
    return sum(removed, of, Rate.PAID);
  }

  /// The same if no call had found the prompt in a cache.
  public Money shareIfFresh(long removed, long of) {
    return sum(removed, of, Rate.FRESH);
  }

  /// The same if every call had.
  public Money shareIfRead(long removed, long of) {
    return sum(removed, of, Rate.READ);
  }

  private enum Rate {
    PAID,
    FRESH,
    READ;

    UnitPrice of(Part part) {
      return switch (this) {
        case PAID -> part.rate();
        case FRESH -> part.fresh();
        case READ -> part.read();
      };
    }
  }

  private Money sum(long removed, long of, Rate rate) {
    BigDecimal picos = BigDecimal.ZERO;
    for (Part part : parts) {
      UnitPrice price = rate.of(part);
      picos =
          picos.add(
              BigDecimal.valueOf(price.numerator())
                  .multiply(BigDecimal.valueOf(part.tokens()))
                  .multiply(BigDecimal.valueOf(removed))
                  .divide(
                      BigDecimal.valueOf(price.denominator()).multiply(BigDecimal.valueOf(of)),
                      GUARD,
                      RoundingMode.HALF_UP));
    }
    return new Money(
        Int128.of(picos.setScale(0, RoundingMode.HALF_UP).toBigIntegerExact()), currency);
  }
}
