package dev.costwright.app.workbench;

import dev.costwright.model.close.BookedRows;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.StoredBlock;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Keeps the last cubes until what they were made from changes.
final class CubeCache {
  private record Origin(
      String ledger, String prices, String rules, String rates, Currency currency) {}

  private record Built(Origin origin, Cube restated, Cube asBooked) {}

  private final Ledger ledger;
  private final OwnEdits edits;
  private Optional<Built> last = Optional.empty();

  CubeCache(Ledger ledger, OwnEdits edits) {
    this.ledger = ledger;
    this.edits = edits;
  }

  /// Every month as it is now.
  Cube restated() {
    return built().restated();
  }

  /// The same in the currency of terms that stand now.
  Cube restated(Terms now) {
    return restated().currency().equals(now.currency()) ? restated() : now(now);
  }

  /// Closed months as they were booked.
  Cube asBooked() {
    return built().asBooked();
  }

  private synchronized Built built() {
    Terms terms = edits.terms();
    Origin now =
        new Origin(
            ledger.version(),
            terms.prices().version(),
            terms.rules().version(),
            terms.rates().version(),
            terms.currency());
    Built built =
        last.filter(known -> known.origin().equals(now)).orElseGet(() -> build(now, terms));
    last = Optional.of(built);
    return built;
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
    return Cube.read(blocks, terms.prices(), terms.rules(), terms.layers(), terms.reporting());
  }
}
