package dev.costwright.model.cube;

import dev.costwright.model.cube.TrueUpKey.Outcome;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Collects how much of a figure was scaled, and by what factors. Not thread-safe.
final class TrueUpTally {
  private final List<TrueUpKey> keys;
  private final Currency currency;
  private final boolean[] scaled;
  private final BitSet seen = new BitSet();
  private final Sum128 before = new Sum128();
  private final Sum128 after = new Sum128();
  private final Sum128 kept = new Sum128();
  private final long[] keyOf = new long[Scan.BATCH];
  private final long[] own = new long[Scan.BATCH];

  TrueUpTally(List<TrueUpKey> keys, Currency currency) {
    this.keys = keys;
    this.currency = currency;
    scaled = new boolean[keys.size()];
    for (int key = 0; key < scaled.length; key++) {
      scaled[key] = keys.get(key).isScaled();
    }
  }

  /// @param codes of the rows, to tell which are asked for
  /// @param costs as the true-up made them
  void add(Trued trued, int from, int count, long[] codes, long[] costs) {
    trued.key().read(from, count, keyOf);
    trued.own().read(from, count, own);
    for (int i = 0; i < count; i++) {
      if (codes[i] != Scan.OUTSIDE && keyOf[i] >= 0) {
        int key = (int) keyOf[i];
        seen.set(key);
        if (scaled[key]) {
          before.add(own[i]);
          after.add(costs[i]);
        } else {
          kept.add(own[i]);
        }
      }
    }
  }

  /// Empty where no detail was there to be scaled.
  Optional<Coverage.TruedUp> get() {
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    long count = seen.stream().filter(key -> scaled[key]).count();
    return Optional.of(
        new Coverage.TruedUp(
            money(before.get()),
            money(after.get()),
            count,
            factors().min(Comparator.naturalOrder()),
            factors().max(Comparator.naturalOrder()),
            money(kept.get()),
            seen.cardinality() - count,
            seen.stream()
                .mapToObj(keys::get)
                .map(TrueUpKey::outcome)
                .filter(outcome -> outcome != Outcome.SCALED)
                .distinct()
                .sorted()
                .toList()));
  }

  private Stream<BigDecimal> factors() {
    return seen.stream()
        .filter(key -> scaled[key])
        .mapToObj(keys::get)
        .flatMap(key -> key.factor().stream());
  }

  private Money money(Int128 picos) {
    return new Money(picos, currency);
  }
}
