package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.prefix.PrefixColumn;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The facts of one stored block that count, by column.
///
/// @param firstDay the smallest of `day`
/// @param lastDay the greatest of `day`
/// @param day days since 1970: the issuer's own for whole days, otherwise of UTC
/// @param extent how many days after its first one the row covers; 0 but for long buckets
/// @param second start in seconds since 1970; absent for whole days, which no other zone
/// divides
/// @param session a number in the cube's dictionary of sessions
/// @param line in the source file
/// @param cost in picos of the reporting currency; absent when unpriced, or foreign without a
/// rate. What a true-up made of it where one did
/// @param measures all but those that `cost` repeats
/// @param standing the ordinal of the layer whose money the row explains; absent when the row
/// is not in the best detail
/// @param millis of the second at which a row with a prefix starts; absent where none has one
/// @param prefixes of the prompts
/// @param trued what a true-up did
record Chunk(
    long importId,
    Layer layer,
    Grain grain,
    int size,
    int firstDay,
    int lastDay,
    Column tuple,
    Column day,
    Column extent,
    Column second,
    Column session,
    Column line,
    Column cost,
    Foreign foreign,
    Map<Measure, Column> measures,
    Column standing,
    Column millis,
    PrefixColumn prefixes,
    Trued trued) {
  /// The measure of one row, or {@link dev.costwright.model.usage.Fact#ABSENT}.
  long measure(Measure measure, int row) {
    Column column = measures.get(measure);
    return column == null ? ABSENT : column.get(row);
  }

  /// What the file tells of the row's tokens, all classes together.
  long tokens(int row) {
    long sum = 0;
    for (Measure measure : Measure.tokenClasses()) {
      long count = measure(measure, row);
      sum += count == ABSENT ? 0 : count;
    }
    return sum;
  }

  /// Only these rows, in order.
  Chunk rows(int[] rows) {
    Column days = day.rows(rows);
    Map<Measure, Column> picked = new EnumMap<>(Measure.class);
    measures.forEach((measure, column) -> picked.put(measure, column.rows(rows)));
    return new Chunk(
        importId,
        layer,
        grain,
        rows.length,
        (int) IntStream.range(0, rows.length).mapToLong(days::get).min().orElse(firstDay),
        (int) IntStream.range(0, rows.length).mapToLong(days::get).max().orElse(lastDay),
        tuple.rows(rows),
        days,
        extent.rows(rows),
        second.rows(rows),
        session.rows(rows),
        line.rows(rows),
        cost.rows(rows),
        foreign.rows(rows),
        picked,
        standing.rows(rows),
        millis.rows(rows),
        prefixes.rows(rows),
        trued.rows(rows));
  }

  /// The same rows in another cube's numbers.
  Chunk with(Column tuples, Column sessions) {
    return new Chunk(
        importId, layer, grain, size, firstDay, lastDay, tuples, day, extent, second, sessions,
        line, cost, foreign, measures, standing, millis, prefixes, trued);
  }

  Chunk withStanding(Column best) {
    return new Chunk(
        importId, layer, grain, size, firstDay, lastDay, tuple, day, extent, second, session, line,
        cost, foreign, measures, best, millis, prefixes, trued);
  }

  /// The same rows as a true-up makes them cost.
  Chunk withTrued(Column costs, Trued how) {
    return new Chunk(
        importId, layer, grain, size, firstDay, lastDay, tuple, day, extent, second, session, line,
        costs, foreign, measures, standing, millis, prefixes, how);
  }

  /// What the row costs by itself, true-up or not; absent when it has no cost.
  long ownCost(int row) {
    return trued.isAt(row) ? trued.own().get(row) : cost.get(row);
  }
}
