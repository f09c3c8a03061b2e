package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Int128;

/// How much of a part was used, and what it costs at the standard price, at the price of its
/// terms, as paid in its own currency and as counted in the reporting one. Picos.
///
/// @param standard the list price of short, standard calls
/// @param listed the list price of the tier, region and context band
/// @param own what was paid, in the currency of the price
/// @param cost the same in the reporting currency
record Amount(long count, Int128 standard, Int128 listed, Int128 own, Int128 cost) {
  static final Amount NONE = new Amount(0, Int128.ZERO, Int128.ZERO, Int128.ZERO, Int128.ZERO);

  /// What is paid without being on any list is compared with itself.
  static Amount paid(long count, Int128 cost) {
    return new Amount(count, cost, cost, cost, cost);
  }

  Amount plus(Amount other) {
    return new Amount(
        Math.addExact(count, other.count),
        standard.plus(other.standard),
        listed.plus(other.listed),
        own.plus(other.own),
        cost.plus(other.cost));
  }

  /// A list that asks nothing for what was paid for says nothing about it.
  Amount withKnownList() {
    boolean isFree = own.signum() > 0 && (standard.signum() == 0 || listed.signum() == 0);
    return isFree ? new Amount(count, own, own, own, cost) : this;
  }
}
