package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.series.Series;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;

/// The days of one key: what they cost, what they would cost at prices to come, their tokens.
/// Filled once, then only read.
final class KeyUsage {
  private final LocalDate start;
  private final Int128[] spent;
  private final List<Int128[]> repriced = new ArrayList<>();
  private final Map<Measure, long[]> tokens = new EnumMap<>(Measure.class);
  private final long[] requests;
  private final BitSet isSeen = new BitSet();
  private final BitSet lacksRequests = new BitSet();
  private Int128 withoutCounts = Int128.ZERO;
  private Int128 atOldPrices = Int128.ZERO;
  private long unpriced;
  private long rows;

  KeyUsage(LocalDate start, int days, int runs) {
    this.start = start;
    spent = zeros(days);
    requests = new long[days];
    for (int run = 0; run < runs; run++) {
      repriced.add(zeros(days));
    }
  }

  private static Int128[] zeros(int days) {
    Int128[] zeros = new Int128[days];
    Arrays.fill(zeros, Int128.ZERO);
    return zeros;
  }

  void add(CubeRow row, int day, FuturePrices prices) {
    isSeen.set(day);
    rows += row.isRemainder() ? 0 : 1;
    Int128 cost = row.cost().map(Money::picos).orElse(Int128.ZERO);
    spent[day] = spent[day].plus(cost);
    boolean isUsage = !row.isRemainder() && row.layer() != Layer.BILLED;
    for (int run = 0; run < repriced.size(); run++) {
      OptionalLong future = prices.reprice(row, run);
      Int128[] days = repriced.get(run);
      days[day] = future.isPresent() ? days[day].plus(future.getAsLong()) : days[day].plus(cost);
      if (run == 0 && future.isEmpty()) {
        note(row, cost, isUsage);
      }
    }
    count(row, day, isUsage);
  }

  private void note(CubeRow row, Int128 cost, boolean isUsage) {
    unpriced += row.cost().isEmpty() ? 1 : 0;
    if (isUsage) {
      atOldPrices = atOldPrices.plus(cost);
    } else {
      withoutCounts = withoutCounts.plus(cost);
    }
  }

  private void count(CubeRow row, int day, boolean isUsage) {
    for (Measure measure : Measure.tokenClasses()) {
      long count = row.measure(measure);
      if (count != Fact.ABSENT && count != 0) {
        tokens.computeIfAbsent(measure, _ -> new long[spent.length])[day] += count;
      }
    }
    long calls = row.measure(Measure.REQUESTS);
    if (calls != Fact.ABSENT) {
      requests[day] += calls;
    } else if (isUsage) {
      lacksRequests.set(day);
    }
  }

  /// Adds what another key used.
  void add(KeyUsage other) {
    isSeen.or(other.isSeen);
    lacksRequests.or(other.lacksRequests);
    withoutCounts = withoutCounts.plus(other.withoutCounts);
    atOldPrices = atOldPrices.plus(other.atOldPrices);
    unpriced += other.unpriced;
    rows += other.rows;
    for (int day = 0; day < spent.length; day++) {
      spent[day] = spent[day].plus(other.spent[day]);
      requests[day] += other.requests[day];
      for (int run = 0; run < repriced.size(); run++) {
        repriced.get(run)[day] = repriced.get(run)[day].plus(other.repriced.get(run)[day]);
      }
    }
    other.tokens.forEach(
        (measure, counts) -> {
          long[] own = tokens.computeIfAbsent(measure, _ -> new long[spent.length]);
          Arrays.setAll(own, day -> own[day] + counts[day]);
        });
  }

  /// This, with what another key used added.
  KeyUsage plus(KeyUsage other) {
    add(other);
    return this;
  }

  BitSet seen() {
    return isSeen;
  }

  /// What all days cost, at the prices of their day.
  Int128 total() {
    return spent(0, spent.length);
  }

  /// What days cost, at the prices of their day.
  Int128 spent(int from, int to) {
    return Arrays.stream(spent, from, to).reduce(Int128.ZERO, Int128::plus);
  }

  /// Money that no count stands behind: charges and what is not in detail.
  Int128 withoutCounts() {
    return withoutCounts;
  }

  /// Money of usage that has no price on the days ahead.
  Int128 atOldPrices() {
    return atOldPrices;
  }

  /// What the history rests on; what is not in detail is no row.
  Ground ground() {
    return new Ground(rows, unpriced, share(withoutCounts), share(atOldPrices));
  }

  /// Of all that was spent; 0 to 1.
  private double share(Int128 part) {
    double whole = Statistic.of(total());
    return whole == 0 ? 0 : Statistic.of(part) / whole;
  }

  /// Rows without a cost, then and later.
  long unpriced() {
    return unpriced;
  }

  /// The days at the prices of a run. A day is absent when the ledger has nothing for it, or when
  /// it lies before the key's first; on a day that the ledger knows, no usage is 0.
  Series volume(BitSet known, int run) {
    return series(known, day -> Statistic.of(repriced.get(run)[day]));
  }

  Series tokens(BitSet known, Measure measure) {
    long[] counts = tokens.getOrDefault(measure, new long[spent.length]);
    return series(known, day -> (double) counts[day]);
  }

  long tokens(Measure measure, int from, int to) {
    return tokens.containsKey(measure) ? Arrays.stream(tokens.get(measure), from, to).sum() : 0;
  }

  /// Classes that were used at all.
  List<Measure> classes() {
    return List.copyOf(tokens.keySet());
  }

  /// Calls by day; absent on days of which some usage does not say how many calls it was.
  Series requests(BitSet known) {
    BitSet complete = (BitSet) known.clone();
    complete.andNot(lacksRequests);
    return series(complete, day -> (double) requests[day]);
  }

  private Series series(BitSet known, IntToDoubleFunction value) {
    List<OptionalDouble> values = new ArrayList<>();
    int first = isSeen.nextSetBit(0);
    for (int day = 0; day < spent.length; day++) {
      values.add(
          known.get(day) && first >= 0 && day >= first
              ? OptionalDouble.of(value.applyAsDouble(day))
              : OptionalDouble.empty());
    }
    return new Series(start, TimeGrain.DAY, values);
  }
}
