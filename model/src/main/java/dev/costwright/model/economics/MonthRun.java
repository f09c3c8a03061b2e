package dev.costwright.model.economics;

import dev.costwright.model.cube.Pivot;
import dev.costwright.model.economics.Finding.Known;
import dev.costwright.model.economics.Finding.Unknown;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// Puts the costs of a month beside what was stated for it.
///
/// @param costs by key, those without one included
record MonthRun(
    EconomicsQuery query, YearMonth month, Map<String, Pivot.Cell> costs, StatedMetrics metrics) {
  private static final Comparator<EconomicsRow> DEAREST_FIRST =
      Comparator.comparing((EconomicsRow row) -> row.isRemainder())
          .thenComparing(row -> row.cost().value().isEmpty())
          .thenComparing(MonthRun::known, Comparator.reverseOrder())
          .thenComparing(EconomicsRow::key);

  EconomicsMonth run(boolean isWhole) {
    List<EconomicsRow> rows = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>(costs.keySet());
    keys.addAll(metrics.values(query.by()));
    keys.removeIf(EconomicsRow::isRemainder);
    keys.forEach(key -> rows.add(row(key, Scope.of(query.by(), key))));
    EconomicsRow total = total();
    rows.addAll(remainders(rows, total));
    rows.sort(DEAREST_FIRST);
    return new EconomicsMonth(month, rows, divisible(total, rows), isWhole);
  }

  /// The cost of all keys is divided by a unit of value only when each of them delivers it.
  private EconomicsRow divisible(EconomicsRow total, List<EconomicsRow> rows) {
    boolean isDelivered =
        rows.stream().allMatch(row -> row.isRemainder() || row.units().value().isPresent());
    return query.countsPeople() || isDelivered
        ? total
        : new EconomicsRow(
            month,
            total.key(),
            total.cost(),
            total.facts(),
            total.unpricedFacts(),
            new Unknown<>(Reason.NOT_ALL_KEYS),
            total.revenue());
  }

  private EconomicsRow row(String key, Scope scope) {
    return row(key, units(scope), metrics.revenue(scope));
  }

  private EconomicsRow row(String key, Finding<BigDecimal> units, Finding<Money> revenue) {
    Optional<Pivot.Cell> cell = Optional.ofNullable(costs.get(key));
    return new EconomicsRow(
        month,
        key,
        cell.map(MonthRun::cost).orElseGet(() -> new Unknown<>(Reason.NO_ROWS)),
        cell.map(Pivot.Cell::facts).orElse(0L),
        cell.map(Pivot.Cell::unpricedFacts).orElse(0L),
        units,
        revenue);
  }

  private static BigDecimal known(EconomicsRow row) {
    return row.cost().value().map(Money::toDecimal).orElse(BigDecimal.ZERO);
  }

  private static Finding<Money> cost(Pivot.Cell cell) {
    boolean hasNone = cell.cost().signum() == 0 && cell.unpricedFacts() > 0;
    return hasNone ? new Unknown<>(Reason.UNPRICED) : new Known<>(cell.cost());
  }

  private EconomicsRow total() {
    Scope whole = Scope.whole(query.by());
    Money cost = costs.values().stream().map(Pivot.Cell::cost).reduce(Money::plus).orElseThrow();
    return new EconomicsRow(
        month,
        EconomicsRow.TOTAL,
        new Known<>(cost),
        costs.values().stream().mapToLong(Pivot.Cell::facts).sum(),
        costs.values().stream().mapToLong(Pivot.Cell::unpricedFacts).sum(),
        units(whole),
        metrics.revenue(whole));
  }

  private Finding<BigDecimal> units(Scope scope) {
    return query.countsPeople()
        ? metrics.people(query.unit(), scope)
        : metrics.units(query.unit(), scope);
  }

  /// What was stated for no key is a row of its own, so that units and revenue tie as well; nobody
  /// knows that it came from the usage that nobody tagged.
  private List<EconomicsRow> remainders(List<EconomicsRow> rows, EconomicsRow total) {
    Finding<BigDecimal> units =
        query.countsPeople()
            ? new Unknown<>(Reason.NO_KEY)
            : rest(
                total.units(), rows, EconomicsRow::units, BigDecimal::subtract, BigDecimal::signum);
    Finding<Money> revenue =
        rest(total.revenue(), rows, EconomicsRow::revenue, Money::minus, Money::signum);
    List<EconomicsRow> rest = new ArrayList<>();
    if (costs.containsKey(Pivot.UNTAGGED)) {
      rest.add(
          row(
              Pivot.UNTAGGED,
              new Unknown<>(query.countsPeople() ? Reason.NO_KEY : Reason.NOT_STATED),
              new Unknown<>(Reason.NOT_STATED)));
    }
    if (saysMore(units) || saysMore(revenue)) {
      rest.add(notByKey(units, revenue));
    }
    if (costs.containsKey(Pivot.NOT_IN_DETAIL)) {
      rest.add(
          row(Pivot.NOT_IN_DETAIL, new Unknown<>(Reason.NO_KEY), new Unknown<>(Reason.NO_KEY)));
    }
    return rest;
  }

  private EconomicsRow notByKey(Finding<BigDecimal> units, Finding<Money> revenue) {
    return new EconomicsRow(
        month,
        EconomicsRow.notBy(query.by()),
        new Unknown<>(Reason.NOT_BY_KEY),
        0,
        0,
        units,
        revenue);
  }

  /// Whether something is left, or the parts contradict the whole.
  private static boolean saysMore(Finding<?> rest) {
    return rest.value().isPresent()
        || rest.reason().filter(reason -> reason == Reason.MORE_THAN_WHOLE).isPresent();
  }

  private static <T> Finding<T> rest(
      Finding<T> total,
      List<EconomicsRow> rows,
      Function<EconomicsRow, Finding<T>> figure,
      BinaryOperator<T> minus,
      Function<T, Integer> signum) {
    Optional<Reason> obstacle =
        rows.stream()
            .flatMap(row -> figure.apply(row).reason().stream())
            .filter(reason -> reason != Reason.NOT_STATED)
            .findFirst();
    if (obstacle.isPresent()) {
      return new Unknown<>(obstacle.get());
    }
    return total.then(
        whole -> {
          T left = whole;
          for (EconomicsRow row : rows) {
            T before = left;
            left = figure.apply(row).value().map(part -> minus.apply(before, part)).orElse(left);
          }
          return switch (signum.apply(left)) {
            case 1 -> new Known<>(left);
            case 0 -> new Unknown<>(Reason.NOT_STATED);
            default -> new Unknown<>(Reason.MORE_THAN_WHOLE);
          };
        });
  }
}
