package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Money;
import java.util.Currency;
import java.util.List;

/// The costs of a chunk's rows in other currencies than the reporting one: known, but in no total
/// until a dated rate converts them.
///
/// @param currency by row, an index into `currencies`; absent where the cost is no foreign one
/// @param picos by row
record Foreign(Column currency, Column picos, List<Currency> currencies) {
  static final Foreign NONE = new Foreign(Column.absent(), Column.absent(), List.of());

  boolean isNone() {
    return currency.isAbsent();
  }

  boolean isAt(int row) {
    return currency.get(row) != ABSENT;
  }

  Foreign rows(int[] rows) {
    return isNone() ? NONE : new Foreign(currency.rows(rows), picos.rows(rows), currencies);
  }

  Money at(int row) {
    return Money.ofPicos(picos.get(row), currencies.get((int) currency.get(row)));
  }
}
