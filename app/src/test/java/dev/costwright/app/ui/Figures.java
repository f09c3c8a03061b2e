package dev.costwright.app.ui;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hand-made spend that answers pivots as the cube does: filters, groups, steps, falling cost.
public final class Figures {
  private record Spend(LocalDate day, Map<Dimension, String> values, Money cost) {}

  private record Place(List<String> key, LocalDate step) {}

  private final List<Spend> all = new ArrayList<>();

  public static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }

  public Figures spend(String day, String amount, Map<Dimension, String> values) {
    all.add(new Spend(LocalDate.parse(day), values, usd(amount)));
    return this;
  }

  public Pivot answer(PivotQuery query) {
    Map<Place, Money> sums = new LinkedHashMap<>();
    Money total = usd("0");
    long facts = 0;
    Money untagged = usd("0");
    for (Spend spend : all) {
      if (counts(spend, query)) {
        List<String> key = query.by().stream().map(by -> value(spend, by)).toList();
        sums.merge(new Place(key, step(spend, query.grain())), spend.cost(), Money::plus);
        total = total.plus(spend.cost());
        untagged = key.contains(Pivot.UNTAGGED) ? untagged.plus(spend.cost()) : untagged;
        facts++;
      }
    }
    return new Pivot(query, rows(sums), cell(total, facts), coverage(total, untagged));
  }

  private static List<Pivot.Row> rows(Map<Place, Money> sums) {
    Map<List<String>, Money> byKey = new LinkedHashMap<>();
    sums.forEach((place, cost) -> byKey.merge(place.key(), cost, Money::plus));
    return sums.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Place, Money> entry) -> byKey.get(entry.getKey().key()))
                .reversed()
                .thenComparing(entry -> entry.getKey().key().toString())
                .thenComparing(entry -> entry.getKey().step()))
        .map(
            entry ->
                new Pivot.Row(
                    entry.getKey().key(), entry.getKey().step(), cell(entry.getValue(), 1)))
        .toList();
  }

  private static boolean counts(Spend spend, PivotQuery query) {
    return query.period().map(period -> period.contains(spend.day())).orElse(true)
        && query.where().entrySet().stream()
            .allMatch(filter -> filter.getValue().contains(value(spend, filter.getKey())));
  }

  private static String value(Spend spend, Dimension dimension) {
    return spend.values().getOrDefault(dimension, Pivot.UNTAGGED);
  }

  private static LocalDate step(Spend spend, TimeGrain grain) {
    return grain.startOf(spend.day());
  }

  private static Pivot.Cell cell(Money cost, long facts) {
    return new Pivot.Cell(cost, Map.of(), facts, 0);
  }

  private static Coverage coverage(Money total, Money untagged) {
    return new Coverage(
        total, Map.of(), total.minus(untagged), untagged, usd("0"), 0, List.of(), List.of());
  }
}
