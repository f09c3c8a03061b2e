package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Int128;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.Period;
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
      rows.forEachRow(
          query(lines),
          cubeRow -> {
            UsageRow row = new UsageRow(cubeRow);
            add(row, found);
            borders.add(row, found);
          });
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
    lines.forEach(line -> sellers.add(line.party().seller()));
    return new RowQuery(
        Optional.of(Period.utc(from.minusDays(Borders.DAYS), to.plusDays(Borders.DAYS + 1))),
        LayerChoice.METERED,
        Map.of(Dimension.SELLER, sellers));
  }

  private void add(UsageRow row, Map<LineTally, Map<Hypothesis, Repriced>> found) {
    LocalDate day = row.row().day();
    for (Claims.Share share : claims.of(row.party(), row.model(), row.tier(), day)) {
      Map<Hypothesis, Repriced> ofLine = found.get(share.line());
      LineTally line = share.line();
      Optional<Int128> valid =
          ofLine == null ? Optional.empty() : row.cost(share, prices, line.priceCurrency());
      if (ofLine != null && valid.isPresent()) {
        for (Hypothesis hypothesis : alternatives.of(row)) {
          row.cost(share, prices, hypothesis)
              .map(other -> line.booked(other.minus(valid.get())))
              .ifPresent(
                  more ->
                      ofLine
                          .computeIfAbsent(hypothesis, h -> new Repriced(h, row.offer()))
                          .add(day, more));
        }
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
