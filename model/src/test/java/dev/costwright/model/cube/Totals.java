package dev.costwright.model.cube;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/// Sums of rows by plain big integers.
final class Totals {
  private BigInteger picos = BigInteger.ZERO;
  private final Map<Measure, Long> counts = new EnumMap<>(Measure.class);
  private long facts;
  private long unpriced;

  void add(Expected.Row row) {
    facts++;
    unpriced += row.picos().isEmpty() ? 1 : 0;
    picos = picos.add(row.picos().orElse(BigInteger.ZERO));
    for (Measure measure : Measure.values()) {
      if (measure.kind() != Measure.Kind.MONEY) {
        row.fact().find(measure).ifPresent(count -> counts.merge(measure, count, Math::addExact));
      }
    }
  }

  /// Adds what the money layer says beyond the detail, and what provider usage counts beyond
  /// it.
  void addDifference(Layer money, Layer detail, Totals more, Totals less, Totals counted) {
    BigInteger missing = more.picos.subtract(less.picos);
    Map<Measure, Long> gaps = new EnumMap<>(Measure.class);
    for (Measure measure : LayerTally.TRUED) {
      Long metered = counted.counts.get(measure);
      if (detail == Layer.OBSERVED
          && metered != null
          && !metered.equals(less.counts.get(measure))) {
        gaps.put(measure, metered - less.counts.getOrDefault(measure, 0L));
      }
    }
    long uncosted = money == Layer.METERED ? more.unpriced : 0;
    if (missing.signum() != 0 || !gaps.isEmpty() || uncosted > 0) {
      picos = picos.add(missing);
      gaps.forEach((measure, gap) -> counts.merge(measure, gap, Math::addExact));
      facts += more.facts;
      unpriced += uncosted;
    }
  }

  Pivot.Cell cell() {
    return new Pivot.Cell(new Money(Int128.of(picos), Books.USD), counts, facts, unpriced);
  }
}
