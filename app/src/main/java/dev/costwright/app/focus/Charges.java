package dev.costwright.app.focus;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.problem.CancelledException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Rolls up the rows that a query selects, and hands them out in order of day, seller, account
/// and dimensions: the same ledger gives the same file, whatever it reports in. What is `(not in
/// detail)` has no currency of its own, and is in the usual one.
final class Charges {
  /// Rows between two questions whether to stop.
  private static final int PAUSE = 10_000;

  private final Map<Place, Roll> rolls = new HashMap<>();
  private final Splitter splitter;
  private final Invoices invoices;
  private final String priceVersion;
  private final Progress progress;
  private final long whole;
  private long done;

  Charges(Workbench workbench, RowQuery query, Progress progress) {
    Cube cube = workbench.cube(Reporting.USUAL);
    this.splitter = new Splitter(workbench.prices(), cube.currency());
    this.invoices = new Invoices(workbench.ledger().invoiceLines());
    this.priceVersion = workbench.prices().version();
    this.progress = progress;
    this.whole = cube.facts();
    cube.forEachRow(query, this::add);
  }

  private void add(CubeRow row) {
    if (done++ % PAUSE == 0) {
      progress.at(Math.min(done, whole), whole);
      if (progress.isCancelled()) {
        throw new CancelledException("The export was cancelled; nothing was written.");
      }
    }
    Place place = Place.of(row);
    Roll roll = rolls.computeIfAbsent(place, _ -> new Roll());
    roll.count(row);
    splitter.split(row, place, roll);
  }

  Stream<Charge> stream() {
    return rolls.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> charges(entry.getKey(), entry.getValue()).stream());
  }

  private List<Charge> charges(Place place, Roll roll) {
    List<Charge> charges = new ArrayList<>();
    roll.parts()
        .forEach(
            (part, sum) ->
                charges.add(
                    new Charge(
                        place,
                        part,
                        sum,
                        roll,
                        charges.isEmpty(),
                        invoices.of(place),
                        priceVersion)));
    return charges;
  }
}
