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
      workbench.imports().add(sheet, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);

      assertThat(LedgerStatus.of(workbench).entries()).isEqualTo("2 metric rows");
    }
  }

  @Test
  void countsInvoicesOfALedgerWithoutUsage() throws IOException {
    Path bill =
        Files.writeString(
            folder.resolve("invoices.csv"),
            """
            invoice_number,seller,date_of_issue,period_start,period_end,description,amount,currency
            A-1,acme,2026-02-01,2026-01-01,2026-01-31,API usage,12.50,USD
            A-1,acme,2026-02-01,2026-01-01,2026-01-31,Seats,5.00,USD
            A-2,acme,2026-03-01,2026-02-01,2026-02-28,API usage,7.50,USD
            """);
    try (Workbench workbench = Workbench.openOrCreate(folder.resolve("books.costw"))) {
      workbench.imports().add(bill, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);

      assertThat(LedgerStatus.of(workbench).entries()).isEqualTo("2 invoices");
    }
  }
}
