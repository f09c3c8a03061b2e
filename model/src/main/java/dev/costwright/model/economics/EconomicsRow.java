package dev.costwright.model.economics;

import dev.costwright.model.cube.Pivot;
import dev.costwright.model.economics.Finding.Known;
import dev.costwright.model.economics.Finding.Unknown;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;

/// One key in one month.
///
/// @param key a feature, plan or tenant; {@link #TOTAL}, `(untagged)`, `(not in detail)`, or what
/// was stated for all keys together, such as `(not by tier)`
/// @param cost in the reporting currency
/// @param facts rows of the ledger behind the cost
/// @param unpricedFacts of them, rows whose cost is unknown: the cost is then a lower bound
/// @param units how many of the asked unit
/// @param revenue as stated, in its own currency
public record EconomicsRow(
    YearMonth month,
    String key,
    Finding<Money> cost,
    long facts,
    long unpricedFacts,
    Finding<BigDecimal> units,
    Finding<Money> revenue) {
  /// The key of a month's sum.
  public static final String TOTAL = "total";

  private static final String NOT_BY = "(not by ";

  /// Whether the row stands for money without a key: what nobody tagged, or what only the layer
  /// that brings the money knows.
  public boolean isRemainder() {
    return isRemainder(key);
  }

  static boolean isRemainder(String key) {
    return key.equals(Pivot.UNTAGGED) || key.equals(Pivot.NOT_IN_DETAIL) || key.startsWith(NOT_BY);
  }

  /// The row of revenue and units that were stated for all keys together: they belong to no key,
  /// and not to what nobody tagged either.
  public static String notBy(EconomicsKey key) {
    return NOT_BY + key.id() + ")";
  }

  /// Whether the row is that of {@link #notBy}.
  public boolean isNotByKey() {
    return key.startsWith(NOT_BY);
  }

  /// What one unit cost. Money of no key is not divided by units of no key: they need not belong
  /// together.
  public Finding<UnitCost> unitCost() {
    return isRemainder() ? new Unknown<>(Reason.NO_KEY) : dividedByUnits();
  }

  private Finding<UnitCost> dividedByUnits() {
    return units.then(
        count ->
            count.signum() == 0
                ? new Unknown<>(Reason.NO_UNITS)
                : cost.then(money -> new Known<>(new UnitCost(money, count))));
  }

  /// What is left of the revenue.
  public Finding<Margin> margin() {
    return revenue.then(
        earned ->
            cost.then(
                spent ->
                    spent.currency().equals(earned.currency())
                        ? new Known<>(new Margin(spent, earned))
                        : new Unknown<>(Reason.OTHER_CURRENCY)));
  }
}
