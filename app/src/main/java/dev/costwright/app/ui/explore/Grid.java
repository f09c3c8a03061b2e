package dev.costwright.app.ui.explore;

import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A pivot laid out as a table: a row per key, a column per step, and the total.
///
/// @param steps first days, in order
/// @param rows in the pivot's order: falling cost, remainders last
/// @param gaps what the rows leave open, always there: lines without money, that add nothing
record Grid(List<LocalDate> steps, List<Line> rows, List<Line> gaps, Line total) {
  /// @param key one value per group; empty for the total
  /// @param cells by step; a step without facts has none
  /// @param sum of all steps
  record Line(List<String> key, Map<LocalDate, Pivot.Cell> cells, Money sum, long facts) {
    Line {
      key = List.copyOf(key);
      cells = Map.copyOf(cells);
    }

    Optional<Money> at(LocalDate step) {
      return Optional.ofNullable(cells.get(step)).flatMap(Pivot.Cell::known);
    }

    /// The sum; empty when no cell has a known cost.
    Optional<Money> known() {
      return cells.values().stream().anyMatch(cell -> cell.known().isPresent())
          ? Optional.of(sum)
          : Optional.empty();
    }

    boolean isTotal() {
      return key.isEmpty();
    }

    /// Whether a value is a remainder, named in brackets, and not a value of some file.
    boolean isRemainder() {
      return key.stream().anyMatch(Pivot::isRemainder);
    }
  }

  /// Whether any cell is known to cost something: else a chart would show an axis and no bar.
  boolean hasMoney() {
    return rows.stream()
        .flatMap(line -> line.cells().values().stream())
        .flatMap(cell -> cell.known().stream())
        .anyMatch(cost -> cost.signum() != 0);
  }

  /// Rows and gaps, as the table shows them.
  List<Line> lines() {
    return Stream.concat(rows.stream(), gaps.stream()).toList();
  }

  static Grid of(Pivot pivot, Gaps open) {
    TreeSet<LocalDate> steps = new TreeSet<>();
    Map<List<String>, Map<LocalDate, Pivot.Cell>> cells = new LinkedHashMap<>();
    for (Pivot.Row row : pivot.rows()) {
      steps.add(row.step());
      cells.computeIfAbsent(row.key(), _ -> new LinkedHashMap<>()).put(row.step(), row.cell());
    }
    List<Line> rows = new ArrayList<>();
    cells.forEach((key, line) -> rows.add(line(key, line, pivot.total())));
    return new Grid(
        List.copyOf(steps), List.copyOf(rows), gaps(pivot, steps, open), total(steps, pivot));
  }

  private static List<Line> gaps(Pivot pivot, TreeSet<LocalDate> steps, Gaps open) {
    List<Line> gaps = new ArrayList<>();
    if (pivot.rows().stream().noneMatch(row -> row.key().contains(Pivot.UNTAGGED))) {
      gaps.add(gap(pivot, Pivot.UNTAGGED, Map.of()));
    }
    Map<LocalDate, Pivot.Cell> unpriced = new LinkedHashMap<>();
    open.unpriced().forEach((step, gap) -> unpriced.put(step, nothing(pivot, gap.rows())));
    gaps.add(gap(pivot, Pivot.UNPRICED, unpriced));
    Map<LocalDate, Pivot.Cell> missing = new LinkedHashMap<>();
    steps.stream()
        .filter(
            step ->
                open.missing().stream()
                    .anyMatch(one -> one.in(pivot.query().grain(), step).isPresent()))
        .forEach(step -> missing.put(step, nothing(pivot, 0)));
    gaps.add(gap(pivot, Pivot.MISSING, missing));
    return List.copyOf(gaps);
  }

  private static Line gap(Pivot pivot, String name, Map<LocalDate, Pivot.Cell> cells) {
    List<String> key = new ArrayList<>(List.of(name));
    pivot.query().by().stream().skip(1).forEach(_ -> key.add(""));
    long facts = cells.values().stream().mapToLong(Pivot.Cell::facts).sum();
    return new Line(key, cells, Money.zero(pivot.total().cost().currency()), facts);
  }

  /// A cell whose cost is unknown.
  private static Pivot.Cell nothing(Pivot pivot, long rows) {
    return new Pivot.Cell(Money.zero(pivot.total().cost().currency()), Map.of(), rows, rows);
  }

  private static Line line(List<String> key, Map<LocalDate, Pivot.Cell> cells, Pivot.Cell whole) {
    Money sum = Money.zero(whole.cost().currency());
    long facts = 0;
    for (Pivot.Cell cell : cells.values()) {
      sum = sum.plus(cell.cost());
      facts += cell.facts();
    }
    return new Line(key, cells, sum, facts);
  }

  private static Line total(TreeSet<LocalDate> steps, Pivot pivot) {
    Map<LocalDate, Pivot.Cell> sums = new LinkedHashMap<>();
    for (LocalDate step : steps) {
      pivot.rows().stream()
          .filter(row -> row.step().equals(step))
          .map(Pivot.Row::cell)
          .reduce(Pivot.Cell::plus)
          .ifPresent(cell -> sums.put(step, cell));
    }
    return new Line(List.of(), sums, pivot.total().cost(), pivot.total().facts());
  }
}
