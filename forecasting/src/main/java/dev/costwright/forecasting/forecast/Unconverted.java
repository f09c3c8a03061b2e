package dev.costwright.forecasting.forecast;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Money of days that no dated rate brings into the reporting currency. A day of which no money
/// is known would look like a day without use: then nothing can be forecast. Where only some of
/// a day's money lacks a rate, the rest is forecast and the missing is named. Filled once.
final class Unconverted {
  private final Currency reporting;
  private final NavigableSet<LocalDate> known = new TreeSet<>();
  private final Map<Currency, NavigableSet<LocalDate>> days = currencies();
  private final Map<Currency, Money> sums = currencies();

  private Unconverted(Currency reporting) {
    this.reporting = reporting;
  }

  private static <T> Map<Currency, T> currencies() {
    return new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
  }

  /// The days, with what is left out named in their notes.
  ///
  /// @throws UsageException when all money of a day lacks a rate
  static LedgerDays named(LedgerDays days, Cube cube, LayerChoice layer) {
    Unconverted unconverted = new Unconverted(cube.currency());
    cube.forEachRow(
        new RowQuery(Optional.of(Period.utc(days.first(), days.until())), layer, Map.of()),
        unconverted::add);
    unconverted.requireKnownDays();
    List<String> notes = new ArrayList<>(days.notes());
    unconverted.sums.values().forEach(sum -> notes.add(unconverted.words(sum)));
    return new LedgerDays(days.first(), days.until(), notes);
  }

  private void add(CubeRow row) {
    if (row.cost().filter(cost -> cost.signum() != 0).isPresent()) {
      known.add(row.day());
    } else {
      row.foreignCost()
          .filter(cost -> cost.signum() != 0)
          .ifPresent(
              cost -> {
                days.computeIfAbsent(cost.currency(), _ -> new TreeSet<>()).add(row.day());
                sums.merge(cost.currency(), cost, Money::plus);
              });
    }
  }

  private void requireKnownDays() {
    days.forEach(
        (currency, unrated) -> {
          NavigableSet<LocalDate> unknown = new TreeSet<>(unrated);
          unknown.removeAll(known);
          if (!unknown.isEmpty()) {
            throw new UsageException(missing(currency, unknown));
          }
        });
  }

  private String missing(Currency from, NavigableSet<LocalDate> unknown) {
    return ("Expected exchange rates from %s to %s, to forecast in %s; found none for %s. "
            + "'costwright rates import FILE' brings them, 'costwright currency set %s' reports in"
            + " %s again.")
        .formatted(from, reporting, reporting, span(unknown), from, from);
  }

  private static String span(NavigableSet<LocalDate> unknown) {
    return unknown.size() == 1
        ? Dates.words(unknown.first())
        : "%,d days from %s to %s"
            .formatted(unknown.size(), Dates.words(unknown.first()), Dates.words(unknown.last()));
  }

  private String words(Money sum) {
    return "%s %s have no exchange rate to %s and are in no forecast."
        .formatted(sum.rounded(2).toPlainString(), sum.currency(), reporting);
  }
}
