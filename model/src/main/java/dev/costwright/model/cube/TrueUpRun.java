package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.usage.ChargeCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Brings detail up to the money: sums both by key, multiplies every row of a key that can be
/// scaled, and takes from each day's remainder what its rows now say. Three passes over the rows.
final class TrueUpRun {
  private static final int NONE = -1;

  private final Cube.Parts parts;
  private final Categories categories;
  private final TrueUpDays days;
  private final TrueUpKeys keys;
  private final List<int[]> keyOf = new ArrayList<>();
  private final RowMarks marks;

  TrueUpRun(Cube.Parts parts, TrueUps choice) {
    this.parts = parts;
    categories = new Categories(parts.tuples());
    days = new TrueUpDays(parts, categories, choice);
    keys =
        new TrueUpKeys(
            days, new KeyModels(parts.prices(), parts.tuples()), choice, parts.currency());
    marks = new RowMarks(parts.tuples());
  }

  Cube.Parts run() {
    if (days.isEmpty()) {
      return parts;
    }
    parts.chunks().forEach(this::addMoney);
    parts.chunks().forEach(chunk -> keyOf.add(addDetail(chunk)));
    int[] numbers = new int[keys.size()];
    List<TrueUpKey> found = new ArrayList<>();
    for (int key = 0; key < numbers.length; key++) {
      numbers[key] = keys.rows(key) > 0 ? found.size() : NONE;
      if (keys.rows(key) > 0) {
        found.add(keys.get(key));
      }
    }
    long[][] costs = scaled(numbers, found);
    List<Chunk> chunks = new ArrayList<>();
    for (int at = 0; at < keyOf.size(); at++) {
      chunks.add(trued(parts.chunks().get(at), keyOf.get(at), costs[at], numbers));
    }
    return parts.truedUp(List.copyOf(chunks), days.left(), List.copyOf(found));
  }

  /// Money for usage and its corrections; taxes and credits are nobody's use.
  private void addMoney(Chunk chunk) {
    for (int row = 0; row < chunk.size(); row++) {
      int tuple = (int) chunk.tuple().get(row);
      long cost = chunk.cost().get(row);
      int day = days.find(tuple, chunk.day().get(row));
      if (day != TrueUpDays.NONE
          && days.span(day) != TrueUpDays.NONE
          && days.money(day) == chunk.layer()
          && cost != ABSENT
          && isForUsage(tuple)) {
        keys.money(days.span(day), tuple, (int) chunk.day().get(row), cost);
      }
    }
  }

  private boolean isForUsage(int tuple) {
    ChargeCategory category = categories.of(tuple);
    return category == ChargeCategory.USAGE || category == ChargeCategory.ADJUSTMENT;
  }

  /// @return the key of each row, or nothing where no row has one
  private int[] addDetail(Chunk chunk) {
    int[] found = new int[0];
    boolean isItself = chunk.standing().isAll(chunk.layer().ordinal());
    for (int row = 0; !isItself && !chunk.standing().isAbsent() && row < chunk.size(); row++) {
      int key = detailKey(chunk, row);
      if (key != NONE && found.length == 0) {
        found = new int[chunk.size()];
        Arrays.fill(found, NONE);
      }
      if (key != NONE) {
        found[row] = key;
      }
    }
    return found;
  }

  private int detailKey(Chunk chunk, int row) {
    long standing = chunk.standing().get(row);
    long cost = chunk.cost().get(row);
    if (standing == ABSENT || standing == chunk.layer().ordinal() || cost == ABSENT) {
      return NONE;
    }
    int tuple = (int) chunk.tuple().get(row);
    int span = days.span(days.find(tuple, chunk.day().get(row)));
    return span == TrueUpDays.NONE
        ? NONE
        : keys.detail(span, tuple, (int) chunk.day().get(row), cost);
  }

  /// The costs of every chunk that has keys, scaled where they can be.
  private long[][] scaled(int[] numbers, List<TrueUpKey> found) {
    long[][] costs = new long[keyOf.size()][];
    for (int at = 0; at < costs.length; at++) {
      Chunk chunk = parts.chunks().get(at);
      costs[at] = new long[keyOf.get(at).length];
      chunk.cost().read(0, costs[at].length, costs[at]);
    }
    long[][] places = places();
    for (int key = 0; key < places.length; key++) {
      if (numbers[key] != NONE && found.get(numbers[key]).isScaled()) {
        scale(key, places[key], costs);
      }
    }
    return costs;
  }

  /// By key its rows: the chunk's place above, the row below.
  private long[][] places() {
    long[][] places = new long[keys.size()][];
    Arrays.setAll(places, key -> new long[keys.rows(key)]);
    int[] next = new int[places.length];
    for (int at = 0; at < keyOf.size(); at++) {
      int[] ofRows = keyOf.get(at);
      for (int row = 0; row < ofRows.length; row++) {
        int key = ofRows[row];
        if (key != NONE) {
          places[key][next[key]++] = (long) at << 32 | row;
        }
      }
    }
    return places;
  }

  private void scale(int key, long[] places, long[][] costs) {
    long[] own = new long[places.length];
    Arrays.setAll(own, i -> costs[(int) (places[i] >> 32)][(int) places[i]]);
    long[] shares =
        Shares.of(
            keys.money(key),
            keys.detail(key),
            own,
            i -> marks.of(parts.chunks().get((int) (places[i] >> 32)), (int) places[i]));
    for (int i = 0; i < places.length; i++) {
      int row = (int) places[i];
      int at = (int) (places[i] >> 32);
      Chunk chunk = parts.chunks().get(at);
      costs[at][row] = shares[i];
      days.move(days.find((int) chunk.tuple().get(row), chunk.day().get(row)), shares[i] - own[i]);
    }
  }

  private static Chunk trued(Chunk chunk, int[] keyOf, long[] costs, int[] numbers) {
    if (keyOf.length == 0) {
      return chunk;
    }
    long[] keys = new long[keyOf.length];
    Arrays.setAll(keys, row -> keyOf[row] == NONE ? ABSENT : numbers[keyOf[row]]);
    return chunk.withTrued(Column.of(costs), new Trued(chunk.cost(), Column.of(keys)));
  }
}
