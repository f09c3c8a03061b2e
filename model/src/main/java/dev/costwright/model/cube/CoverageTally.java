package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collects what a pivot's figures rest on, beside the figures.
final class CoverageTally {
  private record Offer(String seller, String model) {}

  private final Tuples tuples;
  private final Map<Layer, Sum128> byLayer = new EnumMap<>(Layer.class);
  private final Map<Offer, Coverage.Unpriced> unpriced = new HashMap<>();
  private final Map<String, Money> unconverted = new TreeMap<>();
  private final long[] costs = new long[Scan.BATCH];
  private Int128 notInDetail = Int128.ZERO;

  CoverageTally(Tuples tuples) {
    this.tuples = tuples;
  }

  void add(Chunk chunk, int from, int count, Scan scan) {
    long[] codes = scan.codes();
    chunk.cost().read(from, count, costs);
    for (int i = 0; i < count; i++) {
      if (codes[i] != Scan.OUTSIDE && costs[i] == ABSENT) {
        addUncosted(chunk, from + i);
      }
    }
    if (scan.isBest()) {
      addStanding(count, codes, scan.standing());
    } else {
      addAll(sum(chunk.layer()), count, codes);
    }
  }

  private void addStanding(int count, long[] codes, long[] standing) {
    for (int i = 0; i < count; i++) {
      if (codes[i] != Scan.OUTSIDE) {
        Sum128 sum = sum(LAYERS[(int) standing[i]]);
        sum.add(costs[i] == ABSENT ? 0 : costs[i]);
      }
    }
  }

  private void addAll(Sum128 sum, int count, long[] codes) {
    for (int i = 0; i < count; i++) {
      if (codes[i] != Scan.OUTSIDE && costs[i] != ABSENT) {
        sum.add(costs[i]);
      }
    }
  }

  void add(Remainder remainder) {
    sum(remainder.money()).add(remainder.cost());
    notInDetail = notInDetail.plus(remainder.cost());
    remainder.unpriced().forEach((tuple, gap) -> addUnpriced(tuple, gap.facts(), gap.tokens()));
  }

  private void addUncosted(Chunk chunk, int row) {
    if (chunk.foreign().isAt(row)) {
      addForeign(chunk.foreign().at(row));
    } else {
      addUnpriced((int) chunk.tuple().get(row), 1, chunk.tokens(row));
    }
  }

  void addForeign(Money money) {
    unconverted.merge(money.currency().getCurrencyCode(), money, Money::plus);
  }

  private void addUnpriced(int tuple, long facts, long tokens) {
    Offer offer =
        new Offer(tuples.value(Dimension.SELLER, tuple), tuples.value(Dimension.MODEL, tuple));
    unpriced.merge(
        offer,
        new Coverage.Unpriced(offer.seller, offer.model, facts, tokens),
        (known, more) ->
            new Coverage.Unpriced(
                offer.seller,
                offer.model,
                known.facts() + more.facts(),
                known.tokens() + more.tokens()));
  }

  /// @param tagged money whose keys are all known
  Coverage get(Pivot.Cell total, Money tagged) {
    Map<Layer, Money> layers = new EnumMap<>(Layer.class);
    byLayer.forEach((layer, sum) -> layers.put(layer, money(sum.get())));
    return new Coverage(
        total.cost(),
        layers,
        tagged,
        total.cost().minus(tagged),
        money(notInDetail),
        total.unpricedFacts(),
        unpricedModels(),
        List.copyOf(unconverted.values()));
  }

  private List<Coverage.Unpriced> unpricedModels() {
    return unpriced.values().stream()
        .filter(model -> model.facts() != 0 || model.tokens() != 0)
        .sorted(
            Comparator.comparingLong(Coverage.Unpriced::tokens)
                .reversed()
                .thenComparing(Coverage.Unpriced::seller)
                .thenComparing(Coverage.Unpriced::model))
        .toList();
  }

  private Sum128 sum(Layer layer) {
    return byLayer.computeIfAbsent(layer, l -> new Sum128());
  }

  private static Money money(Int128 picos) {
    return new Money(picos, Cube.REPORTING);
  }

  private static final Layer[] LAYERS = Layer.values();
}
