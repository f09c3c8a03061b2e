package dev.costwright.app.workbench;

import dev.costwright.model.close.BookedRows;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.StoredBlock;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Keeps the last cubes, one pair for each currency that was asked for, until what they were made
/// from changes.
final class CubeCache {
  private record Origin(String ledger, String prices, String rules, String rates, TrueUp trueUp) {}

  private record Built(Origin origin, Cube restated, Cube asBooked) {}

  private final Ledger ledger;
  private final OwnEdits edits;
  private final Map<Currency, Built> last = new HashMap<>();

  CubeCache(Ledger ledger, OwnEdits edits) {
    this.ledger = ledger;
    this.edits = edits;
  }

  /// Every month as it is now.
  Cube restated() {
    return restated(edits.reporting().currency());
  }

  /// The same in a currency.
  Cube restated(Currency currency) {
    return built(currency).restated();
  }

  /// Closed months as they were booked.
  Cube asBooked() {
    return asBooked(edits.reporting().currency());
  }

  /// The same in a currency.
  Cube asBooked(Currency currency) {
    return built(currency).asBooked();
  }

  private synchronized Built built(Currency currency) {
    Terms terms = edits.terms().in(currency);
    Origin now =
        new Origin(
            ledger.version(),
            terms.prices().version(),
            terms.rules().version(),
            terms.rates().version(),
            terms.trueUp());
    last.values().removeIf(known -> !known.origin().equals(now));
    return last.computeIfAbsent(currency, _ -> build(now, terms));
  }

  private Built build(Origin origin, Terms terms) {
    List<ClosedMonth> closed =
        ClosedMonth.all(ledger).stream().filter(ClosedMonth::isClosed).toList();
    Set<YearMonth> moved = new HashSet<>();
    Cube restated =
        evaluate(
            visitor ->
                ledger.forEachBlock(
                    block -> {
                      closed.stream()
                          .filter(close -> close.rows().isMovedBy(block))
                          .forEach(close -> moved.add(close.month()));
                      visitor.accept(block);
                    }),
            terms);
    TreeMap<YearMonth, Cube> months = new TreeMap<>();
    for (ClosedMonth close : closed) {
      Terms then = edits.at(close.cut());
      if (moved.contains(close.month()) || !then.agrees(terms)) {
        months.put(close.month(), booked(close.rows(), then.reportedAs(terms)));
      }
    }
    return new Built(origin, restated, restated.withMonths(months));
  }

  /// The rows of a closed month as they counted then.
  Cube booked(BookedRows rows, Terms terms) {
    return evaluate(
        visitor -> ledger.forEachBlock(block -> rows.asBooked(block).ifPresent(visitor)), terms);
  }

  /// The rows that count now.
  Cube now(Terms terms) {
    return evaluate(ledger::forEachBlock, terms);
  }

  private static Cube evaluate(Consumer<Consumer<StoredBlock>> blocks, Terms terms) {
    return Cube.read(blocks, terms.prices(), terms.rules(), terms.layers(), terms.reporting())
        .with(terms.trueUp());
  }
}
