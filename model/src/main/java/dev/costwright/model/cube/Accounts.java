package dev.costwright.model.cube;

import dev.costwright.model.usage.Dimension;

/// Numbers the pairs of seller and account that tuples have, in order of first appearance. Not
/// thread-safe.
final class Accounts {
  private final Tuples tuples;
  private final IntTable ofTuple = new IntTable(1);
  private final LongIndex pairs = new LongIndex();

  Accounts(Tuples tuples) {
    this.tuples = tuples;
  }

  /// The number of a tuple's seller and account.
  int of(int tuple) {
    int known = ofTuple.get(0, tuple);
    if (known == 0) {
      long seller = tuples.id(Dimension.SELLER, tuple);
      known = pairs.idOf(seller << 32 | tuples.id(Dimension.ACCOUNT, tuple)) + 1;
      ofTuple.set(0, tuple, known);
    }
    return known - 1;
  }

  int size() {
    return pairs.size();
  }

  int sellerId(int number) {
    return (int) (pairs.key(number) >> 32);
  }

  int accountId(int number) {
    return (int) pairs.key(number);
  }

  String seller(int number) {
    return tuples.dictionary(Dimension.SELLER).value(sellerId(number));
  }

  String account(int number) {
    return tuples.dictionary(Dimension.ACCOUNT).value(accountId(number));
  }
}
