package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Replay;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The largest saving that levers can bring on a baseline: each of their settings is turned in
/// steps while the others stand, from where they are assumed and from their ends, until nothing
/// more is gained. Every place is replayed. Where the saving rises or falls all the way in each
/// setting, as it does for shares, the ends hold it exactly; else it is the best of the places
/// tried.
record Ceiling(Replay replay) {
  /// A place that was tried.
  ///
  /// @param cost in picos
  record Place(List<Lever> levers, BigInteger cost) {
    Place better(Place other) {
      return other.cost.compareTo(cost) < 0 ? other : this;
    }
  }

  Place best(List<Lever> assumed) {
    Place best = place(assumed);
    List<Lever> most = assumed.stream().map(Reach::most).toList();
    if (most.stream().allMatch(Reach::isAllowed)) {
      best = best.better(place(most));
    }
    BigInteger before;
    do {
      before = best.cost();
      for (int lever = 0; lever < assumed.size(); lever++) {
        for (String setting : Reach.settings(assumed.get(lever))) {
          best = best.better(along(best, lever, setting));
        }
      }
    } while (best.cost().compareTo(before) < 0);
    return best;
  }

  private Place along(Place from, int lever, String setting) {
    Place best = from;
    for (String value : Reach.values(from.levers().get(lever), setting)) {
      Lever turned = from.levers().get(lever).with(setting, value);
      if (Reach.isAllowed(turned)) {
        List<Lever> levers = new ArrayList<>(from.levers());
        levers.set(lever, turned);
        best = best.better(place(levers));
      }
    }
    return best;
  }

  private Place place(List<Lever> levers) {
    return new Place(List.copyOf(levers), replay.cost(levers));
  }
}
