package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Int128;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one layer says of one seller, account and day.
final class LayerTally {
  /// The counts of which the metered layer's word is final. Errors, retries and latency are known
  /// to gateways only; money is trued up on its own.
  static final List<Measure> TRUED =
      Arrays.stream(Measure.values())
          .filter(
              measure ->
                  measure.kind() == Measure.Kind.TOKEN_CLASS
                      || measure.kind() == Measure.Kind.UNIT
                      || measure == Measure.REQUESTS
                      || measure == Measure.REASONING)
          .toList();

  private final Sum128 cost = new Sum128();
  private final long[] counts = new long[Measure.values().length];
  private final Map<Integer, Remainder.Gap> unpriced = new HashMap<>();
  private long facts;
  private long uncosted;

  LayerTally() {
    Arrays.fill(counts, ABSENT);
  }

  /// @param picos in the reporting currency, or absent
  void fact(long picos) {
    facts++;
    if (picos == ABSENT) {
      uncosted++;
    } else {
      cost.add(picos);
    }
  }

  void count(Measure measure, long value) {
    if (value != ABSENT) {
      int at = measure.ordinal();
      counts[at] = counts[at] == ABSENT ? value : Math.addExact(counts[at], value);
    }
  }

  /// @param requests may be absent
  void unpriced(int tuple, long requests, long tokens) {
    unpriced.merge(tuple, new Remainder.Gap(1, requests, tokens), Remainder.Gap::plus);
  }

  /// The sum, or absent when no fact had the measure.
  long count(Measure measure) {
    return counts[measure.ordinal()];
  }

  long tokens() {
    return Measure.tokenClasses().stream()
        .mapToLong(this::count)
        .filter(count -> count != ABSENT)
        .sum();
  }

  Int128 cost() {
    return cost.get();
  }

  long facts() {
    return facts;
  }

  /// Facts without a cost in the reporting currency.
  long uncosted() {
    return uncosted;
  }

  /// Facts without a price, by tuple.
  Map<Integer, Remainder.Gap> unpriced() {
    return unpriced;
  }
}
