package dev.costwright.model.economics;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// All keys of one month. The known costs of the rows add up to the total's cost exactly.
///
/// @param rows by falling cost; without cost after them; remainders last
/// @param total of everything, `(untagged)` and `(not in detail)` included
/// @param isWhole whether the ledger has reached the month's last day
public record EconomicsMonth(
    YearMonth month, List<EconomicsRow> rows, EconomicsRow total, boolean isWhole) {
  private static final Comparator<Margin> WORST_FIRST = Comparator.comparing(Margin::amount);

  public EconomicsMonth {
    rows = List.copyOf(rows);
  }

  /// The key with the smallest margin, remainders left out.
  public Optional<EconomicsRow> worst() {
    return rows.stream()
        .filter(row -> !row.isRemainder() && row.margin().value().isPresent())
        .min(Comparator.comparing(row -> row.margin().value().orElseThrow(), WORST_FIRST));
  }

  /// Keys that cost more than they earn, the greatest loss first.
  public List<EconomicsRow> losses() {
    return rows.stream()
        .filter(
            row -> !row.isRemainder() && row.margin().value().filter(Margin::isLoss).isPresent())
        .sorted(Comparator.comparing(row -> row.margin().value().orElseThrow(), WORST_FIRST))
        .toList();
  }

  public Optional<EconomicsRow> row(String key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /// The money of keys whose cost per unit is known.
  public Money costWithUnits() {
    return cost(row -> !row.isRemainder() && row.unitCost().value().isPresent());
  }

  /// The money of keys whose margin is known.
  public Money costWithRevenue() {
    return cost(row -> !row.isRemainder() && row.margin().value().isPresent());
  }

  /// Of 100 units of spend, those of keys whose margin is known; HALF_UP. Empty without spend.
  public Optional<BigDecimal> revenueCoverage(int decimals) {
    return total
        .cost()
        .value()
        .filter(whole -> whole.signum() != 0)
        .map(
            whole ->
                costWithRevenue()
                    .toDecimal()
                    .movePointRight(2)
                    .divide(whole.toDecimal(), decimals, RoundingMode.HALF_UP));
  }

  /// The money of no key.
  public Money costWithoutKey() {
    return cost(EconomicsRow::isRemainder);
  }

  private Money cost(Predicate<EconomicsRow> chosen) {
    Money whole = total.cost().value().orElseThrow();
    return rows.stream()
        .filter(chosen)
        .flatMap(row -> row.cost().value().stream())
        .reduce(Money.zero(whole.currency()), Money::plus);
  }
}
