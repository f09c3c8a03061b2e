package dev.costwright.app.ui.overview;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.LayerComparison;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;

/// Every figure of the screen, computed from one state of the ledger.
///
/// @param toDate this month so far
/// @param sameDaysBefore the same days of the month before
/// @param before the whole month before
/// @param beforeThat the whole month two before
/// @param perUser what active users of the month before cost; empty when no metric says how many
/// @param daily this month, cumulative
/// @param dailyBefore the month before, cumulative
/// @param layers per seller, for the month before
/// @param movers by size of change
/// @param coverage of this month so far
record Overview(
    Month month,
    Money toDate,
    Money sameDaysBefore,
    Money before,
    Money beforeThat,
    Optional<UserCost> perUser,
    List<DaySum> daily,
    List<DaySum> dailyBefore,
    List<LayerComparison> layers,
    List<Mover> movers,
    Coverage coverage) {
  Overview {
    daily = List.copyOf(daily);
    dailyBefore = List.copyOf(dailyBefore);
    layers = List.copyOf(layers);
    movers = List.copyOf(movers);
  }
}
