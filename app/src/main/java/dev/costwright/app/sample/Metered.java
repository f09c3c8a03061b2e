package dev.costwright.app.sample;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What the sellers metered over the whole sample: their usage rows, in order.
record Metered(List<UsageRow> rows) {
  private static final Comparator<UsageRow> ORDER =
      comparing(UsageRow::day)
          .thenComparing(row -> row.key().project())
          .thenComparing(row -> row.key().name())
          .thenComparing(UsageRow::model)
          .thenComparing(UsageRow::window);

  Metered {
    rows = List.copyOf(rows);
  }

  /// Refused calls are not metered.
  static Metered of(List<Call> calls) {
    return new Metered(
        calls.stream()
            .filter(call -> !call.failed())
            .map(UsageRow::of)
            .collect(Collectors.toMap(UsageRow::withoutCounts, row -> row, UsageRow::plus))
            .values()
            .stream()
            .sorted(ORDER)
            .toList());
  }

  Metered of(Seller seller, Span span) {
    return new Metered(
        rows.stream()
            .filter(row -> row.key().seller() == seller && span.contains(row.day()))
            .toList());
  }

  List<UsageRow> on(LocalDate day) {
    return rows.stream().filter(row -> row.day().equals(day)).toList();
  }
}
