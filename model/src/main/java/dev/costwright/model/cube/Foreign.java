package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Money;
import java.util.Currency;
import java.util.List;

/// The costs of a chunk's rows in other currencies than the reporting one: as they are. What
/// a dated rate makes of them is the row's cost; without a rate they are in no total.
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
