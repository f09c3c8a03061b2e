package dev.costwright.forecasting.prompt;

import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.replay.CacheRules;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// What the change of a prompt means at one model.
///
/// @param before tokens of the prompt as it is
/// @param after tokens of the prompt as it would be
/// @param use how the prompt as it is was billed
public record ModelSaving(
    String seller, String model, TokenCount before, TokenCount after, PromptUse use) {
  /// Tokens that each call no longer carries; negative when the prompt grew.
  public long removed() {
    return before.tokens() - after.tokens();
  }

  /// Tokens of the shortest prefix that this model's cache keeps.
  public long shortestKept() {
    return CacheRules.of(new ModelName(seller, model)).minimum();
  }

  /// What the calls that carry the prompt would not have cost, at the prices that were really
  /// paid for its tokens; negative when the prompt grew.
  public Money saving() {
    return use.share(removed(), before.tokens());
  }

  /// The saving if the vendor counts fewer tokens than we do.
  public Money least() {
    return scaled(before.least());
  }

  /// The saving if the vendor counts more tokens than we do.
  public Money most() {
    return scaled(before.most());
  }

  /// Both texts are counted too high or too low alike.
  private Money scaled(long counted) {
    BigInteger picos = saving().picos().toBigInteger();
    BigDecimal share =
        new BigDecimal(picos.multiply(BigInteger.valueOf(counted)))
            .divide(BigDecimal.valueOf(before.tokens()), 0, RoundingMode.HALF_UP);
    return new Money(Int128.of(share.toBigIntegerExact()), use.currency());
  }
}
