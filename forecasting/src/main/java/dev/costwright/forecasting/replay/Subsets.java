package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Lever;
import java.math.BigInteger;
import java.util.List;

/// What every set of some levers costs. Sets that begin alike pass their first levers together:
/// for n levers that is 2ⁿ − 1 passes instead of n · 2ⁿ⁻¹.
///
/// @param levers in the order in which a call meets them
record Subsets(Material material, List<Lever> levers) {
  /// So many levers are decided before the work is shared out; their passes are not shared. One
  /// lever decided costs no pass more than none.
  private static final int DECIDED = 3;

  /// In picos, by bit mask of the levers.
  List<BigInteger> costs(Crew crew, Watch watch) {
    int decided = Math.min(crew.threads() == 1 ? 1 : DECIDED, levers.size());
    int pieces = 1 << decided;
    List<BigInteger[]> parts =
        crew.map(pieces, begun -> watch.at(begun, pieces), first -> costs(first, decided));
    BigInteger[] costs = new BigInteger[1 << levers.size()];
    for (int set = 0; set < costs.length; set++) {
      costs[set] = parts.get(set & (pieces - 1))[set >> decided];
    }
    return List.of(costs);
  }

  private BigInteger[] costs(int first, int decided) {
    Way way = new Way(material, new Remarks(), Crew.ONE);
    for (int lever = 0; lever < decided; lever++) {
      if ((first >> lever & 1) == 1) {
        way.pass(levers.get(lever));
      }
    }
    BigInteger[] costs = new BigInteger[1 << (levers.size() - decided)];
    fill(way, decided, 0, costs);
    return costs;
  }

  /// @param next the first lever that is not decided
  /// @param set those after the first, as far as they are decided
  private void fill(Way way, int next, int set, BigInteger[] costs) {
    if (next == levers.size()) {
      costs[set] = way.cost();
      return;
    }
    fill(way, next + 1, set, costs);
    int bit = costs.length >> (levers.size() - next);
    Way with = way.copy();
    with.pass(levers.get(next));
    fill(with, next + 1, set | bit, costs);
  }
}
