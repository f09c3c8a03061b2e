package dev.costwright.app.ui.bridge;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A ledger whose January has one bucket of 0.21 USD, whose February has two of them and one of a
/// model that January had not, and whose March has only begun.
final class TwoMonths {
  private TwoMonths() {}

  static Workbench in(Path folder) {
    Workbench workbench = Workbench.openOrCreate(folder.resolve("books.costw"));
    Path usage =
        UsageCsv.write(
            folder,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-01", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-02-03", "key_b", UsageCsv.MINI),
                UsageCsv.row("2026-02-04", "key_b", "gpt-4o-2024-08-06"),
                UsageCsv.row("2026-03-02", "key_b", "no-such-model")));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    return workbench;
  }
}
