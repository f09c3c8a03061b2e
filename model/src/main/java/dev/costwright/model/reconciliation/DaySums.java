package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;

/// What usage and the seller's cost report say of one line on one day. Not thread-safe.
final class DaySums {
  static final DaySums NOTHING = new DaySums();

  private Int128 computed = Int128.ZERO;
  private Int128 charged = Int128.ZERO;
  private long rows;
  private long unpricedRows;
  private long chargeRows;
  private long centChargeRows;

  void addUsage(Int128 cost) {
    computed = computed.plus(cost);
    rows++;
  }

  void addUnpriced() {
    rows++;
    unpricedRows++;
  }

  void addCharge(Int128 charge) {
    charged = charged.plus(charge);
    chargeRows++;
    centChargeRows += Rounding.isWholeCents(charge) ? 1 : 0;
  }

  Int128 computed() {
    return computed;
  }

  Int128 charged() {
    return charged;
  }

  long rows() {
    return rows;
  }

  long unpricedRows() {
    return unpricedRows;
  }

  long chargeRows() {
    return chargeRows;
  }

  /// Of the charges, those in whole cents.
  long centChargeRows() {
    return centChargeRows;
  }
}
