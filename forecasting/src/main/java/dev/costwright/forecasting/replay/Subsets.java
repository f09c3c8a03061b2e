package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Lever;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

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
    return costs(crew, watch, Way::cost);
  }

  /// @param whole what all of them cost together
  List<BigInteger> costs(Crew crew, Watch watch, Function<Way, BigInteger> whole) {
    int decided = Math.min(crew.threads() == 1 ? 1 : DECIDED, levers.size());
    int pieces = 1 << decided;
    List<BigInteger[]> parts =
        crew.map(pieces, begun -> watch.at(begun, pieces), first -> costs(first, decided, whole));
    BigInteger[] costs = new BigInteger[1 << levers.size()];
    for (int set = 0; set < costs.length; set++) {
      costs[set] = parts.get(set & (pieces - 1))[set >> decided];
    }
    return List.of(costs);
  }

  private BigInteger[] costs(int first, int decided, Function<Way, BigInteger> whole) {
    Way way = new Way(material, new Remarks(), Crew.ONE);
    for (int lever = 0; lever < decided; lever++) {
      if ((first >> lever & 1) == 1) {
        way.pass(levers.get(lever));
      }
    }
    BigInteger[] costs = new BigInteger[1 << (levers.size() - decided)];
    boolean isWhole = first + 1 == 1 << decided;
    fill(way, new Open(decided, 0, isWhole ? whole : Way::cost), costs);
    return costs;
  }

  /// What is not decided yet.
  ///
  /// @param next the first lever of it
  /// @param set of those before, as far as they are on
  /// @param last asks for the cost where all are on
  private record Open(int next, int set, Function<Way, BigInteger> last) {
    Open without() {
      return new Open(next + 1, set, last);
    }

    Open with(int bit) {
      return new Open(next + 1, set | bit, last);
    }

    BigInteger cost(Way way, int sets) {
      return set == sets - 1 ? last.apply(way) : way.cost();
    }
  }

  private void fill(Way way, Open open, BigInteger[] costs) {
    int next = open.next();
    if (next == levers.size()) {
      costs[open.set()] = open.cost(way, costs.length);
      return;
    }
    fill(way, open.without(), costs);
    int bit = costs.length >> (levers.size() - next);
    Way with = way.copy();
    with.pass(levers.get(next));
    fill(with, open.with(bit), costs);
  }
}
