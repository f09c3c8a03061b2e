package dev.costwright.forecasting.forecast;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What the ledger knows of all keys, day by day, read in one pass.
///
/// @param days which days count
/// @param prices of the days ahead
/// @param keys by falling spend
/// @param known days, counted from the first, that the ledger has facts for, and rest days
/// @param restDays weekdays on which usually nothing is used
record Usage(
    LedgerDays days,
    FuturePrices prices,
    Map<String, KeyUsage> keys,
    BitSet known,
    List<DayOfWeek> restDays) {
  /// The key of a forecast without a dimension.
  static final String TOTAL = "total";

  /// Keys beyond the dearest ones, as one.
  static final String OTHERS = "(others)";

  static Usage read(Cube cube, Ahead ahead, ForecastQuery query) {
    Usage all = read(cube, ahead, query.layer(), row -> key(row, query.by()));
    return new Usage(
        ahead.days(),
        ahead.prices(),
        dearest(all.keys(), query.top()),
        all.known(),
        all.restDays());
  }

  /// @param keyOf what a row belongs to
  static Usage read(Cube cube, Ahead ahead, LayerChoice layer, Function<CubeRow, String> keyOf) {
    LedgerDays days = ahead.days();
    FuturePrices prices = ahead.prices();
    Map<String, KeyUsage> keys = new TreeMap<>();
    int count = (int) ChronoUnit.DAYS.between(days.first(), days.until());
    RowQuery rows =
        new RowQuery(Optional.of(Period.utc(days.first(), days.until())), layer, Map.of());
    cube.forEachRow(
        rows,
        row ->
            keys.computeIfAbsent(
                    keyOf.apply(row), _ -> new KeyUsage(days.first(), count, prices.runs().size()))
                .add(row, (int) ChronoUnit.DAYS.between(days.first(), row.day()), prices));
    BitSet known = new BitSet();
    keys.values().forEach(key -> known.or(key.seen()));
    List<DayOfWeek> restDays = restDays(known, days.first(), count);
    restDays.forEach(rest -> addAll(rest, known, days.first(), count));
    return new Usage(days, prices, keys, known, restDays);
  }

  /// Days of the week of which most have no facts: exports leave days without use out, and such
  /// a day is no hole in the data.
  private static List<DayOfWeek> restDays(BitSet known, LocalDate first, int count) {
    return Arrays.stream(DayOfWeek.values())
        .filter(
            weekday -> {
              int[] days = occurrences(weekday, first, count);
              long seen = Arrays.stream(days).filter(known::get).count();
              return days.length > 1 && 2 * seen < days.length;
            })
        .toList();
  }

  private static void addAll(DayOfWeek weekday, BitSet known, LocalDate first, int count) {
    Arrays.stream(occurrences(weekday, first, count)).forEach(known::set);
  }

  private static int[] occurrences(DayOfWeek weekday, LocalDate first, int count) {
    return IntStream.range(0, count)
        .filter(day -> first.plusDays(day).getDayOfWeek() == weekday)
        .toArray();
  }

  static String key(CubeRow row, Optional<Dimension> by) {
    return by.map(dimension -> row.dimension(dimension).orElse(Pivot.UNTAGGED)).orElse(TOTAL);
  }

  private static Map<String, KeyUsage> dearest(Map<String, KeyUsage> keys, int most) {
    Map<String, KeyUsage> dearest = new LinkedHashMap<>();
    keys.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, KeyUsage> entry) -> entry.getValue().total())
                .reversed())
        .forEach(
            entry -> {
              boolean isDear = dearest.size() < most || keys.size() == most + 1;
              dearest.merge(isDear ? entry.getKey() : OTHERS, entry.getValue(), KeyUsage::plus);
            });
    return dearest;
  }

  /// In which all days are.
  Currency currency() {
    return prices.currency();
  }

  /// Days in the history.
  int size() {
    return (int) ChronoUnit.DAYS.between(days.first(), days.until());
  }

  /// The key that a value counts under: its own, or that of the others.
  String named(String value) {
    return keys.containsKey(value) ? value : OTHERS;
  }

  /// What all keys used together.
  KeyUsage all() {
    KeyUsage all = new KeyUsage(days.first(), size(), prices.runs().size());
    keys.values().forEach(all::add);
    return all;
  }

  /// Position of a day in the history.
  int position(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(days.first(), day);
  }
}
