package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Spend of no team, by the API key that spent it, else by project. What only the bill knows, the
/// remainder `(not in detail)`, is no key's and is left to reconciliation.
final class UntaggedSpend implements Check {
  private record Owner(Dimension dimension, String value) {}

  @Override
  public List<Finding> run(Look look) {
    Pivot pivot =
        look.pivot(
            LayerChoice.BEST,
            TimeGrain.TOTAL,
            Dimension.TEAM,
            Dimension.API_KEY,
            Dimension.PROJECT);
    Map<Owner, List<Pivot.Row>> owners = new LinkedHashMap<>();
    for (Pivot.Row row : pivot.rows()) {
      if (row.key().getFirst().equals(Pivot.UNTAGGED)) {
        owners.computeIfAbsent(owner(row), _ -> new ArrayList<>()).add(row);
      }
    }
    return owners.entrySet().stream()
        .filter(entry -> look.isWorthAFinding(money(look, entry.getValue())))
        .map(entry -> finding(look, pivot, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Owner owner(Pivot.Row row) {
    String key = row.key().get(1);
    return Look.isNamed(key)
        ? new Owner(Dimension.API_KEY, key)
        : new Owner(Dimension.PROJECT, row.key().get(2));
  }

  private static Finding finding(Look look, Pivot pivot, Owner owner, List<Pivot.Row> rows) {
    Money money = money(look, rows);
    boolean isNamed = Look.isNamed(owner.value());
    return new Finding(
        CheckType.UNTAGGED_SPEND,
        owner.dimension().id() + "/" + owner.value(),
        look.severity(money),
        Optional.of(money),
        isNamed
            ? "%s %s belongs to no team.".formatted(owner.dimension().id(), owner.value())
            : "Spend without key and project belongs to no team.",
        List.of("%s of all spend.".formatted(Look.percent(money, look.total()))),
        Optional.of(Look.behind(pivot, rows.getFirst())),
        isNamed
            ? new Fix.NameTeam(owner.dimension(), owner.value())
            : new Fix.Open(
                "importing",
                "Import usage grouped by API key or project, so that a rule can match."));
  }

  private static Money money(Look look, List<Pivot.Row> rows) {
    return look.sum(rows.stream().map(row -> row.cell().cost()).toList());
  }
}
