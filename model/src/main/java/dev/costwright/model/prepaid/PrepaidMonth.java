package dev.costwright.model.prepaid;

import dev.costwright.model.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;

/// A seller's account in one month: opening + purchases − use − expiry = closing, exactly.
///
/// @param currency of the balance
/// @param opening empty when nobody knows it
/// @param isStated whether the user gave the opening
/// @param purchases on invoices; empty when none is in the ledger, which counts as none
/// @param use empty when the ledger says nothing of the month: unknown, and not none
/// @param source what the use was read from
/// @param unpriced rows of usage without a price: the use is at least so much
/// @param expiry as the user says; empty when nothing is said, which counts as none
/// @param jump by how much a stated opening differs from the closing before it; empty when it
/// doesn't, or when one of them is unknown
public record PrepaidMonth(
    String seller,
    String account,
    Currency currency,
    YearMonth month,
    Optional<Money> opening,
    boolean isStated,
    Optional<Money> purchases,
    Optional<Money> use,
    Source source,
    long unpriced,
    Optional<Money> expiry,
    Optional<Money> jump) {
  /// What the use was read from.
  public enum Source {
    /// Credit set off on the month's invoice.
    INVOICE,
    /// The month's spend: no invoice of the account ever bills usage, so the seller takes it off
    /// the balance.
    SPEND,
    /// Nothing of the month is in the ledger.
    NOTHING
  }

  /// Empty when the opening or the use is unknown.
  public Optional<Money> closing() {
    return opening.flatMap(start -> use.map(spent -> closing(start, spent)));
  }

  private Money closing(Money start, Money spent) {
    Money none = Money.zero(start.currency());
    return start.plus(purchases.orElse(none)).minus(spent).minus(expiry.orElse(none));
  }
}
