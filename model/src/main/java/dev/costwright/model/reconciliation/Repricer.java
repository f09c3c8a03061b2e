package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Int128;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceFactor;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Prices the usage of some lines again at every other price that the book has of their models,
/// row by row in one pass. Not thread-safe.
final class Repricer {
  /// One line's usage at the prices of another day.
  ///
  /// @param version a day on which the other price held
  /// @param offer of the first row that it changes
  /// @param byDay what that price would make dearer, by day; days without usage left out
  record Version(LocalDate version, Offer offer, SortedMap<LocalDate, Int128> byDay) {}

  private final RowSource rows;
  private final PriceBook prices;
  private final Wording wording;
  private final Claims claims;
  private final Map<String, Set<LocalDate>> versions = new HashMap<>();

  Repricer(RowSource rows, PriceBook prices, Wording wording, Claims claims) {
    this.rows = rows;
    this.prices = prices;
    this.wording = wording;
    this.claims = claims;
  }

  /// For each line its versions that change anything; each change of the bill once.
  Map<LineTally, List<Version>> of(List<LineTally> lines) {
    Map<LineTally, Map<LocalDate, Version>> found = new HashMap<>();
    lines.forEach(line -> found.put(line, new TreeMap<>()));
    if (!lines.isEmpty()) {
      rows.forEachRow(query(lines), row -> add(new UsageRow(row), found));
    }
    Map<LineTally, List<Version>> distinct = new HashMap<>();
    found.forEach((line, all) -> distinct.put(line, distinct(all.values())));
    return distinct;
  }

  private static RowQuery query(List<LineTally> lines) {
    LocalDate from =
        lines.stream().map(l -> l.scope().from()).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = lines.stream().map(l -> l.scope().to()).max(LocalDate::compareTo).orElseThrow();
    Set<String> sellers = new HashSet<>();
    lines.forEach(line -> sellers.add(line.party().seller()));
    return new RowQuery(
        Optional.of(Period.utc(from, to.plusDays(1))),
        LayerChoice.METERED,
        Map.of(Dimension.SELLER, sellers));
  }

  private void add(UsageRow row, Map<LineTally, Map<LocalDate, Version>> found) {
    CubeRow cubeRow = row.row();
    for (Claims.Share share : claims.of(row.party(), row.model(), row.tier(), cubeRow.day())) {
      Map<LocalDate, Version> ofLine = found.get(share.line());
      Optional<Int128> valid = ofLine == null ? Optional.empty() : row.cost(share, prices);
      if (ofLine != null && valid.isPresent()) {
        for (LocalDate version : versions(row)) {
          row.cost(share, prices, version)
              .map(other -> other.minus(valid.get()))
              .ifPresent(
                  more ->
                      ofLine
                          .computeIfAbsent(
                              version, v -> new Version(v, row.offer(), new TreeMap<>()))
                          .byDay()
                          .merge(cubeRow.day(), more, Int128::plus));
        }
      }
    }
  }

  /// One day inside each run of days between two changes of the model's prices.
  private Set<LocalDate> versions(UsageRow row) {
    String seller = row.party().seller();
    String model = wording.canonical(seller, row.model());
    return versions.computeIfAbsent(seller + "/" + model, key -> versions(seller, model));
  }

  private Set<LocalDate> versions(String seller, String model) {
    Set<LocalDate> days = new TreeSet<>();
    Stream.concat(
            prices.rows().stream()
                .filter(row -> row.seller().equals(seller) && isFor(row.model(), model))
                .flatMap(Repricer::changes),
            prices.factors().stream()
                .filter(rule -> rule.seller().equals(seller) && isFor(rule.model(), model))
                .flatMap(Repricer::changes))
        .forEach(
            change -> {
              days.add(change);
              days.add(change.minusDays(1));
            });
    return days;
  }

  private static boolean isFor(String ruled, String model) {
    return ruled.equals(model) || ruled.equals(PriceRow.EVERY_MODEL);
  }

  private static Stream<LocalDate> changes(PriceRow row) {
    return Stream.of(row.effectiveFrom(), row.effectiveUntil()).flatMap(Optional::stream);
  }

  private static Stream<LocalDate> changes(PriceFactor rule) {
    return Stream.of(rule.effectiveFrom(), rule.effectiveUntil()).flatMap(Optional::stream);
  }

  private static List<Version> distinct(Iterable<Version> all) {
    List<Version> distinct = new ArrayList<>();
    Set<SortedMap<LocalDate, Int128>> seen = new HashSet<>();
    for (Version version : all) {
      boolean changes = version.byDay().values().stream().anyMatch(more -> more.signum() != 0);
      if (changes && seen.add(version.byDay())) {
        distinct.add(version);
      }
    }
    return distinct;
  }
}
