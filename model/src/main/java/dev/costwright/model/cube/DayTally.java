package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;
import static dev.costwright.model.usage.Layer.BILLED;
import static dev.costwright.model.usage.Layer.METERED;
import static dev.costwright.model.usage.Layer.OBSERVED;

import dev.costwright.model.money.Int128;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One seller, account and day in all layers: decides which layer's money counts and which
/// layer's rows explain it.
final class DayTally {
  private static final LayerTally NOTHING = new LayerTally();

  private final Optional<Layer> chosen;
  private final Map<Layer, LayerTally> layers = new EnumMap<>(Layer.class);
  private final Set<Layer> covered = EnumSet.noneOf(Layer.class);
  private @Nullable Layer money;
  private @Nullable Layer detail;

  /// @param chosen by the user, in place of the rule
  DayTally(Optional<Layer> chosen) {
    this.chosen = chosen;
  }

  /// The layer's tally, to be added to.
  LayerTally in(Layer layer) {
    return layers.computeIfAbsent(layer, l -> new LayerTally());
  }

  /// Says that a row of the layer covers this day: one of it, or a bucket that began earlier.
  void cover(Layer layer) {
    covered.add(layer);
  }

  LayerTally of(Layer layer) {
    return layers.getOrDefault(layer, NOTHING);
  }

  /// What the user chose where that layer says something of the day; else billed where charges for
  /// usage cover the day, else metered, else observed; billed again where there is nothing but a
  /// tax or the like.
  Layer money() {
    if (money == null) {
      money = chosen.filter(this::says).orElseGet(this::byRule);
    }
    return money;
  }

  private Layer byRule() {
    return Stream.of(BILLED, METERED, OBSERVED).filter(this::says).findFirst().orElse(BILLED);
  }

  /// Whether the layer can decide the day: one of its rows covers it.
  boolean says(Layer layer) {
    return covered.contains(layer);
  }

  /// The finest layer that has rows and, where provider usage covers the day, at least half of
  /// its tokens. Where the user chose what was observed, those rows explain themselves.
  Layer detail() {
    if (detail == null) {
      boolean observed =
          of(OBSERVED).facts() > 0
              && (money() == OBSERVED || of(OBSERVED).tokens() >= of(METERED).tokens() - half());
      detail = observed ? OBSERVED : of(METERED).facts() > 0 ? METERED : money();
    }
    return detail;
  }

  private long half() {
    return of(METERED).tokens() / 2;
  }

  boolean needsRemainder() {
    return money() != detail();
  }

  Int128 missingCost() {
    return of(money()).cost().minus(of(detail()).cost());
  }

  /// By `Measure.ordinal()`, what provider usage counts beyond the detail; {@link
  /// dev.costwright.model.usage.Fact#ABSENT} where the detail's own count stands.
  long[] missingCounts() {
    long[] missing = new long[Measure.values().length];
    Arrays.fill(missing, ABSENT);
    if (detail() == OBSERVED) {
      for (Measure measure : LayerTally.TRUED) {
        missing[measure.ordinal()] = missing(measure);
      }
    }
    return missing;
  }

  private long missing(Measure measure) {
    long metered = of(METERED).count(measure);
    long seen = of(OBSERVED).count(measure);
    if (metered == ABSENT || metered == seen) {
      return ABSENT;
    }
    return Math.subtractExact(metered, seen == ABSENT ? 0 : seen);
  }

  /// Usage without a price that the money lacks: the money layer's facts, and its tokens beyond
  /// those in the detail, by tuple. None when the money is billed: a bill lacks nothing for want
  /// of a price.
  Map<Integer, Remainder.Gap> missingPrices() {
    if (money() != METERED) {
      return Map.of();
    }
    Map<Integer, Remainder.Gap> gaps = new HashMap<>(of(METERED).unpriced());
    of(detail())
        .unpriced()
        .forEach((tuple, seen) -> gaps.merge(tuple, seen.seen(), Remainder.Gap::plus));
    return gaps;
  }

  /// Facts of the money layer without a cost.
  long uncosted() {
    return money() == METERED ? of(METERED).uncosted() : 0;
  }
}
