package dev.costwright.forecasting.bridge;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Effects in whole picos, by `EffectKind.ordinal()`: of each place, and of each value of the
/// split. Both sum to the same, and both to the change of spend.
///
/// @param byPlace models that moved
/// @param byKey values of the split
record Movement(
    NavigableMap<Place, BigInteger[]> byPlace, NavigableMap<String, BigInteger[]> byKey) {
  private static final int KINDS = EffectKind.values().length;

  static Movement of(Ground ground) {
    Movement movement = new Movement(new TreeMap<>(), new TreeMap<>());
    Volumes volumes = Volumes.of(ground);
    ground.places().forEach((place, values) -> movement.move(place, values, volumes));
    ground
        .lumps()
        .forEach(
            (kind, changes) ->
                changes.forEach(
                    (key, change) ->
                        merge(movement.byKey, key, single(kind, change.toBigInteger()))));
    return movement;
  }

  private void move(Place place, NavigableMap<String, Pair> values, Volumes volumes) {
    Pair all = Pair.sum(values.values());
    if (all.isLasting()) {
      split(place, all, values, volumes);
    } else if (all.isUsed()) {
      EffectKind kind = kindOf(all);
      values.forEach((key, pair) -> merge(byKey, key, single(kind, pair.change())));
      merge(byPlace, place, single(kind, all.change()));
    }
  }

  /// Of a place with a cost in one period only.
  private static EffectKind kindOf(Pair all) {
    Pile other = all.from().isUsed() ? all.to() : all.from();
    return other.isUnpriced()
        ? EffectKind.UNPRICED
        : all.from().isUsed() ? EffectKind.RETIRED_MODELS : EffectKind.NEW_MODELS;
  }

  /// A value's own effects, of its own requests and its own shares, sum to its own change, but
  /// those of all values not to the effects of the place: these know what moved between values.
  /// The difference, whose sum over the effects is 0, is spread by what each value costs, so that
  /// values sum to effects and effects to values.
  private void split(Place place, Pair all, NavigableMap<String, Pair> values, Volumes volumes) {
    double[] effects = volumes.whole(all).effects(all);
    BigInteger[] columns = ExactSplit.of(all.change(), effects, EffectKind.PRICE.ordinal());
    merge(byPlace, place, columns);
    double[][] cells =
        values.entrySet().stream()
            .map(value -> volumes.own(value.getKey(), all).effects(value.getValue()))
            .toArray(double[][]::new);
    double[] weights =
        values.values().stream().mapToDouble(pair -> Decomposition.weight(pair.weight())).toArray();
    spread(effects, cells, weights);
    BigInteger[] rows = values.values().stream().map(Pair::change).toArray(BigInteger[]::new);
    BigInteger[][] table = ExactSplit.table(cells, rows, columns);
    int row = 0;
    for (String key : values.keySet()) {
      merge(byKey, key, table[row++]);
    }
  }

  private static void spread(double[] effects, double[][] cells, double[] weights) {
    double weight = Arrays.stream(weights).sum();
    for (int kind = 0; kind < KINDS && weight > 0; kind++) {
      int column = kind;
      double gap = effects[kind] - Arrays.stream(cells).mapToDouble(row -> row[column]).sum();
      for (int row = 0; row < cells.length; row++) {
        cells[row][kind] += gap * weights[row] / weight;
      }
    }
  }

  private static <K> void merge(Map<K, BigInteger[]> sums, K key, BigInteger[] effects) {
    sums.merge(
        key,
        effects,
        (one, other) ->
            IntStream.range(0, KINDS)
                .mapToObj(kind -> one[kind].add(other[kind]))
                .toArray(BigInteger[]::new));
  }

  private static BigInteger[] single(EffectKind kind, BigInteger change) {
    BigInteger[] effects = new BigInteger[KINDS];
    Arrays.fill(effects, BigInteger.ZERO);
    effects[kind.ordinal()] = change;
    return effects;
  }
}
