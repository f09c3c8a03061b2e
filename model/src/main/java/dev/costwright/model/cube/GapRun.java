package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds what a pivot has no money for. Only chunks with rows that have no cost are looked into.
final class GapRun {
  private record Book(String seller, String account) {}

  private final List<LayerMonth> months;
  private final Pivot pivot;
  private final PivotQuery query;
  private final Scan scan;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final TreeMap<LocalDate, Gaps.Unpriced> unpriced = new TreeMap<>();

  GapRun(Cube.Parts parts, List<LayerMonth> months, Pivot pivot) {
    this.months = months;
    this.pivot = pivot;
    this.query = pivot.query();
    this.firstDay = LocalDate.ofEpochDay(parts.firstDay());
    this.lastDay = LocalDate.ofEpochDay(parts.lastDay());
    scan =
        new Scan(
            parts,
            new PivotQuery(List.of(), query.grain(), query.period(), query.layer(), query.where()));
  }

  Gaps run() {
    scan.run(
        (chunk, from, count) -> {
          for (int i = 0; chunk.cost().hasAbsent() && i < count; i++) {
            int row = from + i;
            if (scan.codes()[i] != Scan.OUTSIDE && chunk.cost().get(row) == ABSENT) {
              add(scan.codes()[i], 1, chunk.measure(Measure.REQUESTS, row), chunk.tokens(row));
            }
          }
        });
    scan.remainders().forEach(this::add);
    unpriced.values().removeIf(Gaps.Unpriced::isNothing);
    return new Gaps(
        query.by().isEmpty() ? Optional.empty() : Optional.of(pivot.untagged()),
        unpriced,
        missing());
  }

  private void add(Remainder remainder) {
    long code = scan.code(remainder);
    if (code != Scan.OUTSIDE && remainder.uncosted() > 0) {
      add(code, remainder.uncosted(), ABSENT, 0);
    }
    if (code != Scan.OUTSIDE) {
      remainder.unpriced().values().forEach(gap -> add(code, 0, gap.requests(), gap.tokens()));
    }
  }

  private void add(long code, long rows, long requests, long tokens) {
    unpriced.merge(
        scan.steps().start(scan.step(code)),
        Gaps.Unpriced.NONE.plus(rows, requests, tokens),
        Gaps.Unpriced::plus);
  }

  private List<Gaps.Missing> missing() {
    Map<Book, List<LayerMonth>> books = new LinkedHashMap<>();
    months.stream()
        .filter(month -> isKept(Dimension.SELLER, month.seller()))
        .filter(month -> isKept(Dimension.ACCOUNT, month.account()))
        .forEach(
            month ->
                books
                    .computeIfAbsent(
                        new Book(month.seller(), month.account()), _ -> new ArrayList<>())
                    .add(month));
    List<Gaps.Missing> missing = new ArrayList<>();
    books.forEach(
        (book, told) -> {
          List<LocalDate> days = silent(told);
          if (!days.isEmpty()) {
            missing.add(new Gaps.Missing(book.seller(), book.account(), days));
          }
        });
    return missing;
  }

  /// Of all time, only the days from the ledger's first to its last.
  private boolean isAsked(LocalDate day) {
    return query
        .period()
        .map(period -> period.contains(day))
        .orElseGet(() -> !day.isBefore(firstDay) && !day.isAfter(lastDay));
  }

  private boolean isKept(Dimension dimension, String value) {
    return Optional.ofNullable(query.where().get(dimension))
        .map(kept -> kept.contains(value))
        .orElse(true);
  }

  /// @param told the months of one seller's account, at least one
  private List<LocalDate> silent(List<LayerMonth> told) {
    Set<LocalDate> days = new HashSet<>();
    told.forEach(month -> days.addAll(month.told().getOrDefault(query.layer(), Set.of())));
    Comparator<LayerMonth> order = Comparator.comparing(LayerMonth::month);
    YearMonth first = told.stream().min(order).orElseThrow().month();
    YearMonth last = told.stream().max(order).orElseThrow().month();
    return first
        .atDay(1)
        .datesUntil(last.plusMonths(1).atDay(1))
        .filter(this::isAsked)
        .filter(day -> !days.contains(day))
        .toList();
  }
}
