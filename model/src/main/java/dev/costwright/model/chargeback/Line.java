package dev.costwright.model.chargeback;

import dev.costwright.model.money.Money;
import java.util.OptionalLong;

/// One line of a statement.
///
/// @param name of own lines the first dimension of the breakdown, else the pool
/// @param detail of own lines the second dimension, else how the pool is shared
/// @param requests where some row counts them
/// @param tokens of all classes, where some row counts them
/// @param exact in full
/// @param amount in whole minor units; the lines of a statement sum to its amount
/// @param rows of the ledger behind it; 0 behind a pool's line
/// @param unpriced of them, rows without a price or in a currency without a rate
public record Line(
    Kind kind,
    String name,
    String detail,
    OptionalLong requests,
    OptionalLong tokens,
    Money exact,
    Money amount,
    long rows,
    long unpriced) {
  /// What a line is about.
  public enum Kind {
    /// Usage of the member.
    OWN,
    /// A part of a pool.
    SHARED,
    /// Usage that nobody is named for; on the remainder only.
    UNTAGGED,
    /// Money of bills without detail; on the remainder only.
    NOT_IN_DETAIL,
    /// What a pool could not share; on the remainder only.
    KEPT
  }

  Line withAmount(Money rounded) {
    return new Line(kind, name, detail, requests, tokens, exact, rounded, rows, unpriced);
  }
}
