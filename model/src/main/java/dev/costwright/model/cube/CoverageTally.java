package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collects what a pivot's figures rest on, beside the figures.
final class CoverageTally {
  private record Offer(String seller, String model) {}

  private final Tuples tuples;
  private final Currency currency;
  private final Map<Layer, Sum128> byLayer = new EnumMap<>(Layer.class);
  private final Map<Offer, Coverage.Unpriced> unpriced = new HashMap<>();
  private final Map<String, Money> unconverted = new TreeMap<>();
  private final long[] costs = new long[Scan.BATCH];
  private final TrueUpTally trueUp;
  private Int128 notInDetail = Int128.ZERO;

  /// @param keys of the true-up that the rows went through
  CoverageTally(Tuples tuples, Currency currency, List<TrueUpKey> keys) {
    this.tuples = tuples;
    this.currency = currency;
    trueUp = new TrueUpTally(keys, currency);
  }

  void add(Chunk chunk, int from, int count, Scan scan) {
    long[] codes = scan.codes();
    chunk.cost().read(from, count, costs);
    if (chunk.cost().hasAbsent()) {
      addUncosted(chunk, from, count, codes);
    }
    if (!chunk.trued().isNone()) {
      trueUp.add(chunk.trued(), from, count, codes, costs);
    }
    if (!scan.isBest()) {
      addAll(sum(chunk.layer()), count, codes);
    } else if (chunk.standing().isConstant()) {
      addAll(sum(LAYERS[(int) chunk.standing().get(0)]), count, codes);
    } else {
      addStanding(count, codes, scan.standing());
    }
  }

  /// Leaves `costs` without absent values.
  private void addUncosted(Chunk chunk, int from, int count, long[] codes) {
    for (int i = 0; i < count; i++) {
      if (costs[i] == ABSENT) {
        costs[i] = 0;
        if (codes[i] != Scan.OUTSIDE) {
          addUncosted(chunk, from + i);
        }
      }
    }
  }

  private void addStanding(int count, long[] codes, long[] standing) {
    for (int i = 0; i < count; i++) {
      if (codes[i] != Scan.OUTSIDE) {
        sum(LAYERS[(int) standing[i]]).add(costs[i]);
      }
    }
  }

  /// A batch is small enough that its upper and lower halves are summed apart without overflow.
  private void addAll(Sum128 sum, int count, long[] codes) {
    long upper = 0;
    long lower = 0;
    for (int i = 0; i < count; i++) {
      long inside = codes[i] == Scan.OUTSIDE ? 0 : costs[i];
      upper += inside >> 32;
      lower += inside & 0xFFFF_FFFFL;
    }
    sum.add(upper, lower);
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
  Coverage get(
      Pivot.Cell total, Money tagged, List<Coverage.Aside> aside, List<LayerOverride> overrides) {
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
        List.copyOf(unconverted.values()),
        aside,
        overrides,
        trueUp.get());
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

  private Money money(Int128 picos) {
    return new Money(picos, currency);
  }

  private static final Layer[] LAYERS = Layer.values();
}
