package dev.costwright.model.reconciliation;

/// Whom a bill is between.
///
/// @param seller who bills
/// @param account the seller's account
record Party(String seller, String account) implements Comparable<Party> {
  @Override
  public int compareTo(Party other) {
    int bySeller = seller.compareTo(other.seller);
    return bySeller == 0 ? account.compareTo(other.account) : bySeller;
  }
}
