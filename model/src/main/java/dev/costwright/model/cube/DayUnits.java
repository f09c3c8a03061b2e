package dev.costwright.model.cube;

import java.util.Map;
import java.util.TreeMap;

/// The days of one seller and account, those that a bucket of several days covers taken together:
/// whoever bills a month in one line and whoever bills it by the day can only be compared about
/// the month.
final class DayUnits {
  /// Last day by first day; none touch.
  private final TreeMap<Long, Long> spans = new TreeMap<>();

  /// Says that a bucket covers the days `first` to `last`.
  void cover(long first, long last) {
    if (last <= first) {
      return;
    }
    long from = first;
    long to = last;
    Map.Entry<Long, Long> known = spans.floorEntry(to);
    while (known != null && known.getValue() >= from) {
      from = Math.min(from, known.getKey());
      to = Math.max(to, known.getValue());
      spans.remove(known.getKey());
      known = spans.floorEntry(to);
    }
    spans.put(from, to);
  }

  /// The first day of the unit that holds this day.
  long of(long day) {
    Map.Entry<Long, Long> span = spans.floorEntry(day);
    return span != null && day <= span.getValue() ? span.getKey() : day;
  }
}
