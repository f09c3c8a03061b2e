package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.FaultDisk;
import dev.costwright.model.ledger.h2.FaultDisk.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A day's work that nothing disturbed.
///
/// @param dumps what the ledger says after so many steps
/// @param operations that the disk counted
record Course(List<Workday.Step> steps, List<List<String>> dumps, long operations) {
  static Course of(Path folder, long seed, int length) {
    List<Workday.Step> steps = Workday.of(seed, length);
    List<List<String>> dumps = new ArrayList<>();
    FaultDisk.arm(Fault.NONE, 0);
    Ledger ledger = Ledger.create(folder);
    dumps.add(Sample.dump(ledger));
    for (Workday.Step step : steps) {
      ledger = step.apply(ledger);
      dumps.add(Sample.dump(ledger));
    }
    ledger.close();
    return new Course(steps, dumps, FaultDisk.operations());
  }

  /// Whether a ledger says what it must after so many acknowledged steps and perhaps the next.
  boolean allows(int acknowledged, List<String> dump) {
    int done = Math.max(0, acknowledged);
    return dumps.subList(done, Math.min(dumps.size(), done + 2)).contains(dump);
  }
}
