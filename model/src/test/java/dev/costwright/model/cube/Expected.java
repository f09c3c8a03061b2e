package dev.costwright.model.cube;

import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The total that a ledger must have, by a second way of computing it.
final class Expected {
  record Day(String seller, String account, LocalDate day) {}

  record Row(Layer layer, Day day, LocalDate asked, Optional<BigInteger> picos, Fact fact) {}

  static Pivot.Cell of(RandomLedger ledger, PivotQuery query) {
    List<Row> rows = rows(ledger, query);
    Map<Day, Set<Layer>> covers = covers(ledger);
    Map<Day, List<Row>> days = new HashMap<>();
    rows.forEach(row -> days.computeIfAbsent(row.day, d -> new ArrayList<>()).add(row));
    Totals totals = new Totals();
    if (query.layer() != LayerChoice.BEST) {
      Layer layer = Layer.valueOf(query.layer().name());
      rows.stream()
          .filter(row -> row.layer == layer && isAsked(query, row.asked))
          .forEach(totals::add);
      return totals.cell();
    }
    covers.forEach(
        (day, layers) ->
            best(
                query, day, money(ledger, day, layers), days.getOrDefault(day, List.of()), totals));
    return totals.cell();
  }

  private static Layer money(RandomLedger ledger, Day day, Set<Layer> covers) {
    Optional<Layer> chosen = Optional.empty();
    for (LayerOverride override : ledger.overrides.list()) {
      if (override.seller().equals(day.seller)
          && override.account().equals(day.account)
          && override.month().equals(YearMonth.from(day.day))) {
        chosen = Optional.of(override.layer());
      }
    }
    return chosen
        .filter(covers::contains)
        .or(() -> covers.stream().min(Comparator.naturalOrder()))
        .orElse(Layer.BILLED);
  }

  private static void best(PivotQuery query, Day day, Layer money, List<Row> rows, Totals totals) {
    List<Row> observed = of(rows, Layer.OBSERVED);
    List<Row> metered = of(rows, Layer.METERED);
    Layer detail =
        !observed.isEmpty() && (money == Layer.OBSERVED || 2 * tokens(observed) >= tokens(metered))
            ? Layer.OBSERVED
            : metered.isEmpty() ? money : Layer.METERED;
    of(rows, detail).stream().filter(row -> isAsked(query, row.asked)).forEach(totals::add);
    if (money != detail && isAsked(query, day.day)) {
      Totals more = new Totals();
      of(rows, money).forEach(more::add);
      Totals less = new Totals();
      of(rows, detail).forEach(less::add);
      Totals counted = new Totals();
      metered.forEach(counted::add);
      totals.addDifference(money, detail, more, less, counted);
    }
  }

  private static boolean isAsked(PivotQuery query, LocalDate day) {
    return query.period().map(period -> period.contains(day)).orElse(true);
  }

  private static List<Row> of(List<Row> rows, Layer layer) {
    return rows.stream().filter(row -> row.layer == layer).toList();
  }

  private static long tokens(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> Measure.tokenClasses().stream().map(row.fact::measure))
        .mapToLong(count -> Math.max(0, count))
        .sum();
  }

  /// Days that a layer covers with money of the reporting currency, foreign bills apart.
  private static Map<Day, Set<Layer>> covers(RandomLedger ledger) {
    Map<Day, Set<Layer>> covers = new HashMap<>();
    PivotQuery all = Books.query(LayerChoice.BEST);
    for (StoredBlock block : ledger.blocks) {
      for (Row row : rows(block, all)) {
        Set<Layer> layers = covers.computeIfAbsent(row.day, d -> new HashSet<>());
        if (row.layer == Layer.BILLED && row.picos.isEmpty()) {
          continue;
        }
        layers.add(row.layer);
        long days = (row.fact.endMillis() - row.fact.startMillis()) / 86_400_000L;
        for (int later = 1; later < days; later++) {
          Day next = new Day(row.day.seller, row.day.account, row.day.day.plusDays(later));
          covers.computeIfAbsent(next, d -> new HashSet<>()).add(row.layer);
        }
      }
    }
    return covers;
  }

  private static List<Row> rows(RandomLedger ledger, PivotQuery query) {
    return ledger.blocks.stream().flatMap(block -> rows(block, query).stream()).toList();
  }

  private static List<Row> rows(StoredBlock block, PivotQuery query) {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < block.facts().size(); row++) {
      if (!block.hidden().get(row)) {
        rows.add(row(block.facts(), row, query));
      }
    }
    return rows;
  }

  private static Row row(FactBlock block, int row, PivotQuery query) {
    Fact.Builder fact = Fact.builder().time(block.starts()[row], block.ends()[row]);
    for (Measure measure : Measure.values()) {
      fact.measure(measure, block.measure(measure, row));
    }
    Instant start = Instant.ofEpochMilli(block.starts()[row]);
    boolean isWhole =
        block.dataSet().grain() == Grain.BUCKET
            && block.ends()[row] - block.starts()[row] >= 86_400_000L;
    ZoneId own = isWhole ? block.dataSet().zone() : ZoneOffset.UTC;
    LocalDate day = start.atZone(own).toLocalDate();
    ZoneId asked = query.period().<ZoneId>map(Period::zone).orElse(ZoneOffset.UTC);
    return new Row(
        block.dataSet().layer(),
        new Day(block.dataSet().seller(), block.dataSet().account(), day),
        isWhole ? day : start.atZone(asked).toLocalDate(),
        picos(block, row, day, fact.build()),
        fact.build());
  }

  private static Optional<BigInteger> picos(FactBlock block, int row, LocalDate day, Fact fact) {
    if (block.dataSet().layer() == Layer.BILLED) {
      return block.dataSet().currency().equals(Books.USD) && fact.find(Measure.CHARGE).isPresent()
          ? Optional.of(BigInteger.valueOf(fact.measure(Measure.CHARGE)))
          : Optional.empty();
    }
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    Measure.priced().forEach(measure -> counts[measure.ordinal()] = fact.measure(measure));
    long most = Arrays.stream(counts).max().orElseThrow();
    boolean isCached =
        block
            .dimension(Dimension.OUTCOME)
            .flatMap(c -> c.get(row))
            .equals(Optional.of("cache_hit"));
    if (most == 0 || isCached) {
      return Optional.of(BigInteger.ZERO);
    }
    String model = block.dimension(Dimension.MODEL).flatMap(c -> c.get(row)).orElse("");
    return Books.PRICES
        .find(new Offer(block.dataSet().seller(), model, "", "", "", ""), day)
        .map(card -> card.cost(counts, block.dataSet().grain()))
        .filter(cost -> cost != Fact.ABSENT)
        .map(BigInteger::valueOf);
  }
}
