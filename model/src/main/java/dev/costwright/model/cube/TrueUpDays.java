package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The days whose money and detail are of different layers, and which belong together: those
/// that one bucket covers, for a bill of a month says nothing of its days. Not thread-safe.
final class TrueUpDays {
  static final int NONE = -1;

  private final Accounts accounts;
  private final List<Remainder> days;
  private final LongIndex index = new LongIndex();
  private final LongIndex spans = new LongIndex();
  private final int[] spanOf;
  private final List<Sum128> moved = new ArrayList<>();

  TrueUpDays(Cube.Parts parts, Categories categories, TrueUps choice) {
    accounts = new Accounts(parts.tuples());
    days = parts.remainders().days();
    spanOf = new int[days.size()];
    Map<Long, DayUnits> units = units(parts, categories);
    for (int at = 0; at < spanOf.length; at++) {
      Remainder day = days.get(at);
      int account = accounts.of(day.tuple());
      index.idOf(place(account, day.day()));
      moved.add(new Sum128());
      long first = units.getOrDefault(owner(account, day.money()), new DayUnits()).of(day.day());
      boolean isScaled = choice.of(YearMonth.from(LocalDate.ofEpochDay(first))).isScaled();
      spanOf[at] =
          isScaled ? spans.idOf(owner(account, day.money()) << 32 | (first & 0xFFFF_FFFFL)) : NONE;
    }
  }

  /// Only charges for usage: a tax for the month would make one span of all its days.
  private Map<Long, DayUnits> units(Cube.Parts parts, Categories categories) {
    Map<Long, DayUnits> units = new HashMap<>();
    for (Chunk chunk : parts.chunks()) {
      for (int row = 0; !chunk.extent().isAll(0) && row < chunk.size(); row++) {
        long extent = chunk.extent().get(row);
        int tuple = (int) chunk.tuple().get(row);
        if (extent > 0
            && chunk.cost().get(row) != ABSENT
            && categories.of(tuple) == ChargeCategory.USAGE) {
          long first = chunk.day().get(row);
          units
              .computeIfAbsent(owner(accounts.of(tuple), chunk.layer()), _ -> new DayUnits())
              .cover(first, first + extent);
        }
      }
    }
    return units;
  }

  private static long owner(int account, Layer layer) {
    return (long) account << 2 | layer.ordinal();
  }

  private static long place(int account, int day) {
    return (long) account << 32 | (day & 0xFFFF_FFFFL);
  }

  boolean isEmpty() {
    return spans.size() == 0;
  }

  /// The number of a tuple's day, or {@link #NONE} when its money and detail are of one layer.
  int find(int tuple, long day) {
    return index.find(place(accounts.of(tuple), (int) day));
  }

  /// The number of the days that belong together, or {@link #NONE} when they are not scaled.
  int span(int at) {
    return spanOf[at];
  }

  /// The layer whose money counts on a day.
  Layer money(int at) {
    return days.get(at).money();
  }

  /// The first day of a span.
  int firstDay(int span) {
    return (int) spans.key(span);
  }

  Layer layer(int span) {
    return Layer.values()[(int) (spans.key(span) >> 32) & 3];
  }

  String seller(int span) {
    return accounts.seller((int) (spans.key(span) >> 34));
  }

  String account(int span) {
    return accounts.account((int) (spans.key(span) >> 34));
  }

  /// Says that a row of a day's detail costs more than by itself, or less.
  void move(int at, long picos) {
    moved.get(at).add(picos);
  }

  /// What the days still lack.
  Remainders left() {
    List<Remainder> left = new ArrayList<>();
    for (int at = 0; at < days.size(); at++) {
      left.add(days.get(at).without(moved.get(at).get()));
    }
    return Remainders.of(left);
  }
}
