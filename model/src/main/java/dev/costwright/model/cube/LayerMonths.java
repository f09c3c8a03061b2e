package dev.costwright.model.cube;

import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sums days of sellers and accounts to months.
final class LayerMonths {
  private static final Comparator<LayerMonth> ORDER =
      Comparator.comparing(LayerMonth::seller)
          .thenComparing(LayerMonth::account)
          .thenComparing(LayerMonth::month);

  private record Key(String seller, String account, YearMonth month) {}

  private final class Sums {
    final Map<Layer, LayerMonth.Said> layers = new EnumMap<>(Layer.class);
    final Map<Layer, Integer> counting = new EnumMap<>(Layer.class);
    final Map<LayerChoice, Set<LocalDate>> told = new EnumMap<>(LayerChoice.class);
    Int128 counted = Int128.ZERO;

    void add(LocalDate date, DayTally day) {
      for (Layer layer : Layer.values()) {
        if (day.says(layer)) {
          layers.merge(layer, said(day.of(layer)), LayerMonths::plus);
          told(LayerChoice.valueOf(layer.name()), date);
        }
      }
      if (day.says(day.money())) {
        told(LayerChoice.BEST, date);
        counting.merge(day.money(), 1, Integer::sum);
        counted = counted.plus(day.of(day.money()).cost());
      }
    }

    private void told(LayerChoice layer, LocalDate date) {
      told.computeIfAbsent(layer, _ -> new HashSet<>()).add(date);
    }
  }

  private final LayerOverrides overrides;
  private final Currency currency;
  private final Map<Key, Sums> months = new HashMap<>();

  LayerMonths(LayerOverrides overrides, Currency currency) {
    this.overrides = overrides;
    this.currency = currency;
  }

  void add(String seller, String account, int day, DayTally tally) {
    LocalDate date = LocalDate.ofEpochDay(day);
    months
        .computeIfAbsent(new Key(seller, account, YearMonth.from(date)), key -> new Sums())
        .add(date, tally);
  }

  /// In order of seller, account and month; months of which no layer says anything are left out.
  List<LayerMonth> list() {
    return months.entrySet().stream()
        .filter(month -> !month.getValue().layers.isEmpty())
        .map(month -> month(month.getKey(), month.getValue()))
        .sorted(ORDER)
        .toList();
  }

  private LayerMonth month(Key key, Sums sums) {
    return new LayerMonth(
        key.seller(),
        key.account(),
        key.month(),
        sums.layers,
        sums.counting,
        new Money(sums.counted, currency),
        overrides.find(key.seller(), key.account(), key.month()),
        sums.told);
  }

  private LayerMonth.Said said(LayerTally tally) {
    return new LayerMonth.Said(
        new Money(tally.cost(), currency), tally.facts(), tally.uncosted(), 1);
  }

  private static LayerMonth.Said plus(LayerMonth.Said one, LayerMonth.Said other) {
    return new LayerMonth.Said(
        one.cost().plus(other.cost()),
        one.rows() + other.rows(),
        one.uncosted() + other.uncosted(),
        one.days() + other.days());
  }
}
