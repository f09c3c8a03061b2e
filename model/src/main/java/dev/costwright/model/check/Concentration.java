package dev.costwright.model.check;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One key, feature, tenant or model that carries most of the spend: nothing wrong, but what
/// happens to it happens to the bill. Never more than of low severity.
final class Concentration implements Check {
  private static final List<Dimension> DIMENSIONS =
      List.of(Dimension.API_KEY, Dimension.FEATURE, Dimension.TENANT, Dimension.MODEL);

  @Override
  public List<Finding> run(Look look) {
    return DIMENSIONS.stream().flatMap(dimension -> finding(look, dimension).stream()).toList();
  }

  private static Optional<Finding> finding(Look look, Dimension dimension) {
    Pivot pivot = look.pivot(LayerChoice.BEST, TimeGrain.TOTAL, dimension);
    List<Pivot.Row> named =
        pivot.rows().stream().filter(row -> Look.isNamed(row.key().getFirst())).toList();
    return named.size() < 2 ? Optional.empty() : largest(look, pivot, named, dimension);
  }

  private static Optional<Finding> largest(
      Look look, Pivot pivot, List<Pivot.Row> named, Dimension dimension) {
    return named.stream()
        .max(Comparator.comparing(row -> row.cell().cost()))
        .filter(row -> look.isWorthAFinding(row.cell().cost()))
        .filter(row -> look.isShare(row.cell().cost(), look.thresholds().concentration()))
        .map(row -> finding(look, pivot, row, dimension));
  }

  private static Finding finding(Look look, Pivot pivot, Pivot.Row row, Dimension dimension) {
    Money cost = row.cell().cost();
    return new Finding(
        CheckType.CONCENTRATION,
        dimension.id() + "/" + row.key().getFirst(),
        Severity.LOW,
        Optional.of(cost),
        "%s %s carries %s of all spend."
            .formatted(dimension.id(), row.key().getFirst(), Look.percent(cost, look.total())),
        List.of("Named from %d %% on.".formatted(look.thresholds().concentration())),
        Optional.of(Look.behind(pivot, row)),
        new Fix.Open("explore", "See what it buys; dismiss it when that is as it should be."));
  }
}
