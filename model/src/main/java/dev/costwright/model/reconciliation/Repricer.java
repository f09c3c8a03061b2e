package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Prices the usage of some lines again under every hypothesis there is, row by row in one pass.
/// Not thread-safe.
final class Repricer {
  /// What is priced alike but for its counts.
  private record Kind(LineTally line, Offer offer, LocalDate day) {}

  private final RowSource rows;
  private final PriceBook prices;
  private final Alternatives alternatives;
  private final Claims claims;

  Repricer(RowSource rows, PriceBook prices, Wording wording, Claims claims) {
    this.rows = rows;
    this.prices = prices;
    this.claims = claims;
    alternatives = new Alternatives(prices, wording);
  }

  /// For each line the hypotheses that change anything; of several of a family that change the
  /// same the first.
  Map<LineTally, List<Repriced>> of(List<LineTally> lines) {
    Map<LineTally, Map<Hypothesis, Repriced>> found = new HashMap<>();
    lines.forEach(line -> found.put(line, new LinkedHashMap<>()));
    if (!lines.isEmpty()) {
      Borders borders = new Borders(lines, claims, prices);
      Map<Kind, Variants> kinds = new LinkedHashMap<>();
      rows.forEachRow(
          query(lines),
          cubeRow -> {
            UsageRow row = new UsageRow(cubeRow);
            add(row, found, kinds);
            borders.add(row, found.keySet());
          });
      kinds.forEach((kind, variants) -> variants.addTo(found.getOrDefault(kind.line(), Map.of())));
      borders.addTo(found);
    }
    Map<LineTally, List<Repriced>> distinct = new HashMap<>();
    found.forEach((line, all) -> distinct.put(line, distinct(all.values())));
    return distinct;
  }

  /// With the days around, of which borders are about.
  private static RowQuery query(List<LineTally> lines) {
    LocalDate from =
        lines.stream().map(l -> l.scope().from()).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = lines.stream().map(l -> l.scope().to()).max(LocalDate::compareTo).orElseThrow();
    Set<String> sellers = new HashSet<>();
    Set<String> accounts = new HashSet<>();
    for (LineTally line : lines) {
      sellers.add(line.party().seller());
      accounts.add(line.party().account());
    }
    if (accounts.contains(DataSet.DEFAULT_ACCOUNT)) {
      accounts.add(Pivot.UNTAGGED);
    }
    return new RowQuery(
        Optional.of(Period.utc(from.minusDays(Borders.DAYS), to.plusDays(Borders.DAYS + 1))),
        LayerChoice.METERED,
        Map.of(Dimension.SELLER, sellers, Dimension.ACCOUNT, accounts));
  }

  private void add(
      UsageRow row, Map<LineTally, Map<Hypothesis, Repriced>> found, Map<Kind, Variants> kinds) {
    for (Claims.Share share : claims.of(row.party(), row.model(), row.tier(), row.day())) {
      if (found.containsKey(share.line())) {
        kinds
            .computeIfAbsent(
                new Kind(share.line(), row.offer(), row.day()),
                _ -> new Variants(share, row, alternatives.of(row), prices))
            .add(row);
      }
    }
  }

  private static List<Repriced> distinct(Iterable<Repriced> all) {
    List<Repriced> distinct = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Repriced repriced : all) {
      if (repriced.changes() && seen.add(List.of(repriced.family(), repriced.byDay()))) {
        distinct.add(repriced);
      }
    }
    return distinct;
  }
}
