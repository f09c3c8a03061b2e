package dev.costwright.model.cube;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answer: cells whose sum is the total, exactly.
///
/// @param rows by key, then by step; keys in order of falling total cost, named remainders last
/// @param total of all rows
/// @param coverage what the figures rest on
public record Pivot(PivotQuery query, List<Row> rows, Cell total, Coverage coverage) {
  /// Names of keys that no file gave.
  public static final String UNTAGGED = "(untagged)";

  public static final String UNPRICED = "(unpriced)";
  public static final String NOT_IN_DETAIL = "(not in detail)";

  /// Days of which nobody told anything.
  public static final String MISSING = "(missing)";

  /// Whether a value of a key stands for what no file and no rule names.
  public static boolean isRemainder(String value) {
    return value.equals(UNTAGGED)
        || value.equals(UNPRICED)
        || value.equals(NOT_IN_DETAIL)
        || value.equals(MISSING);
  }

  /// What has no value of a dimension asked for; nothing where every row has one.
  public Cell untagged() {
    return rows.stream()
        .filter(row -> row.key().contains(UNTAGGED))
        .map(Row::cell)
        .reduce(Cell::plus)
        .orElseGet(() -> new Cell(Money.zero(total.cost().currency()), Map.of(), 0, 0));
  }

  /// @param key one value per dimension asked for
  /// @param step first day of the time step
  public record Row(List<String> key, LocalDate step, Cell cell) {}

  /// @param cost in the reporting currency; the money of priced and charged facts
  /// @param counts sums per measure, only those that some fact had, money apart; what is `(not
  /// in detail)` may be negative
  /// @param facts rows of the ledger behind the cell; behind `(not in detail)`, the rows of the
  /// layer whose money it brings
  /// @param unpricedFacts of them, rows whose cost in the reporting currency is unknown
  public record Cell(Money cost, Map<Measure, Long> counts, long facts, long unpricedFacts) {
    /// Both together.
    public Cell plus(Cell other) {
      Map<Measure, Long> sums = new EnumMap<>(Measure.class);
      sums.putAll(counts);
      other.counts.forEach((measure, count) -> sums.merge(measure, count, Math::addExact));
      return new Cell(
          cost.plus(other.cost),
          sums,
          Math.addExact(facts, other.facts),
          Math.addExact(unpricedFacts, other.unpricedFacts));
    }

    /// The cost where it is known: empty when there are no facts, and when none has a cost.
    public Optional<Money> known() {
      boolean isUnknown = cost.signum() == 0 && facts == unpricedFacts;
      return isUnknown ? Optional.empty() : Optional.of(cost);
    }

    /// All tokens of all classes.
    public long tokens() {
      return Measure.tokenClasses().stream()
          .mapToLong(measure -> counts.getOrDefault(measure, 0L))
          .sum();
    }
  }
}
