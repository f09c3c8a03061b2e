package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import dev.costwright.model.pricing.Offer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a hypothesis changes of one line, day by day. Not thread-safe.
///
/// @param offer of the first row that it changes
/// @param byDay what it would make dearer; days without usage that it is about left out
/// @param rows how many rows it changes, by day
record Repriced(
    Hypothesis hypothesis,
    Offer offer,
    SortedMap<LocalDate, Int128> byDay,
    Map<LocalDate, Long> rows) {
  Repriced(Hypothesis hypothesis, Offer offer) {
    this(hypothesis, offer, new TreeMap<>(), new HashMap<>());
  }

  /// @param changed rows that it makes dearer or cheaper
  void add(LocalDate day, Int128 more, long changed) {
    byDay.merge(day, more, Int128::plus);
    if (changed > 0) {
      rows.merge(day, changed, Long::sum);
    }
  }

  boolean changes() {
    return byDay.values().stream().anyMatch(more -> more.signum() != 0);
  }

  Int128 on(LocalDate day) {
    return byDay.getOrDefault(day, Int128.ZERO);
  }

  Int128 sum(List<LocalDate> days) {
    return days.stream().map(this::on).reduce(Int128.ZERO, Int128::plus);
  }

  /// Two of one family are the same cause, differing in its extent only.
  Object family() {
    Hypothesis h = hypothesis;
    return List.of(h.type(), h.terms().filter(terms -> !h.isOfBorders()));
  }

  /// The days on which it changes anything, in order.
  List<LocalDate> days() {
    return byDay.entrySet().stream()
        .filter(day -> day.getValue().signum() != 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
