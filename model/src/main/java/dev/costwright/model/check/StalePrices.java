package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Models used longer than the set days after their price was last read at its source. The money
/// is that of the metered usage from then on, at the price in doubt.
final class StalePrices implements Check {
  @Override
  public List<Finding> run(Look look) {
    return Used.models(look).entrySet().stream()
        .flatMap(entry -> finding(look, entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private static Optional<Finding> finding(Look look, Used used, List<Pivot.Row> rows) {
    return checked(look, used)
        .flatMap(
            checked -> {
              LocalDate stale = checked.plusDays(look.thresholds().staleDays());
              Money money = look.sum(since(look, rows, stale));
              return look.isWorthAFinding(money)
                  ? Optional.of(finding(look, used, checked, money, rows.getFirst()))
                  : Optional.empty();
            });
  }

  private static Optional<LocalDate> checked(Look look, Used used) {
    return look.prices().rows().stream()
        .filter(row -> row.seller().equals(used.seller()) && row.model().equals(used.model()))
        .map(PriceRow::checked)
        .max(Comparator.naturalOrder());
  }

  private static List<Money> since(Look look, List<Pivot.Row> rows, LocalDate stale) {
    List<List<String>> keys = rows.stream().map(Pivot.Row::key).toList();
    return look
        .pivot(LayerChoice.METERED, TimeGrain.DAY, Dimension.SELLER, Dimension.MODEL)
        .rows()
        .stream()
        .filter(row -> !row.step().isBefore(stale) && keys.contains(row.key()))
        .map(row -> row.cell().cost())
        .toList();
  }

  private static Finding finding(
      Look look, Used used, LocalDate checked, Money money, Pivot.Row row) {
    Pivot pivot =
        look.pivot(LayerChoice.METERED, TimeGrain.TOTAL, Dimension.SELLER, Dimension.MODEL);
    return new Finding(
        CheckType.STALE_PRICE,
        used.seller() + "/" + used.model(),
        Severity.MEDIUM.compareTo(look.severity(money)) > 0
            ? Severity.MEDIUM
            : look.severity(money),
        Optional.of(money),
        "The price of %s at %s was last checked on %s."
            .formatted(used.model(), used.seller(), checked),
        List.of(
            "The money is that of usage more than %d days later."
                .formatted(look.thresholds().staleDays())),
        Optional.of(Look.behind(pivot, row)),
        new Fix.Open("prices", "Compare it with the seller's page, or import a newer catalogue."));
  }
}
