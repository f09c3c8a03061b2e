package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceDoubt;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Doubts of the price book about prices of models that the ledger uses: a unit mixed up (per
/// token, per million), a cache read dearer than fresh input, a user's price far from the list.
/// The money is the usage that the price book prices at the model.
final class PriceDoubts implements Check {
  @Override
  public List<Finding> run(Look look) {
    Map<Used, List<PriceDoubt>> doubts =
        look.prices().doubts().stream()
            .filter(doubt -> doubt.row().isRead() && isInUse(look, doubt.row()))
            .collect(
                Collectors.groupingBy(
                    doubt -> new Used(doubt.row().seller(), doubt.row().model()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return Used.models(look).entrySet().stream()
        .filter(entry -> doubts.containsKey(entry.getKey()))
        .map(
            entry ->
                finding(
                    look,
                    entry.getKey(),
                    doubts.getOrDefault(entry.getKey(), List.of()),
                    entry.getValue()))
        .toList();
  }

  private static boolean isInUse(Look look, PriceRow row) {
    LocalDate first = look.cube().firstDay().orElse(LocalDate.MAX);
    LocalDate last = look.cube().lastDay().orElse(LocalDate.MIN);
    return row.effectiveFrom().map(from -> !from.isAfter(last)).orElse(true)
        && row.effectiveUntil().map(until -> until.isAfter(first)).orElse(true);
  }

  private static Finding finding(
      Look look, Used used, List<PriceDoubt> doubts, List<Pivot.Row> rows) {
    Money money = look.sum(rows.stream().map(row -> row.cell().cost()).toList());
    Pivot pivot =
        look.pivot(LayerChoice.METERED, TimeGrain.TOTAL, Dimension.SELLER, Dimension.MODEL);
    return new Finding(
        CheckType.IMPLAUSIBLE_PRICE,
        used.seller() + "/" + used.model(),
        look.severity(money),
        Optional.of(money),
        doubts.getFirst().message(),
        doubts.stream().map(PriceDoubt::message).toList(),
        Optional.of(Look.behind(pivot, rows.getFirst())),
        new Fix.Price(
            used.seller(),
            used.model(),
            "Look at the price and its source; the price that your bills imply, or one that you"
                + " name, mends it."));
  }
}
