package dev.costwright.app.workbench;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The currency in which all figures of a ledger are: the user's choice, kept as an edit that undo
/// takes back. Rows are converted one by one at the rate of their day; a closed month stays as it
/// was booked, in the currency of its close.
public final class ReportingCurrency {
  private final OwnEdits edits;
  private final Supplier<Cube> cube;

  ReportingCurrency(OwnEdits edits, Supplier<Cube> cube) {
    this.edits = edits;
    this.cube = cube;
  }

  /// The one that holds.
  public Currency current() {
    return edits.reporting().currency();
  }

  /// Reports in another one. Choosing the one that holds changes nothing.
  public void choose(Currency currency) {
    if (!currency.equals(current())) {
      edits.saveCurrency(currency);
    }
  }

  /// Those that something can be converted into, and the usual one, by code.
  public List<Currency> offered() {
    return Stream.concat(
            Stream.of(Reporting.USUAL, current()),
            edits.rates().list().stream().flatMap(ReportingCurrency::both))
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  private static Stream<Currency> both(FxRate rate) {
    return Stream.of(rate.base(), rate.quote());
  }

  /// What is in no total as no dated rate brings it into this currency, one amount for each other
  /// currency.
  public List<Money> unconverted() {
    return cube.get()
        .pivot(
            new PivotQuery(
                List.of(), TimeGrain.TOTAL, Optional.empty(), LayerChoice.BEST, Map.of()))
        .coverage()
        .unconverted();
  }
}
