package dev.costwright.model.close;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a month costs by seller, model and team, each dollar once.
///
/// @param currency in which the month is reported
/// @param amounts in it, `(untagged)` and `(not in detail)` included
public record Figures(Currency currency, SortedMap<Key, Money> amounts) {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::seller).thenComparing(Key::model).thenComparing(Key::team);

  /// Whose money it is.
  public record Key(String seller, String model, String team) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /// @param month of UTC days
  public static Figures of(Cube cube, YearMonth month) {
    Pivot pivot =
        cube.pivot(
            new PivotQuery(
                List.of(Dimension.SELLER, Dimension.MODEL, Dimension.TEAM),
                TimeGrain.TOTAL,
                Optional.of(Period.of(month, ZoneOffset.UTC)),
                LayerChoice.BEST,
                Map.of()));
    SortedMap<Key, Money> amounts = new TreeMap<>();
    pivot.rows().forEach(row -> amounts.put(key(row.key()), row.cell().cost()));
    return new Figures(cube.currency(), amounts);
  }

  private static Key key(List<String> key) {
    return new Key(key.get(0), key.get(1), key.get(2));
  }

  public Money total() {
    return amounts.values().stream().reduce(Money.zero(currency), Money::plus);
  }

  /// What is more here than in others, by key; keys without a difference are left out.
  SortedMap<Key, Money> minus(Figures others) {
    SortedMap<Key, Money> more = new TreeMap<>(amounts);
    others.amounts().forEach((key, amount) -> more.merge(key, amount.negate(), Money::plus));
    more.values().removeIf(amount -> amount.signum() == 0);
    return more;
  }
}
