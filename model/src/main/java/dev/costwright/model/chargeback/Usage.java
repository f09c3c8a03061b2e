package dev.costwright.model.chargeback;

import dev.costwright.model.allocation.Load;
import dev.costwright.model.allocation.Pool;
import dev.costwright.model.allocation.PoolSet;
import dev.costwright.model.allocation.Split;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.usage.Dimension;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A month's rows, each once: with the first pool that holds it, else with its member.
final class Usage {
  /// What own lines are told by.
  private record Key(String name, String detail) {}

  private static final Set<String> NOBODY = Set.of(Pivot.UNTAGGED, Pivot.NOT_IN_DETAIL);

  private final List<Dimension> breakdown;
  private final List<Pool> pools;
  private final Dimension by;
  private final Currency currency;
  private final List<Tally> ofPools = new ArrayList<>();
  private final Map<String, Map<Key, Tally>> ofMembers = new TreeMap<>();

  private Usage(Dimension by, List<Pool> pools, Currency currency) {
    this.by = by;
    this.currency = currency;
    this.breakdown = breakdown(by);
    this.pools = pools;
    pools.forEach(_ -> ofPools.add(new Tally(currency)));
  }

  static Usage of(Cube cube, PoolSet set, ChargebackQuery query) {
    Usage usage = new Usage(query.by(), set.over(query.by()), cube.currency());
    cube.forEachRow(
        new RowQuery(Optional.of(query.period()), query.layer(), Map.of(), query.trueUp()),
        usage::add);
    set.splitOf(query.by()).ifPresent(usage::split);
    return usage;
  }

  /// Feature and model, or the next that tells more than the dimension itself.
  static List<Dimension> breakdown(Dimension by) {
    return List.of(Dimension.FEATURE, Dimension.MODEL, Dimension.TEAM).stream()
        .filter(dimension -> dimension != by)
        .limit(2)
        .toList();
  }

  private void add(CubeRow row) {
    for (int pool = 0; pool < pools.size(); pool++) {
      if (pools.get(pool).holds(dimension -> value(row, dimension))) {
        ofPools.get(pool).add(row);
        return;
      }
    }
    Key key = new Key(value(row, breakdown.getFirst()), value(row, breakdown.getLast()));
    tally(value(row, by), key).add(row);
  }

  private static String value(CubeRow row, Dimension dimension) {
    return row.dimension(dimension).orElse(Pivot.UNTAGGED);
  }

  private Tally tally(String member, Key key) {
    return ofMembers
        .computeIfAbsent(member, _ -> new HashMap<>())
        .computeIfAbsent(key, _ -> new Tally(currency));
  }

  private void split(Split split) {
    for (String value : List.copyOf(ofMembers.keySet())) {
      Map<String, BigInteger> parts = NOBODY.contains(value) ? Map.of() : split.parts(value);
      if (!parts.isEmpty() && !parts.keySet().equals(Set.of(value))) {
        Optional.ofNullable(ofMembers.remove(value))
            .ifPresent(lines -> lines.forEach((key, tally) -> give(tally, key, parts)));
      }
    }
  }

  private void give(Tally tally, Key key, Map<String, BigInteger> parts) {
    List<Tally> split = tally.split(List.copyOf(parts.values()));
    int next = 0;
    for (String member : parts.keySet()) {
      tally(member, key).add(split.get(next++));
    }
  }

  List<Pool> pools() {
    return pools;
  }

  /// What each pool holds by its filter.
  List<Load> poolLoads() {
    return ofPools.stream().map(Tally::load).toList();
  }

  /// What each member used itself.
  Map<String, Load> members() {
    Map<String, Load> members = new TreeMap<>();
    ofMembers.forEach(
        (member, lines) -> {
          if (!NOBODY.contains(member)) {
            Tally sum = new Tally(currency);
            lines.values().forEach(sum::add);
            members.put(member, sum.load());
          }
        });
    return members;
  }

  /// A member's own lines, by falling cost, then by name.
  List<Line> lines(String member, Line.Kind kind) {
    return ofMembers.getOrDefault(member, Map.of()).entrySet().stream()
        .map(entry -> entry.getValue().line(kind, entry.getKey().name(), entry.getKey().detail()))
        .sorted(
            Comparator.comparing(Line::exact)
                .reversed()
                .thenComparing(Line::name)
                .thenComparing(Line::detail))
        .toList();
  }

  /// Rows of pools without a price, by pool.
  List<Line> poolLines() {
    List<Line> lines = new ArrayList<>();
    for (int pool = 0; pool < pools.size(); pool++) {
      lines.add(ofPools.get(pool).line(Line.Kind.KEPT, pools.get(pool).name(), ""));
    }
    return lines;
  }

  boolean isEmpty() {
    return ofMembers.isEmpty() && poolLines().stream().allMatch(line -> line.rows() == 0);
  }
}
