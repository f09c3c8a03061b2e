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
import java.util.stream.Collectors;

/// API keys that more than one team spends with. The money is that of all teams but the largest:
/// what a key per team would move.
final class SharedKeys implements Check {
  @Override
  public List<Finding> run(Look look) {
    Pivot pivot = look.pivot(LayerChoice.BEST, TimeGrain.TOTAL, Dimension.API_KEY, Dimension.TEAM);
    Map<String, List<Pivot.Row>> keys = new LinkedHashMap<>();
    pivot.rows().stream()
        .filter(row -> row.key().stream().allMatch(Look::isNamed))
        .forEach(
            row -> keys.computeIfAbsent(row.key().getFirst(), _ -> new ArrayList<>()).add(row));
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> finding(look, pivot, entry.getKey(), entry.getValue()))
        .filter(finding -> finding.money().map(look::isWorthAFinding).orElse(true))
        .toList();
  }

  /// @param rows one per team, by falling cost
  private static Finding finding(Look look, Pivot pivot, String key, List<Pivot.Row> rows) {
    Money others = look.sum(rows.stream().skip(1).map(row -> row.cell().cost()).toList());
    return new Finding(
        CheckType.SHARED_KEY,
        key,
        look.severity(others),
        Optional.of(others),
        "Key %s is used by %s."
            .formatted(
                key, rows.stream().map(SharedKeys::team).collect(Collectors.joining(" and "))),
        rows.stream()
            .map(row -> "%s: %s".formatted(team(row), Look.text(row.cell().cost())))
            .toList(),
        Optional.of(Look.behind(pivot, rows.get(1))),
        new Fix.Open("explore", "Give each team a key of its own; group by key and team to see."));
  }

  private static String team(Pivot.Row row) {
    return row.key().getLast();
  }
}
