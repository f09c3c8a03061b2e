package dev.costwright.app.focus;

import dev.costwright.app.report.EvidenceFile;
import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.ReportTable.Link;
import dev.costwright.app.report.WhyCommands;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes the priced, attributed ledger as a table in the form of FOCUS 1.3.
///
/// A row is one charge: all calls and buckets of one UTC day that agree in layer and every
/// dimension but the session, for one token class or unit at one price. In the layer `best` the
/// sum of `BilledCost` in the reporting currency is the total of a report over the same days and
/// filter, to the picodollar; so is that of `EffectiveCost`. What is `(not in detail)` and what
/// has no price are rows of their own. What counts in no total, such as prepaid credit, is left
/// out.
///
/// Source: FOCUS_Spec, data set Cost and Usage, version 1.3 (FinOps Foundation, 2025).
public final class FocusExport {
  private static final String END = "\r\n";

  /// What was written.
  ///
  /// @param rows without the header
  /// @param billed the sum of `BilledCost` by currency
  /// @param evidence the file beside it that says what the figures rest on
  public record Written(Path file, long rows, SortedMap<String, Money> billed, Path evidence) {}

  private FocusExport() {}

  /// As {@link #write(Workbench, RowQuery, Path, Progress, WhyCommands)}, of the usual ledger.
  public static Written write(Workbench workbench, RowQuery query, Path file, Progress progress) {
    return write(workbench, query, file, progress, WhyCommands.USUAL);
  }

  /// Writes the rows that a query selects, and what they rest on beside them. The file gets its
  /// name when it is whole.
  ///
  /// @param commands that open the rows of a day
  /// @throws UsageException for another ending than `.csv`
  /// @throws InputException when the file cannot be written
  /// @throws dev.costwright.model.problem.CancelledException when `progress` says so
  public static Written write(
      Workbench workbench, RowQuery query, Path file, Progress progress, WhyCommands commands) {
    requireCsv(file);
    try {
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".focus-", ".csv.part");
      try {
        SortedSet<LocalDate> days = new TreeSet<>();
        Written written = write(new Charges(workbench, query, progress), draft, file, days);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        var _ =
            EvidenceFile.write(file, provenance(workbench, query), links(query, days, commands));
        return written;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failed) {
      throw new InputException(
          "Expected a place to write to, could not write %s: %s. Choose another folder."
              .formatted(file, failed.getMessage()),
          failed);
    }
  }

  /// For callers that want to know before long work.
  ///
  /// @throws UsageException for another ending than `.csv`
  public static void requireCsv(Path file) {
    if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new UsageException(
          "Expected a file that ends with .csv, found %s: FOCUS is written as CSV."
              .formatted(file));
    }
  }

  private static Provenance provenance(Workbench workbench, RowQuery query) {
    PivotQuery total =
        new PivotQuery(List.of(), TimeGrain.TOTAL, query.period(), query.layer(), query.where());
    return Provenance.of(workbench)
        .asking(query, workbench.pivot(total).coverage(), workbench.closes().basis(query.period()))
        .asking("format", "FOCUS 1.3");
  }

  /// A command for each day: a file of millions of rows has thousands of days at most.
  private static List<Link> links(RowQuery query, SortedSet<LocalDate> days, WhyCommands commands) {
    return days.stream()
        .map(
            day ->
                new Link(
                    "all rows of " + day,
                    commands.of(
                        Map.of(),
                        Optional.of(Period.utc(day, day.plusDays(1))),
                        query.layer(),
                        query.where())))
        .toList();
  }

  private static Written write(Charges charges, Path draft, Path file, SortedSet<LocalDate> days)
      throws IOException {
    List<FocusColumn> columns = FocusColumns.ALL;
    SortedMap<String, Money> billed = new TreeMap<>();
    long rows = 0;
    try (Writer out = Files.newBufferedWriter(draft)) {
      out.write(line(columns.stream().map(FocusColumn::name).toList()));
      for (Charge charge : (Iterable<Charge>) charges.stream()::iterator) {
        out.write(line(columns.stream().map(column -> column.cell().apply(charge)).toList()));
        Currency currency = charge.part().currency();
        days.add(charge.place().day());
        billed.merge(currency.getCurrencyCode(), charge.billed(), Money::plus);
        rows++;
      }
    }
    return new Written(file, rows, billed, EvidenceFile.of(file));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(FocusExport::quoted).collect(Collectors.joining(",", "", END));
  }

  private static String quoted(String text) {
    boolean isPlain =
        text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
