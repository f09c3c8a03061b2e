package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The sums of a pivot, by code: plain arrays where codes are few, a hash beside them where they
/// are many. Money carries into 128 bits at every addition.
final class Cells {
  /// Codes beyond this number are hashed.
  private static final long DENSE = 1 << 19;

  private static final List<Measure> COUNTED =
      Arrays.stream(Measure.values())
          .filter(measure -> measure.kind() != Measure.Kind.MONEY)
          .toList();

  private final Currency currency;
  private final boolean isDense;
  private final LongIndex index = new LongIndex();
  private final long[] values = new long[Scan.BATCH];
  private final int[] cells = new int[Scan.BATCH];
  private final Map<Measure, long[]> counts = new EnumMap<>(Measure.class);
  private int capacity;
  private long[] low;
  private long[] high;
  private long[] facts;
  private long[] uncosted;
  private boolean[] remaindered;

  Cells(long codeCount, Currency currency) {
    this.currency = currency;
    isDense = codeCount <= DENSE;
    capacity = isDense ? (int) codeCount : 1024;
    low = new long[capacity];
    high = new long[capacity];
    facts = new long[capacity];
    uncosted = new long[capacity];
    remaindered = new boolean[capacity];
  }

  /// Adds a batch of rows.
  void add(Chunk chunk, int from, int count, long[] codes) {
    for (int i = 0; i < count; i++) {
      cells[i] = codes[i] == Scan.OUTSIDE ? -1 : cell(codes[i]);
    }
    chunk.cost().read(from, count, values);
    addCosts(count);
    for (Map.Entry<Measure, Column> column : chunk.measures().entrySet()) {
      if (column.getKey().kind() != Measure.Kind.MONEY) {
        column.getValue().read(from, count, values);
        addCounts(count, sums(column.getKey()));
      }
    }
  }

  void add(Remainder remainder, long code) {
    int cell = cell(code);
    remaindered[cell] = true;
    facts[cell] += remainder.facts();
    uncosted[cell] += remainder.uncosted();
    Int128 sum = cost(cell).plus(remainder.cost());
    low[cell] = sum.low();
    high[cell] = sum.high();
    for (Measure measure : COUNTED) {
      long missing = remainder.counts().get(measure.ordinal());
      if (missing != ABSENT) {
        long[] sums = sums(measure);
        sums[cell] = plus(sums[cell], missing);
      }
    }
  }

  /// How many cells there may be; those that are not {@link #isUsed} hold nothing.
  int size() {
    return isDense ? capacity : index.size();
  }

  boolean isUsed(int cell) {
    return facts[cell] > 0 || remaindered[cell];
  }

  long code(int cell) {
    return isDense ? cell : index.key(cell);
  }

  Int128 cost(int cell) {
    return new Int128(high[cell], low[cell]);
  }

  Pivot.Cell get(int cell) {
    Map<Measure, Long> present = new EnumMap<>(Measure.class);
    counts.forEach(
        (measure, sums) -> {
          if (sums[cell] != ABSENT) {
            present.put(measure, sums[cell]);
          }
        });
    return new Pivot.Cell(new Money(cost(cell), currency), present, facts[cell], uncosted[cell]);
  }

  private int cell(long code) {
    if (isDense) {
      return (int) code;
    }
    int cell = index.idOf(code);
    if (cell >= capacity) {
      grow();
    }
    return cell;
  }

  private void addCosts(int count) {
    for (int i = 0; i < count; i++) {
      int cell = cells[i];
      if (cell >= 0) {
        facts[cell]++;
        long value = values[i];
        if (value == ABSENT) {
          uncosted[cell]++;
        } else {
          long sum = low[cell] + value;
          high[cell] += (value >> 63) + (Long.compareUnsigned(sum, value) < 0 ? 1 : 0);
          low[cell] = sum;
        }
      }
    }
  }

  private void addCounts(int count, long[] sums) {
    for (int i = 0; i < count; i++) {
      int cell = cells[i];
      if (cell >= 0 && values[i] != ABSENT) {
        sums[cell] = plus(sums[cell], values[i]);
      }
    }
  }

  private static long plus(long sum, long value) {
    return sum == ABSENT ? value : Math.addExact(sum, value);
  }

  private long[] sums(Measure measure) {
    return counts.computeIfAbsent(measure, m -> absent(new long[0]));
  }

  private void grow() {
    capacity *= 2;
    low = Arrays.copyOf(low, capacity);
    high = Arrays.copyOf(high, capacity);
    facts = Arrays.copyOf(facts, capacity);
    uncosted = Arrays.copyOf(uncosted, capacity);
    remaindered = Arrays.copyOf(remaindered, capacity);
    counts.replaceAll((measure, sums) -> absent(sums));
  }

  private long[] absent(long[] sums) {
    long[] longer = Arrays.copyOf(sums, capacity);
    Arrays.fill(longer, sums.length, capacity, ABSENT);
    return longer;
  }
}
