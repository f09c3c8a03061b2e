package dev.costwright.app.workbench;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Metric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a file holds, before anything of it is written.
///
/// @param file the file, or the folder of session logs
/// @param name what the user knows it by
/// @param bytes its size before gzip is unpacked
/// @param claimedBy formats that claim it: none means unknown, several means that the user is
/// asked
/// @param rows data rows read, rejected ones included
/// @param rejected rows that could not be read
/// @param overlap rows that meet rows of the ledger
/// @param layers evidence layers of its facts
/// @param from first UTC day
/// @param to last UTC day
/// @param charged what the file itself says it costs, one per currency
/// @param firstFacts the first rows, for a table
/// @param firstMetrics the first metrics, for a table
/// @param firstInvoiceLines the first lines of invoices, for a table
/// @param problems all of them
/// @param failure why nothing of the file can be imported; empty when something can, or when there
/// is nothing in it
public record ImportPreview(
    Path file,
    String name,
    long bytes,
    List<Format> claimedBy,
    long rows,
    long rejected,
    Overlap overlap,
    Set<Layer> layers,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<Money> charged,
    List<Fact> firstFacts,
    List<Metric> firstMetrics,
    List<InvoiceLine> firstInvoiceLines,
    List<Problem> problems,
    Optional<String> failure) {
  /// Rows that the ledger has as they are.
  public long duplicates() {
    return overlap.duplicates();
  }

  /// Why a file that no format claims is left out.
  public String unknownFormat() {
    return failure.orElseGet(
        () ->
            Formats.unknown(
                name, Files.isRegularFile(file) ? List.of(SourceFile.of(file)) : List.of()));
  }

  /// Whether it is known what the file is, and that it is nothing to import: a price catalogue.
  public boolean isElsewhere() {
    return claimedBy.isEmpty() && failure.isPresent();
  }

  /// Whether the file can be imported without a question.
  public boolean isReady() {
    return claimedBy.size() == 1 && failure.isEmpty() && rows > rejected;
  }

  /// Whether the file was read well and has nothing to import: an export of days without usage, a
  /// session without an answer.
  public boolean isEmpty() {
    return claimedBy.size() == 1 && failure.isEmpty() && rows == 0;
  }
}
