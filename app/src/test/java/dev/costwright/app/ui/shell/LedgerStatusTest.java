package dev.costwright.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the ledger switch says of a ledger without usage.
class LedgerStatusTest {
  @TempDir private Path folder;

  @Test
  void saysThatAnEmptyLedgerHasNoEntries() {
    try (Workbench workbench = Workbench.openOrCreate(folder.resolve("books.costw"))) {
      assertThat(LedgerStatus.of(workbench).entries()).isEqualTo("no entries yet");
    }
  }

  @Test
  void countsMetricRowsOfALedgerWithoutUsage() throws IOException {
    Path sheet =
        Files.writeString(folder.resolve("mau.csv"), "month,mau\n2026-08,10\n2026-09,12\n");
    try (Workbench workbench = Workbench.openOrCreate(folder.resolve("books.costw"))) {
      workbench.importFile(sheet, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);

      assertThat(LedgerStatus.of(workbench).entries()).isEqualTo("2 metric rows");
    }
  }
}
