package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of the ledger behind a cause: the line's usage on the days that it is about and, where
/// the seller's cost report says the amount or is what the invoice adds up, that report's charges.
///
/// A cause always stands on the invoice line too, {@link StatementLine#invoiceLine}, where there is
/// one: tax, seats and credit stand on it alone.
public final class CauseRows {
  private static final Comparator<Evidence> DEAREST =
      Comparator.comparing(CauseRows::size)
          .reversed()
          .thenComparingLong(Evidence::importId)
          .thenComparingLong(Evidence::line);

  private CauseRows() {}

  /// The dearest first, charges before usage. Rounding is that of the sum of all rows of its line.
  /// None for a line that is of no usage, such as tax, and for one whose usage is missing.
  ///
  /// @param cube that was reconciled
  /// @param line of the statement
  /// @param cause of the line, or one of its candidates
  public static List<Evidence> of(
      Cube cube, Statement statement, StatementLine line, Cause cause, int limit) {
    return layers(line, cause).stream()
        .flatMap(layer -> rows(cube, queries(statement, line, cause, layer), limit))
        .limit(limit)
        .toList();
  }

  /// Charges before usage; none for a line that is of no usage.
  static List<LayerChoice> layers(StatementLine line, Cause cause) {
    if (line.usage().models().isEmpty()) {
      return List.of();
    }
    return restsOnCharges(line, cause)
        ? List.of(LayerChoice.BILLED, LayerChoice.METERED)
        : List.of(LayerChoice.METERED);
  }

  /// Also where an invoice adds up a cost report: the rounded amounts are those of its rows.
  private static boolean restsOnCharges(StatementLine line, Cause cause) {
    return cause.evidence().basis() == Cause.Basis.COST_REPORT
        || (cause.type() == CauseType.ROUNDING && line.chargeRows() > 0);
  }

  private static Stream<Evidence> rows(Cube cube, List<PivotQuery> queries, int limit) {
    return queries.stream()
        .flatMap(
            query ->
                cube
                    .facts(query, List.of(), TimeGrain.TOTAL.startOf(LocalDate.EPOCH), limit)
                    .stream())
        .sorted(DEAREST)
        .limit(limit);
  }

  /// What selects the rows of a layer, one for each run of days.
  static List<PivotQuery> queries(
      Statement statement, StatementLine line, Cause cause, LayerChoice layer) {
    Map<Dimension, Set<String>> where = new EnumMap<>(Dimension.class);
    where.put(Dimension.SELLER, Set.of(statement.seller()));
    where.put(Dimension.ACCOUNT, Set.of(statement.account()));
    where.put(Dimension.MODEL, untagged(line.usage().models()));
    if (layer == LayerChoice.METERED) {
      where.put(Dimension.SERVICE_TIER, untagged(line.usage().tiers()));
    }
    return runs(line, cause).stream()
        .map(run -> new PivotQuery(List.of(), TimeGrain.TOTAL, Optional.of(run), layer, where))
        .toList();
  }

  /// The days of the cause, or of the line where it names none, as runs without gaps.
  private static List<Period> runs(StatementLine line, Cause cause) {
    List<LocalDate> days = cause.evidence().days();
    if (days.isEmpty()) {
      return List.of(new Period(line.from(), line.to().plusDays(1), ZoneOffset.UTC));
    }
    List<Period> runs = new ArrayList<>();
    LocalDate first = days.getFirst();
    for (int i = 0; i < days.size(); i++) {
      LocalDate next = days.get(i).plusDays(1);
      if (i + 1 == days.size() || !days.get(i + 1).equals(next)) {
        runs.add(new Period(first, next, ZoneOffset.UTC));
        first = i + 1 == days.size() ? next : days.get(i + 1);
      }
    }
    return runs;
  }

  private static Set<String> untagged(Set<String> values) {
    return values.stream()
        .map(value -> value.isEmpty() ? Pivot.UNTAGGED : value)
        .collect(Collectors.toSet());
  }

  private static BigDecimal size(Evidence row) {
    return row.cost().map(Money::toDecimal).orElse(BigDecimal.ZERO).abs();
  }
}
