package dev.costwright.model.prepaid;

import java.util.Comparator;
import java.util.Currency;

/// One prepaid balance.
record Balance(String seller, String account, Currency currency) implements Comparable<Balance> {
  private static final Comparator<Balance> ORDER =
      Comparator.comparing(Balance::seller)
          .thenComparing(Balance::account)
          .thenComparing(balance -> balance.currency().getCurrencyCode());

  @Override
  public int compareTo(Balance other) {
    return ORDER.compare(this, other);
  }
}
