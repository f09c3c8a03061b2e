package dev.costwright.forecasting.replay;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How much of the money under prompt caching stands on prompts that are known by hash, and how
/// much on an estimate.
final class ByHash {
  private Optional<Money> known = Optional.empty();
  private Optional<Money> all = Optional.empty();

  /// One more call.
  void tell(boolean isKnown, Money cost) {
    known = isKnown ? Optional.of(known.map(cost::plus).orElse(cost)) : known;
    all = Optional.of(all.map(cost::plus).orElse(cost));
  }

  /// A sentence for a lever; empty when no call is known by hash, or none costs anything.
  Optional<String> note(String lever) {
    return known
        .filter(money -> money.signum() != 0)
        .flatMap(some -> all.map(money -> note(lever, some, money)));
  }

  private static String note(String lever, Money known, Money all) {
    BigDecimal share =
        known.toDecimal().movePointRight(2).divide(all.toDecimal(), 1, RoundingMode.HALF_UP);
    return "%s: %s %% of the money of its calls (%s of %s %s) is replayed by the hashes of prompts%s."
        .formatted(
            lever,
            share.toPlainString(),
            plain(known),
            plain(all),
            all.currency().getCurrencyCode(),
            known.equals(all) ? "" : ", the rest by the head and the sharing that are stated");
  }

  private static String plain(Money money) {
    return money.rounded(2).toPlainString();
  }
}
