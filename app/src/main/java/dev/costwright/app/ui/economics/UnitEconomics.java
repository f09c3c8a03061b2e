package dev.costwright.app.ui.economics;

import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.UnitCost;
import java.util.List;
import java.util.Optional;

/// The answer to a question, computed from one state of the ledger.
///
/// @param economics of all months
/// @param users the same by active users, for benchmarks and the whole product
/// @param month the one that is shown
/// @param units that can be asked for
/// @param keys by falling cost of all months, remainders left out: the order of their colours
record UnitEconomics(
    Question question,
    Economics economics,
    Economics users,
    EconomicsMonth month,
    List<String> units,
    List<String> keys) {
  UnitEconomics {
    units = List.copyOf(units);
    keys = List.copyOf(keys);
  }

  /// What an active user of the whole product cost in the month shown.
  Optional<UnitCost> perUser() {
    return users.month(month.month()).flatMap(one -> one.total().unitCost().value());
  }

  /// The same in the month before.
  Optional<UnitCost> perUserBefore() {
    return users.month(month.month().minusMonths(1)).flatMap(one -> one.total().unitCost().value());
  }

  /// The place of a row's colour.
  int colour(EconomicsRow row) {
    int place = keys.indexOf(row.key());
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
